import type { PartnershipId } from "../domain/timeline/identifiers.ts";
import { type Area, areaOf, foldInput } from "./area.ts";
import { load } from "./load.ts";
import { lockSubjects } from "./locks.ts";
import { episodeRow, writeEpisodeRow } from "./project.ts";
import type { Store } from "./store.ts";
import { type Transaction, transact } from "./transaction.ts";

const BATCH = 100;

/** Folds again the episodes of people whose identity has just changed in this transaction. */
export async function refoldEpisodes(
  store: Store,
  area: Area,
  transaction: Transaction,
  { people, except }: { readonly people: readonly string[]; readonly except: readonly string[] },
): Promise<void> {
  const found = await transaction.rows<{ episode: string }>({
    name: "episodes-of-people",
    text: "SELECT episode FROM episode_now WHERE person = ANY($1::uuid[]) AND episode <> ALL ($2::uuid[])",
    values: [people, except],
  });
  if (found.length === 0) return;
  await refoldLocked(
    store,
    area,
    transaction,
    found.map(({ episode }) => episode),
  );
}

/** Locks episodes, folds them from their entries and writes their rows. */
export async function refoldLocked(
  store: Store,
  area: Area,
  transaction: Transaction,
  episodes: readonly string[],
): Promise<void> {
  lockSubjects(
    transaction,
    area.partnership,
    episodes.map((id) => ({ kind: "episode", id })),
  );
  const loaded = await load(transaction, store.keys, [...episodes, area.partnership]);
  const people = new Set(episodes.flatMap((episode) => loaded.of("episode", episode)[0]?.person ?? []));
  const identities = await load(transaction, store.keys, [...people]);
  const about = loaded.of("partnership", area.partnership);
  for (const episode of episodes) {
    const entries = loaded.of("episode", episode);
    const input = foldInput(area, entries, identities.of("person", entries[0]?.person ?? ""), about);
    const row = episodeRow(episode, input, loaded.lastPosition(area.partnership));
    if (row !== null) transaction.write(writeEpisodeRow(row));
  }
}

/**
 * Folds again every episode that was last folded under older dates of law than the partnership has now, in batches of
 * their own transactions. Safe to run twice, and after a crash.
 */
export async function refoldBehind(store: Store, partnership: PartnershipId): Promise<number> {
  const area = await areaOf(store, partnership);
  for (let refolded = 0; ; ) {
    const batch = await transact(store.pool, "write", async (transaction) => {
      const found = await transaction.rows<{ episode: string }>({
        name: "episodes-behind-the-law",
        text: `SELECT episode FROM episode_now WHERE partnership = $1 AND law_position <
            (SELECT coalesce(max(position), 0) FROM entry WHERE subject_id = $1) LIMIT ${BATCH}`,
        values: [partnership],
      });
      const episodes = found.map(({ episode }) => episode);
      if (episodes.length > 0) await refoldLocked(store, area, transaction, episodes);
      return episodes;
    });
    if (batch.length === 0) return refolded;
    refolded += batch.length;
    store.changes.announce(partnership, batch);
  }
}
