import type { KeyObject } from "node:crypto";
import type { Entry } from "../domain/timeline/entry.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import { seal } from "./cipher.ts";
import { detailsContext } from "./entry-row.ts";
import { chainOf, hashOf } from "./envelope.ts";
import type { Loaded } from "./load.ts";
import type { Store } from "./store.ts";
import type { Statement, Transaction } from "./transaction.ts";

interface Standing {
  readonly position: number;
  readonly chain: Uint8Array;
}

interface SealingKey {
  readonly generation: number;
  readonly key: KeyObject;
}

/** Seals, hashes and inserts entries behind what each subject has, making the keys that are missing. */
export function writeEntries(
  store: Store,
  transaction: Transaction,
  loaded: Loaded,
  entries: readonly Entry[],
  now: Instant,
): void {
  const ends = new Map<string, Standing>();
  const made = new Map<string, SealingKey>();
  const sealingKey = (subject: string, agency: string): SealingKey => {
    const owner = `${subject}\n${agency}`;
    const found = made.get(owner) ?? existingKey(loaded, subject, agency);
    if (found !== null) return found;
    const generation = (loaded.ring.newest(subject, agency)?.generation ?? 0) + 1;
    const { key, wrapped } = store.keys.make({ subject, agency, generation });
    transaction.write(insertKey(subject, agency, generation, wrapped, now));
    made.set(owner, { generation, key });
    return { generation, key };
  };
  for (const entry of entries) {
    const subject = entry.subject.id;
    const { generation, key } = sealingKey(subject, entry.contributedBy);
    const context = detailsContext(entry.id, subject, entry.contributedBy);
    const stored = seal(key, generation, context, JSON.stringify(entry.details));
    const before = ends.get(subject) ?? { position: loaded.lastPosition(subject), chain: loaded.lastChain(subject) };
    const hash = hashOf(entry, stored);
    const end = { position: before.position + 1, chain: chainOf(before.chain, hash) };
    ends.set(subject, end);
    transaction.write(insertEntry(entry, end, stored, hash));
  }
}

function existingKey(loaded: Loaded, subject: string, agency: string): SealingKey | null {
  const newest = loaded.ring.newest(subject, agency);
  if (newest === null) return null;
  const key = loaded.ring.find(subject, agency, newest.generation);
  return key === null ? null : { generation: newest.generation, key };
}

const insertKey = (subject: string, agency: string, generation: number, wrapped: Buffer, now: Instant): Statement => ({
  name: "insert-key",
  text: `INSERT INTO data_key (subject_id, agency, generation, wrapped_key, created_at) VALUES ($1, $2, $3, $4, $5)`,
  values: [subject, agency, generation, wrapped, now.toString()],
});

const insertEntry = (entry: Entry, end: Standing, stored: Buffer, hash: Buffer): Statement => ({
  name: "insert-entry",
  text: `INSERT INTO entry (id, partnership, subject_kind, subject_id, position, person, type, version, at, recorded_at,
      received_at, done_by, recorded_by, contributed_by, confirmed, via, origin, source_id, corrects, details, hash,
      chain)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)`,
  values: [
    entry.id,
    entry.partnership,
    entry.subject.kind,
    entry.subject.id,
    end.position,
    entry.person,
    entry.type,
    entry.version,
    entry.at.toString(),
    entry.recordedAt.toString(),
    entry.receivedAt.toString(),
    JSON.stringify(entry.doneBy),
    JSON.stringify(entry.recordedBy),
    entry.contributedBy,
    entry.confirmed,
    entry.via,
    entry.origin,
    entry.sourceId,
    entry.corrects,
    stored,
    hash,
    end.chain,
  ],
});
