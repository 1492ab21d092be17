import { compareInstants, type Instant } from "../domain/timeline/instant.ts";
import { compareText } from "../domain/timeline/order.ts";
import type { Declared } from "./asker.ts";
import { leaves } from "./audit.ts";
import { NOW_COLUMNS, type NowRow, type RowPieces } from "./pieces.ts";
import type { ListRow, ListShown, Reading } from "./reading.ts";
import { sieveFor } from "./sift.ts";
import type { Store } from "./store.ts";
import { type Transaction, transact } from "./transaction.ts";

const inOrder = (a: ListRow, b: ListRow): number =>
  compareInstants(a.startedAt, b.startedAt) || compareText(a.episode, b.episode);

/** The row for a route that does not show who people are. */
export const withoutName = (row: ListRow): ListRow => ({
  ...row,
  piece: { ...row.piece, person: "Name not shown here" },
});

/** Only rows that this process has not read before are sent whole; of the rest their revision says enough. */
async function openRows(store: Store, transaction: Transaction, partnership: string, at: Instant) {
  const [found] = await transaction.rows<{ revisions: string | null }>({
    name: "open-revisions",
    text: `SELECT string_agg(revision::text, ',') AS revisions FROM episode_now
      WHERE partnership = $1 AND open_until > $2 AND started_at <= $2`,
    values: [partnership, at.toString()],
  });
  const revisions = found?.revisions ? found.revisions.split(",").map(Number) : [];
  const known: RowPieces[] = [];
  const missing: number[] = [];
  for (const revision of revisions) {
    const row = store.rows.find(revision);
    if (row === undefined) missing.push(revision);
    else known.push(row);
  }
  if (missing.length === 0) return known;
  const read = await transaction.rows<NowRow>({
    name: "rows-of-revisions",
    text: `SELECT ${NOW_COLUMNS} FROM episode_now
      WHERE partnership = $1 AND open_until > $2 AND revision = ANY ($3::bigint[])`,
    values: [partnership, at.toString(), missing],
  });
  return [...known, ...read.map((row) => store.rows.keep(row))];
}

/**
 * Open episodes of the worker's partnership at an instant, in one snapshot, with a leaf for each that is shown. A row is
 * the same object as at the last reading for as long as it says the same.
 */
export async function readOpen(
  store: Store,
  asking: Declared,
  asked: Instant | undefined,
  isMine: (row: ListRow) => boolean,
): Promise<Reading<ListShown>> {
  const now = store.clock.now();
  const at = asked ?? now;
  const { partnership } = asking.asker;
  const sieve = sieveFor(asking, partnership, now);
  return transact(store.pool, "read", async (transaction) => {
    const open = await openRows(store, transaction, partnership, at);
    const rows = (sieve.shows("place-of-safety-status") ? open : [])
      .flatMap((pieces) => pieces.at(at) ?? [])
      .filter((row) => row.piece.open && isMine(row))
      .sort(inOrder);
    transaction.write(leaves(asking, now, rows, sieve.categories, true));
    const shown = sieve.shows("description-and-last-seen") ? rows : rows.map(withoutName);
    return { shown: { at, rows: shown }, withheld: sieve.withheld };
  });
}
