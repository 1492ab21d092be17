import { createHash } from "node:crypto";
import { v7 } from "uuid";
import { type AnyId, identifier } from "../../domain/timeline/identifiers.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A new UUIDv7, in order of time. */
export const newId = <Id extends AnyId>(): Id => identifier<Id>(v7());

/** The identifier of an address or a form; null for anything that is no UUID in small letters. */
export const readId = <Id extends AnyId>(text: string | undefined): Id | null =>
  text !== undefined && UUID.test(text) ? identifier<Id>(text) : null;

/** Another id that follows from one: sending the same form twice makes the same ids again. */
export function idFollowing<Id extends AnyId>(id: string, purpose: string): Id {
  const hash = createHash("sha256").update(`${id}\n${purpose}`).digest("hex");
  // The time of the first, so that both sort together; the rest from the hash, with the version and variant bits.
  const variant = ((Number.parseInt(hash.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return identifier<Id>(`${id.slice(0, 14)}7${hash.slice(0, 3)}-${variant}${hash.slice(4, 7)}-${hash.slice(7, 19)}`);
}
