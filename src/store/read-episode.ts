import type { Moment } from "../domain/section-136/episode.ts";
import type { Entry } from "../domain/timeline/entry.ts";
import { type EpisodeId, identifier } from "../domain/timeline/identifiers.ts";
import { isAtOrBefore } from "../domain/timeline/instant.ts";
import { areaOf, foldInput } from "./area.ts";
import type { Declared } from "./asker.ts";
import { leaves } from "./audit.ts";
import { ENTRY_COLUMNS, type EntryRow, type KeyRow } from "./entry-row.ts";
import { decode, type Loaded } from "./load.ts";
import type { EpisodeShown, Reading } from "./reading.ts";
import { mayRead, type Sieve, sieveFor } from "./sift.ts";
import { siftedState } from "./sift-state.ts";
import type { Store } from "./store.ts";
import { type Transaction, transact } from "./transaction.ts";

const SUBJECTS = `subject_id = ANY (ARRAY[$1::text,
  (SELECT person::text FROM episode_now WHERE episode = $1::text::uuid),
  (SELECT partnership FROM episode_now WHERE episode = $1::text::uuid)])`;

/** The episode's entries, those about who the person is, and those about the partnership, in one round trip. */
async function loadEpisode(store: Store, transaction: Transaction, episode: string): Promise<Loaded> {
  const [entries, keys] = await Promise.all([
    transaction.rows<EntryRow>({
      name: "read-episode",
      text: `SELECT ${ENTRY_COLUMNS} FROM entry WHERE ${SUBJECTS} ORDER BY subject_id, position`,
      values: [episode],
    }),
    transaction.rows<KeyRow>({
      name: "read-episode-keys",
      text: `SELECT subject_id, agency, generation, wrapped_key FROM data_key WHERE ${SUBJECTS}`,
      values: [episode],
    }),
  ]);
  return decode(entries, keys, store.keys);
}

/** One episode at a moment, as far as this worker may see it; null, and a leaf that says so, where it must look absent. */
export async function readOneEpisode(
  store: Store,
  asking: Declared,
  episode: EpisodeId,
  asked: Moment | undefined,
): Promise<Reading<EpisodeShown> | null> {
  const now = store.clock.now();
  const moment = asked ?? { knownAt: null, at: now };
  const area = await areaOf(store, asking.asker.partnership);
  return transact(store.pool, "read", async (transaction) => {
    const loaded = await loadEpisode(store, transaction, episode);
    const entries = loaded.of("episode", episode);
    const [first] = entries;
    const mayKnow = first !== undefined && mayRead(asking, "place-of-safety-status", first.partnership, null);
    if (mayKnow === false || (!mayKnow.shown && mayKnow.absent)) {
      transaction.write(leaves(asking, now, [{ person: null, episode }], [], false));
      return null;
    }
    const { partnership, person } = first ?? { partnership: area.partnership, person: null };
    const sieve = sieveFor(asking, identifier(partnership), now);
    transaction.write(leaves(asking, now, [{ person, episode }], sieve.categories, true));
    const input = foldInput(area, entries, loaded.of("person", person ?? ""), loaded.of("partnership", partnership));
    const state = siftedState(input, moment, sieve);
    const shown = {
      episode,
      partnership: identifier<Entry["partnership"]>(partnership),
      person,
      moment,
      state,
      entries: siftEntries(entries, sieve, moment),
    };
    return { shown, withheld: sieve.withheld };
  });
}

const siftEntries = (entries: readonly Entry[], sieve: Sieve, { knownAt }: Moment): Entry[] =>
  entries.flatMap((entry) => {
    if (knownAt !== null && !isAtOrBefore(entry.recordedAt, knownAt)) return [];
    const shown = sieve.sift(entry);
    return shown === null ? [] : [shown];
  });
