import type { AgencyId } from "../domain/timeline/identifiers.ts";
import { type Area, areaOf } from "./area.ts";
import type { Asker } from "./asker.ts";
import { leaves } from "./audit.ts";
import { load } from "./load.ts";
import { lockSubjects } from "./locks.ts";
import { personRow, writePersonRow } from "./project.ts";
import { dropRows } from "./rebuild-rows.ts";
import { refoldLocked } from "./refold.ts";
import type { Store } from "./store.ts";
import { type Transaction, transact } from "./transaction.ts";

/** What is to be erased: what one agency (null: every agency) wrote about some episodes and people. */
export interface Erasure {
  readonly asker: Asker;
  readonly episodes: readonly string[];
  readonly people: readonly string[];
  readonly agency: AgencyId | null;
}

/** What goes, or has gone. */
export interface ErasurePlan {
  /** Each key, with how many entries lose their details by its destruction. */
  readonly keys: readonly { readonly subject: string; readonly agency: string; readonly entries: number }[];
  /** Episodes whose rows are deleted and folded again from what is left, those of the people among them. */
  readonly episodes: readonly string[];
  readonly people: readonly string[];
  readonly drafts: number;
}

/** Says what `erase` would do, and does nothing. The store's login may be the keeper's or the application's. */
export const planErasure = (store: Store, erasure: Erasure): Promise<ErasurePlan> =>
  transact(store.pool, "read", async (transaction) => {
    await assertOwn(transaction, erasure);
    return plan(transaction, erasure);
  });

/**
 * Destroys keys, and with them the details under them, for good: entries stay, fold from their envelopes, and every
 * hash still verifies. The store's login must be tandem_keeper. Backups hold the keys until they expire.
 */
export async function erase(store: Store, erasure: Erasure): Promise<ErasurePlan> {
  const area = await areaOf(store, erasure.asker.partnership);
  const now = store.clock.now();
  const done = await transact(store.pool, "write", async (transaction) => {
    const { episodes, people } = erasure;
    lockSubjects(transaction, area.partnership, [
      ...people.map((id) => ({ kind: "person" as const, id })),
      ...episodes.map((id) => ({ kind: "episode" as const, id })),
    ]);
    await assertOwn(transaction, erasure);
    const goes = await plan(transaction, erasure);
    transaction.write({
      name: "destroy-keys",
      text: `UPDATE data_key SET wrapped_key = NULL, destroyed_at = $3
        WHERE subject_id = ANY ($1::text[]) AND agency = coalesce($2, agency) AND wrapped_key IS NOT NULL`,
      values: [[...episodes, ...people], erasure.agency, now.toString()],
    });
    transaction.write({
      name: "erase-drafts",
      text: `DELETE FROM draft WHERE ${DRAFTS}`,
      values: [[...episodes, ...people], area.partnership, erasure.agency],
    });
    dropRows(transaction, "episode_now", goes.episodes);
    dropRows(transaction, "person_now", people);
    dropRows(transaction, "person_link", people);
    await foldWhatIsLeft(store, area, transaction, goes);
    const whom = [
      ...people.map((person) => ({ person, episode: null })),
      ...episodes.map((episode) => ({ person: null, episode })),
    ];
    transaction.write(leaves({ asker: erasure.asker, purpose: "own-access", verb: "erase" }, now, whom, [], true));
    return goes;
  });
  store.changes.announce(area.partnership, [...done.episodes, ...done.people]);
  return done;
}

/** What workers of the partnership $2, or of its agency $3 where one is named, have typed about the subjects $1. */
const DRAFTS = `subject = ANY ($1::text[]) AND worker IN (
    SELECT worker.id FROM worker JOIN agency ON agency.id = worker.agency
     WHERE agency.partnership = $2 AND agency.id = coalesce($3, agency.id))`;

/** Forms of the partnership $2 that would have begun one of the episodes $1, and never did. */
export const BEGUN_ONLY = `subject = ANY ($1::text[]) AND worker IN (
    SELECT worker.id FROM worker JOIN agency ON agency.id = worker.agency WHERE agency.partnership = $2)
  AND NOT EXISTS (SELECT FROM entry WHERE subject_id = subject)`;

async function assertOwn(transaction: Transaction, { asker, ...asked }: Erasure): Promise<void> {
  const [episodes, people] = [new Set(asked.episodes), new Set(asked.people)];
  const found = await transaction.rows<{ subject_id: string }>({
    name: "own-subjects",
    text: `SELECT subject_id FROM entry WHERE position = 1 AND partnership = $2 AND (
        subject_id = ANY ($1::text[]) AND subject_kind = 'episode' OR
        subject_id = ANY ($3::text[]) AND subject_kind = 'person')
      UNION SELECT subject FROM draft WHERE ${BEGUN_ONLY}`,
    values: [[...episodes], asker.partnership, [...people]],
  });
  if (found.length !== episodes.size + people.size)
    throw new RangeError("no such episode or person in this partnership");
}

async function foldWhatIsLeft(store: Store, area: Area, transaction: Transaction, goes: ErasurePlan): Promise<void> {
  const loaded = await load(transaction, store.keys, goes.people);
  for (const person of goes.people) {
    const row = personRow(person, loaded.of("person", person));
    if (row !== null) for (const statement of writePersonRow(row)) transaction.write(statement);
  }
  await refoldLocked(store, area, transaction, goes.episodes);
}

async function plan(transaction: Transaction, { asker, agency, ...asked }: Erasure): Promise<ErasurePlan> {
  const subjects = [...asked.episodes, ...asked.people];
  const [keys, episodes, drafts] = await Promise.all([
    transaction.rows<{ subject: string; agency: string; entries: number }>({
      name: "plan-keys",
      text: `SELECT data_key.subject_id AS subject, data_key.agency, count(entry.id)::int AS entries
        FROM data_key LEFT JOIN entry ON entry.subject_id = data_key.subject_id
         AND entry.contributed_by = data_key.agency AND get_byte(entry.details, 1) = data_key.generation
       WHERE data_key.subject_id = ANY ($1::text[]) AND data_key.agency = coalesce($2, data_key.agency)
         AND wrapped_key IS NOT NULL
       GROUP BY data_key.subject_id, data_key.agency, data_key.generation ORDER BY 1, 2`,
      values: [subjects, agency],
    }),
    transaction.rows<{ episode: string }>({
      name: "plan-episodes",
      text: `SELECT episode FROM episode_now WHERE partnership = $3
        AND (episode = ANY ($1::uuid[]) OR person = ANY ($2::uuid[])) ORDER BY episode`,
      values: [asked.episodes, asked.people, asker.partnership],
    }),
    transaction.rows<{ count: number }>({
      name: "plan-drafts",
      text: `SELECT count(*)::int AS count FROM draft WHERE ${DRAFTS}`,
      values: [subjects, asker.partnership, agency],
    }),
  ]);
  return {
    keys,
    episodes: episodes.map(({ episode }) => episode),
    people: asked.people,
    drafts: drafts[0]?.count ?? 0,
  };
}
