import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chown, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { ClusterUnavailable } from "./unavailable.ts";

const run = promisify(execFile);
const LOCALES = ["C.UTF-8", "C"] as const;

/** The major version that made the data directory, or undefined when there is none yet. */
export async function majorOf(dataDirectory: string): Promise<number | undefined> {
  const text = await readFile(join(dataDirectory, "PG_VERSION"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}

/**
 * Makes the data directory and the superuser's random password, kept in a file that only its owner may read. The directory
 * gets its name when it is whole, so that a start which was killed half-way leaves nothing that looks like one.
 */
export async function initialise(account: Account, binaries: Binaries, durable: boolean): Promise<void> {
  const passwordFile = await writePassword(account);
  const unfinished = join(account.directory, "data.unfinished");
  await rm(unfinished, { recursive: true, force: true });
  let reason = "";
  for (const locale of LOCALES) {
    const [command = "", ...arguments_] = [
      ...account.prefix,
      join(binaries.folder, "initdb"),
      `--pgdata=${unfinished}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      `--locale=${locale}`,
      "--data-checksums",
      ...(durable ? [] : ["--no-sync"]),
    ];
    try {
      await run(command, arguments_, { cwd: "/", env: { ...process.env, LC_ALL: "C" } });
      await rename(unfinished, join(account.directory, "data"));
      if (durable) await syncDirectory(account.directory);
      return;
    } catch (error) {
      reason = lastLine(error);
    }
  }
  throw new ClusterUnavailable(`PostgreSQL could not make its data directory in ${account.directory} (${reason}).`);
}

async function writePassword({ directory }: Account): Promise<string> {
  const file = join(directory, "password");
  await rm(file, { force: true });
  const handle = await open(file, "w", 0o600);
  await handle.writeFile(randomBytes(24).toString("base64url"));
  // A power cut must not keep the database and lose its password.
  await handle.sync();
  await handle.close();
  const owner = await stat(directory);
  await chown(file, owner.uid, owner.gid);
  return file;
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, "r");
  await handle.sync();
  await handle.close();
}

function lastLine(error: unknown): string {
  const text = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
  const lines = text.split("\n").filter((line) => /error|fatal|could not|denied/i.test(line));
  return (lines.at(-1) ?? "no reason given").trim();
}
