import { commencementsOf } from "../domain/law/commencement.ts";
import type { Commencements } from "../domain/law/rule-sets.ts";
import type { Entry, SubjectKind } from "../domain/timeline/entry.ts";
import { standing } from "../domain/timeline/standing.ts";
import { ENTRY_COLUMNS, type EntryRow, entryOf, type KeyRing, type KeyRow, keyRing } from "./entry-row.ts";
import { CHAIN_START } from "./envelope.ts";
import type { Keys } from "./keys.ts";
import type { Statement, Transaction } from "./transaction.ts";

/** The entries of some subjects, with what goes on from them. */
export interface Loaded {
  /** In order of arrival; none for a subject without entries, or where what has this id is of another kind. */
  of(kind: SubjectKind, subject: string): readonly Entry[];
  /** The first entry under this id, whatever its kind. */
  first(subject: string): Entry | undefined;
  /** The position of its last entry; 0 for none. */
  lastPosition(subject: string): number;
  lastChain(subject: string): Uint8Array;
  readonly ring: KeyRing;
}

const SUBJECTS = "subject_id = ANY($1::text[])";
const AND_PERSON = "subject_id = ANY($1::text[] || (SELECT person::text FROM episode_now WHERE episode = $2))";

const entriesOf = (subjects: readonly string[], episode: string | undefined): Statement => {
  const text = (which: string) => `SELECT ${ENTRY_COLUMNS} FROM entry WHERE ${which} ORDER BY subject_id, position`;
  return episode === undefined
    ? { name: "entries-of-subjects", text: text(SUBJECTS), values: [subjects] }
    : { name: "entries-of-episode", text: text(AND_PERSON), values: [subjects, episode] };
};

const keysOf = (subjects: readonly string[], episode: string | undefined): Statement => {
  const text = (which: string) => `SELECT subject_id, agency, generation, wrapped_key FROM data_key WHERE ${which}`;
  return episode === undefined
    ? { name: "keys-of-subjects", text: text(SUBJECTS), values: [subjects] }
    : { name: "keys-of-episode", text: text(AND_PERSON), values: [subjects, episode] };
};

/** Reads and decrypts the whole timelines of some subjects, and of the person of an episode, in one round trip. */
export async function load(
  transaction: Pick<Transaction, "rows">,
  keys: Keys,
  subjects: readonly string[],
  personOf?: string,
): Promise<Loaded> {
  const [entryRows, keyRows] = await Promise.all([
    transaction.rows<EntryRow>(entriesOf(subjects, personOf)),
    transaction.rows<KeyRow>(keysOf(subjects, personOf)),
  ]);
  return decode(entryRows, keyRows, keys);
}

/** Entries out of rows that are in order of subject and position. */
export function decode(entryRows: readonly EntryRow[], keyRows: readonly KeyRow[], keys: Keys): Loaded {
  const ring = keyRing(keyRows, keys);
  const timelines = new Map<string, Entry[]>();
  const last = new Map<string, EntryRow>();
  for (const row of entryRows) {
    const entry = entryOf(row, ring);
    const timeline = timelines.get(row.subject_id);
    if (timeline === undefined) timelines.set(row.subject_id, [entry]);
    else timeline.push(entry);
    last.set(row.subject_id, row);
  }
  return {
    of: (kind, subject) => {
      const timeline = timelines.get(subject) ?? [];
      return timeline[0]?.subject.kind === kind ? timeline : [];
    },
    first: (subject) => timelines.get(subject)?.[0],
    lastPosition: (subject) => last.get(subject)?.position ?? 0,
    lastChain: (subject) => last.get(subject)?.chain ?? CHAIN_START,
    ring,
  };
}

/** The area's dates of law, by all that is known of them. */
export const commencementsBy = (entries: readonly Entry[]): Commencements =>
  commencementsOf(standing(entries, null).standing);
