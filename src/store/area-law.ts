import type { Entry } from "../domain/timeline/entry.ts";
import type { PartnershipId } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import { load } from "./load.ts";
import type { Store } from "./store.ts";
import { transact } from "./transaction.ts";

/** The dates of law that a partnership has set, and what hangs on them. Nothing here is about any person. */
export interface AreaLaw {
  /** Entries about the partnership itself, in order of arrival. */
  entries(): Promise<readonly Entry[]>;
  /** How many of its episodes began at an instant or later. */
  episodesSince(instant: Instant): Promise<number>;
}

export const areaLaw = (store: Store, partnership: PartnershipId): AreaLaw => ({
  entries: async () => {
    const loaded = await transact(store.pool, "read", (transaction) => load(transaction, store.keys, [partnership]));
    return loaded.of("partnership", partnership);
  },
  episodesSince: (instant) =>
    transact(store.pool, "read", async (transaction) => {
      const [row] = await transaction.rows<{ count: number }>({
        name: "count-episodes-since",
        text: "SELECT count(*)::integer AS count FROM episode_now WHERE partnership = $1 AND started_at >= $2",
        values: [partnership, instant.toString()],
      });
      return row?.count ?? 0;
    }),
});
