import { type Piece, pieceAt } from "../domain/section-136/piece.ts";
import { pieceFromJson, type Written } from "../domain/section-136/piece-json.ts";
import type { Category } from "../domain/sharing/category.ts";
import { type EpisodeId, identifier, type PersonId } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import type { Asking } from "./asker.ts";
import { leaves } from "./audit.ts";
import type { ListRow, ListShown, Reading } from "./reading.ts";
import { sieveFor } from "./sift.ts";
import type { Store } from "./store.ts";
import { transact } from "./transaction.ts";

/** An episode's row, as statements that list episodes select it. */
export interface NowRow {
  readonly episode: string;
  readonly person: string | null;
  readonly started_at: number;
  readonly pieces: string;
}

export const NOW_COLUMNS = "episode, person, started_at, pieces::text AS pieces";

/** The row as it is shown at an instant; null for a row without pieces, which no fold makes. */
export function listRow(row: NowRow, at: Instant): ListRow | null {
  const written: readonly Written<Piece>[] = JSON.parse(row.pieces);
  const piece = pieceAt(written.map(pieceFromJson), at);
  if (piece === undefined) return null;
  return {
    episode: identifier<EpisodeId>(row.episode),
    person: row.person === null ? null : identifier<PersonId>(row.person),
    startedAt: Temporal.Instant.fromEpochMilliseconds(row.started_at),
    piece,
  };
}

/** Open episodes of the worker's partnership at an instant, in one snapshot, with a leaf for each that is shown. */
export async function readOpen(
  store: Store,
  asking: Asking,
  declared: readonly Category[],
  asked: Instant | undefined,
  isMine: (row: ListRow) => boolean,
): Promise<Reading<ListShown>> {
  const now = store.clock.now();
  const at = asked ?? now;
  const { partnership } = asking.asker;
  const sieve = sieveFor(asking, partnership, declared, now);
  return transact(store.pool, "read", async (transaction) => {
    const found = await transaction.rows<NowRow>({
      name: "open-episodes",
      text: `SELECT ${NOW_COLUMNS} FROM episode_now
        WHERE partnership = $1 AND open_until > $2 AND started_at <= $2 ORDER BY started_at, episode`,
      values: [partnership, at.toString()],
    });
    const rows = found.flatMap((row) => listRow(row, at) ?? []).filter((row) => row.piece.open && isMine(row));
    transaction.write(leaves(asking, now, rows, sieve.categories, true));
    return { shown: { at, rows }, withheld: sieve.withheld };
  });
}
