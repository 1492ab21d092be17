import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { stopProcess } from "./postmaster.ts";
import { ClusterUnavailable } from "./unavailable.ts";

/** The child process that is PostgreSQL. */
export type Server = Readonly<{
  processId: number;
  ended: Promise<void>;
  hasEnded(): boolean;
  stop(): Promise<void>;
  /** Lets this process end while PostgreSQL runs. */
  unref(): void;
  /** The last line of its log that tells why it ended. */
  lastWords(): Promise<string>;
}>;

const LARGEST_LOG = 5_000_000;
const SETPRIV = "/usr/bin/setpriv";

/** Starts `postgres` on the account's data directory; it logs to `postgres.log` beside it. */
export async function runServer(
  account: Account,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
): Promise<Server> {
  const log = join(account.directory, "postgres.log");
  const logSize = await stat(log).then(
    (found) => found.size,
    () => 0,
  );
  const logFile = await open(log, logSize > LARGEST_LOG ? "w" : "a", 0o600);
  try {
    const [command = "", ...arguments_] = commandFor(account, binaries, settings);
    // Its own process group: Ctrl-C in the terminal must reach Tandem alone, which then stops PostgreSQL last.
    const child = spawn(command, arguments_, {
      cwd: "/",
      detached: true,
      env: { PATH: process.env["PATH"], LC_ALL: "C" },
      stdio: ["ignore", logFile.fd, logFile.fd],
    });
    const { pid } = child;
    let over = false;
    const ended = new Promise<void>((resolve) => {
      const end = () => {
        over = true;
        resolve();
      };
      child.once("exit", end).once("error", end);
    });
    if (pid === undefined) throw new ClusterUnavailable(`PostgreSQL cannot be run: ${command} did not start.`);
    const stop = () => stopProcess(pid, () => !over);
    const unref = () => child.unref();
    return { processId: pid, ended, hasEnded: () => over, stop, unref, lastWords: () => lastWords(log) };
  } finally {
    await logFile.close();
  }
}

/** With `setpriv` PostgreSQL shuts down by itself when Tandem is killed, so nothing is left running. */
function commandFor(account: Account, binaries: Binaries, settings: Readonly<Record<string, string>>): string[] {
  return [
    ...account.prefix,
    ...(existsSync(SETPRIV) ? [SETPRIV, "--pdeathsig", "INT"] : []),
    join(binaries.folder, "postgres"),
    "-D",
    join(account.directory, "data"),
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}

async function lastWords(log: string): Promise<string> {
  const text = await readFile(log, "utf8").catch(() => "");
  const lines = text.trimEnd().split("\n").slice(-20);
  return (lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? "").replace(/^.*?(FATAL|PANIC): +/, "");
}
