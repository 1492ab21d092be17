import { createSecretKey, hkdfSync, type KeyObject, randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";

const BYTES = 32;

/** The key over all keys. It stands in a file outside the database and its backups. */
export interface WrappingKey {
  /** A key of its own for each use, so that what is sealed for one cannot be opened as another. */
  derive(use: "data-keys" | "drafts" | "sessions" | "logins"): KeyObject;
}

export function wrappingKeyOf(secret: Uint8Array): WrappingKey {
  return {
    derive: (use) => createSecretKey(Buffer.from(hkdfSync("sha256", secret, "tandem", use, BYTES))),
  };
}

/**
 * Reads the wrapping key, making it when there is no file: readable by its owner only. Losing the file loses every
 * detail ever written; throws when what it holds is no such key.
 */
export async function loadWrappingKey(file: string): Promise<WrappingKey> {
  const text = (await readIfThere(file)) ?? (await make(file));
  const secret = Buffer.from(text.trim(), "base64url");
  if (secret.length !== BYTES) throw new Error("The wrapping key file does not hold a key. Put the right file back.");
  return wrappingKeyOf(secret);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Written whole and on disk before it has its name, so that a crash or a second start never leaves half a key. */
async function make(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  const handle = await open(unfinished, "w", 0o600);
  await handle.writeFile(randomBytes(BYTES).toString("base64url"));
  await handle.sync();
  await handle.close();
  try {
    await link(unfinished, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(dirname(file));
  return readFile(file, "utf8");
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}
