import { createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import { open, seal } from "./cipher.ts";

const BYTES = 32;
const KEPT = 20_000;

/** Whose details a key opens. */
export interface KeyOwner {
  readonly subject: string;
  readonly agency: string;
  readonly generation: number;
}

export interface NewKey {
  readonly key: KeyObject;
  readonly wrapped: Buffer;
}

/** Makes and opens the keys of details. Opened ones are kept in memory, the least used going first. */
export interface Keys {
  make(owner: KeyOwner): NewKey;
  /** Throws where the wrapping key is not the one under which it was wrapped. */
  unwrap(wrapped: Uint8Array, owner: KeyOwner): KeyObject;
}

const contextOf = ({ subject, agency, generation }: KeyOwner): string => `key\n${subject}\n${agency}\n${generation}`;

/** `outer` is what the wrapping key derives for data keys. */
export function createKeys(outer: KeyObject): Keys {
  // Found by its wrapped bytes: once the database no longer gives those, what is kept here answers nobody.
  const kept = new Map<string, KeyObject>();

  const keep = (name: string, key: KeyObject): KeyObject => {
    kept.set(name, key);
    if (kept.size > KEPT) {
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    }
    return key;
  };

  return {
    make: (owner) => {
      const secret = randomBytes(BYTES);
      const wrapped = seal(outer, 0, contextOf(owner), secret);
      const key = createSecretKey(secret);
      secret.fill(0);
      return { key, wrapped };
    },
    unwrap: (wrapped, owner) => {
      const name = `${contextOf(owner)}\n${Buffer.from(wrapped.buffer, wrapped.byteOffset, wrapped.length).toString("latin1")}`;
      const found = kept.get(name);
      if (found === undefined) return keep(name, createSecretKey(open(outer, contextOf(owner), wrapped)));
      kept.delete(name);
      return keep(name, found);
    },
  };
}
