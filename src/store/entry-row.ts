import type { KeyObject } from "node:crypto";
import type { Selectable } from "kysely";
import type { Entry } from "../domain/timeline/entry.ts";
import { identifier } from "../domain/timeline/identifiers.ts";
import { generationOf, open } from "./cipher.ts";
import type { Keys } from "./keys.ts";
import type { DB } from "./schema.ts";

export type EntryRow = Omit<Selectable<DB["entry"]>, "hash" | "transaction">;
export type KeyRow = Pick<Selectable<DB["data_key"]>, "subject_id" | "agency" | "generation" | "wrapped_key">;

/** What every statement that reads entries selects. */
export const ENTRY_COLUMNS = `id, partnership, subject_kind, subject_id, position, person, type, version, at,
  recorded_at, received_at, done_by, recorded_by, contributed_by, confirmed, via, origin, source_id, corrects,
  details, chain`;

/** Binds the ciphertext to its entry: it opens nowhere else. */
export const detailsContext = (id: string, subject: string, agency: string): string => `${id}\n${subject}\n${agency}`;

/** The keys of some subjects, as the database gives them; of a destroyed key there is none. */
export interface KeyRing {
  find(subject: string, agency: string, generation: number): KeyObject | null;
  newest(subject: string, agency: string): { readonly generation: number; readonly destroyed: boolean } | null;
}

export function keyRing(rows: readonly KeyRow[], keys: Keys): KeyRing {
  const byOwner = new Map(rows.map((row) => [`${row.subject_id}\n${row.agency}\n${row.generation}`, row]));
  const newest = new Map<string, KeyRow>();
  for (const row of rows) {
    const name = `${row.subject_id}\n${row.agency}`;
    if ((newest.get(name)?.generation ?? 0) < row.generation) newest.set(name, row);
  }
  const opened = new Map<string, KeyObject | null>();
  const unwrap = (name: string, subject: string, agency: string, generation: number): KeyObject | null => {
    const wrapped = byOwner.get(name)?.wrapped_key ?? null;
    const key = wrapped === null ? null : keys.unwrap(wrapped, { subject, agency, generation });
    opened.set(name, key);
    return key;
  };
  return {
    find: (subject, agency, generation) => {
      const name = `${subject}\n${agency}\n${generation}`;
      const before = opened.get(name);
      return before === undefined ? unwrap(name, subject, agency, generation) : before;
    },
    newest: (subject, agency) => {
      const row = newest.get(`${subject}\n${agency}`);
      return row === undefined ? null : { generation: row.generation, destroyed: row.wrapped_key === null };
    },
  };
}

function detailsOf(row: EntryRow, ring: KeyRing): Record<string, unknown> | null {
  const key = ring.find(row.subject_id, row.contributed_by, generationOf(row.details));
  if (key === null) return null;
  const context = detailsContext(row.id, row.subject_id, row.contributed_by);
  const details: Record<string, unknown> = JSON.parse(open(key, context, row.details).toString("utf8"));
  return details;
}

const instant = (milliseconds: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(milliseconds);

/** The entry of a row; its details are null once its key has been destroyed. */
export function entryOf(row: EntryRow, ring: KeyRing): Entry {
  const recordedAt = instant(row.recorded_at);
  return {
    id: identifier(row.id),
    partnership: identifier(row.partnership),
    subject: { kind: row.subject_kind, id: row.subject_id },
    person: row.person === null ? null : identifier(row.person),
    type: row.type,
    version: row.version,
    at: instant(row.at),
    recordedAt,
    receivedAt: row.received_at === row.recorded_at ? recordedAt : instant(row.received_at),
    doneBy: row.done_by,
    recordedBy: row.recorded_by,
    contributedBy: identifier(row.contributed_by),
    confirmed: row.confirmed,
    via: row.via,
    origin: row.origin,
    sourceId: row.source_id,
    corrects: row.corrects === null ? null : identifier(row.corrects),
    details: detailsOf(row, ring),
  };
}
