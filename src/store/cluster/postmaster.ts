import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** No process can have this number, so PostgreSQL takes the holder of a lock file that names it for dead. */
const NOBODY = 2_147_483_646;

/** What a data directory's `postmaster.pid` says of the server that wrote it. */
type Postmaster = Readonly<{ processId: number; port: number; ready: boolean }>;

/** Undefined when no server has the directory open, by its own word. */
export async function readPostmaster(dataDirectory: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(dataDirectory, "postmaster.pid"), "utf8").catch(() => "");
  const lines = text.split("\n").map((line) => line.trim());
  const processId = Number(lines[0]);
  if (!Number.isInteger(processId) || processId <= 0) return undefined;
  return { processId, port: Number(lines[3]), ready: lines[7] === "ready" };
}

/** Whether that process lives and is a PostgreSQL on this directory: numbers are used again, and the dead may linger. */
export async function isAlive(processId: number, dataDirectory: string): Promise<boolean> {
  try {
    const state = /\) (\S)/.exec(await readFile(`/proc/${processId}/stat`, "utf8"))?.[1];
    const command = await readFile(`/proc/${processId}/cmdline`, "utf8");
    return state !== "Z" && state !== "X" && command.split("\0").includes(dataDirectory);
  } catch {
    return false;
  }
}

/** Asks a server left over from a run that was killed to stop, and waits until it has. */
export async function stopLeftOver(dataDirectory: string): Promise<void> {
  const left = await readPostmaster(dataDirectory);
  if (!left) return;
  if (await isAlive(left.processId, dataDirectory)) {
    await stopProcess(left.processId, () => isAlive(left.processId, dataDirectory));
  }
  await forgetTheDead(dataDirectory, left.processId);
}

/** Stops a server the fast way; where it does not obey, the immediate way, which its log repairs at the next start. */
export async function stopProcess(processId: number, lives: () => boolean | Promise<boolean>): Promise<void> {
  const steps = [
    ["SIGINT", 20_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 5_000],
  ] as const;
  for (const [signal, patience] of steps) {
    try {
      process.kill(processId, signal);
    } catch {
      return;
    }
    const until = Date.now() + patience;
    while (Date.now() < until) {
      if (!(await lives())) return;
      await pause(20);
    }
  }
}

/**
 * A killed server that nobody has buried (a zombie), or a number in use again by another process, would make PostgreSQL
 * believe that its directory is open. Only the number is replaced: PostgreSQL itself must still find out, by the
 * shared memory named in the same file, whether a child of the dead server is writing.
 */
async function forgetTheDead(dataDirectory: string, processId: number): Promise<void> {
  const file = join(dataDirectory, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined || !text.startsWith(`${processId}\n`)) return;
  await writeFile(file, text.replace(/^\d+/, String(NOBODY)));
}
