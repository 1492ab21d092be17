import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chown, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import { ClusterUnavailable } from "./unavailable.ts";

const run = promisify(execFile);
const OUTSIDE = "/var/lib/tandem";

/** Under which account PostgreSQL runs: the words put before its command, and the directory it may keep. */
export type Account = Readonly<{ prefix: readonly string[]; directory: string }>;

/**
 * PostgreSQL refuses to run as root. An ordinary user runs it directly. Root runs it in a user namespace, in which root's
 * own files belong to user 1000; where namespaces are refused, as an unprivileged user in a directory outside the clone,
 * since that user may not enter root's directories.
 */
export async function chooseAccount(directory: string, binaries: Binaries): Promise<Account> {
  const own: Account = { prefix: [], directory };
  if (process.getuid?.() !== 0) {
    await makeDirectory(directory);
    return own;
  }
  const outside = join(OUTSIDE, createHash("sha256").update(directory).digest("hex").slice(0, 16));
  const outsideIsInUse = await exists(join(outside, "data", "PG_VERSION"));
  if (!outsideIsInUse) {
    await makeDirectory(directory);
    const namespace = { prefix: ["unshare", "--user", "--map-user=1000", "--map-group=1000"], directory };
    if (await works(namespace, binaries)) return namespace;
  }
  for (const user of ["postgres", "nobody"]) {
    const account = await unprivileged(user, outside);
    if (account && (await works(account, binaries))) return account;
  }
  throw new ClusterUnavailable(
    "PostgreSQL may not run as root, and there is no other user on this machine that could run it: start Tandem as an ordinary user, or set DATABASE_URL.",
  );
}

async function makeDirectory(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch {
    throw new ClusterUnavailable(`The directory ${directory} cannot be made: choose another with TANDEM_DATA.`);
  }
}

async function unprivileged(user: string, directory: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ["--user", "--group"].map(async (option) => Number((await run("id", [option, user])).stdout)),
    );
    if (uid === undefined || gid === undefined) return undefined;
    await mkdir(OUTSIDE, { recursive: true, mode: 0o755 });
    await mkdir(directory, { recursive: true, mode: 0o700 });
    if ((await stat(directory)).uid === 0) await chown(directory, uid, gid);
    return { prefix: ["setpriv", `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"], directory };
  } catch {
    return undefined;
  }
}

async function works({ prefix, directory }: Account, binaries: Binaries): Promise<boolean> {
  const [command, ...before] = prefix;
  if (command === undefined) return true;
  const check = 'test -w "$1" && "$2" --version';
  return run(command, [...before, "sh", "-c", check, "sh", directory, join(binaries.folder, "postgres")]).then(
    () => true,
    () => false,
  );
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
