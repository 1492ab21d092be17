import { createHash } from "node:crypto";
import type { Actor, Entry } from "../domain/timeline/entry.ts";
import { canonicalJson } from "./canonical.ts";

/** The first thing under a hash: how the envelope was written out for it. */
const FORMAT = 1;

const actor = (who: Actor): readonly (string | null)[] => [
  who.kind,
  "worker" in who ? who.worker : null,
  "role" in who ? who.role : null,
  "profession" in who ? who.profession : null,
  "agency" in who ? who.agency : null,
];

/** Everything but the details, in one fixed order. */
const envelopeOf = (entry: Entry): string =>
  JSON.stringify([
    FORMAT,
    entry.id,
    entry.partnership,
    entry.subject.kind,
    entry.subject.id,
    entry.person,
    entry.type,
    entry.version,
    entry.at.epochMilliseconds,
    entry.recordedAt.epochMilliseconds,
    entry.receivedAt.epochMilliseconds,
    actor(entry.doneBy),
    actor(entry.recordedBy),
    entry.contributedBy,
    entry.confirmed,
    entry.via,
    entry.origin,
    entry.sourceId,
    entry.corrects,
  ]);

/** Over the envelope and the stored bytes, so that it verifies whether or not the details can still be read. */
export const hashOf = (entry: Entry, stored: Uint8Array): Buffer =>
  createHash("sha256").update(envelopeOf(entry)).update(stored).digest();

/** Before the first entry of a subject. */
export const CHAIN_START = Buffer.alloc(32);

export const chainOf = (before: Uint8Array, hash: Uint8Array): Buffer =>
  createHash("sha256").update(before).update(hash).digest();

/**
 * Whether an entry that came before says the same as one proposed now under its id. When and where it was received is
 * left out, and when it happened or was recorded where the server's own clock says so (`own`). Of an erased entry the envelope decides.
 */
export function saysTheSame(
  stored: Entry,
  proposed: Entry,
  own: { readonly at: boolean; readonly recordedAt: boolean },
): boolean {
  const comparable: Entry = {
    ...proposed,
    at: own.at && stored.at.equals(stored.receivedAt) ? stored.at : proposed.at,
    receivedAt: stored.receivedAt,
    recordedAt: own.recordedAt ? stored.recordedAt : proposed.recordedAt,
    origin: stored.origin,
  };
  return (
    envelopeOf(stored) === envelopeOf(comparable) &&
    (stored.details === null || canonicalJson(stored.details) === canonicalJson(proposed.details))
  );
}
