import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from "node:crypto";

const ALGORITHM = "aes-256-gcm";
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 2;
const START = HEADER_BYTES + NONCE_BYTES;

/** Under which key of its owner sealed bytes stand, from their header. */
export const generationOf = (sealed: Uint8Array): number => sealed[1] ?? 0;

/**
 * Encrypts: a format byte, the generation of the key, a nonce, the ciphertext, its tag. `context` must be given again
 * to open it, so that bytes moved to another row do not open there.
 */
export function seal(key: KeyObject, generation: number, context: string, plain: string | Uint8Array): Buffer {
  const header = Buffer.allocUnsafe(START);
  header[0] = FORMAT;
  header[1] = generation;
  randomFillSync(header, HEADER_BYTES, NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, header.subarray(HEADER_BYTES));
  cipher.setAAD(Buffer.from(context));
  const body = typeof plain === "string" ? cipher.update(plain, "utf8") : cipher.update(plain);
  cipher.final();
  return Buffer.concat([header, body, cipher.getAuthTag()]);
}

/** Decrypts what `seal` made; throws where a byte, the key or the context is another. */
export function open(key: KeyObject, context: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== FORMAT) throw new Error("These bytes are in a format that this version does not know.");
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(HEADER_BYTES, START));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(START, end));
  decipher.final();
  return plain;
}
