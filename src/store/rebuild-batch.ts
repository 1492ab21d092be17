import type { KeyObject } from "node:crypto";
import type pg from "pg";
import type { Area } from "./area.ts";
import { foldInput } from "./area.ts";
import { createKeys, type Keys } from "./keys.ts";
import { type Loaded, load } from "./load.ts";
import { lockSubjects } from "./locks.ts";
import { type EpisodeRow, episodeRow, type PersonRow, personRow } from "./project.ts";
import { dropRows, liveEpisodes, livePeople, writeEpisodes, writePeople } from "./rebuild-rows.ts";
import { type Transaction, transact } from "./transaction.ts";

/** Where a projection is not what its entries give. */
export interface Difference {
  readonly kind: "episode" | "person";
  readonly id: string;
  /** `missing`: entries without a row; `left over`: a row without entries. */
  readonly how: "different" | "missing" | "left over";
}

/** A piece of the work: some subjects of one partnership. */
export interface Batch {
  readonly kind: "episode" | "person";
  readonly area: Area;
  readonly ids: readonly string[];
  readonly replace: boolean;
}

export interface BatchResult {
  readonly entries: number;
  readonly differences: readonly Difference[];
}

export type Rebuilder = (batch: Batch) => Promise<BatchResult>;

/** Folds batches anew, each in a snapshot of its own; where it replaces, with the subjects locked. */
export function createRebuilder(pool: pg.Pool, outer: KeyObject): Rebuilder {
  const keys = createKeys(outer);
  return (batch) =>
    transact(pool, batch.replace ? "write" : "read", (transaction) => {
      const { ids, kind } = batch;
      if (batch.replace) {
        lockSubjects(
          transaction,
          batch.area.partnership,
          ids.map((id) => ({ kind, id })),
        );
      }
      return kind === "episode" ? episodes(transaction, keys, batch) : people(transaction, keys, batch);
    });
}

async function episodes(transaction: Transaction, keys: Keys, { area, ids, replace }: Batch): Promise<BatchResult> {
  const reading = load(transaction, keys, [...ids, area.partnership]);
  const live = liveEpisodes(transaction, ids);
  const loaded = await reading;
  const identities = await load(transaction, keys, [
    ...new Set(ids.flatMap((id) => loaded.of("episode", id)[0]?.person ?? [])),
  ]);
  const about = loaded.of("partnership", area.partnership);
  const folded = ids.flatMap((id): EpisodeRow | [] => {
    const entries = loaded.of("episode", id);
    const input = foldInput(area, entries, identities.of("person", entries[0]?.person ?? ""), about);
    return episodeRow(id, input, loaded.lastPosition(area.partnership)) ?? [];
  });
  const differing = compare(folded, (row) => row.episode, await live);
  if (replace) writeEpisodes(transaction, differing.rows);
  return result("episode", loaded, ids, differing.found);
}

async function people(transaction: Transaction, keys: Keys, { ids, replace }: Batch): Promise<BatchResult> {
  const reading = load(transaction, keys, ids);
  const live = livePeople(transaction, ids);
  const loaded = await reading;
  const folded = ids.flatMap((id): PersonRow[] => {
    const row = personRow(id, loaded.of("person", id));
    return row === null ? [] : [{ ...row, links: row.links.toSorted((a, b) => (a.entry < b.entry ? -1 : 1)) }];
  });
  const differing = compare(folded, (row) => row.person, await live);
  if (replace) {
    dropRows(
      transaction,
      "person_link",
      differing.rows.map(({ person }) => person),
    );
    writePeople(transaction, differing.rows);
  }
  return result("person", loaded, ids, differing.found);
}

const result = (
  kind: Batch["kind"],
  loaded: Loaded,
  ids: readonly string[],
  found: readonly Omit<Difference, "kind">[],
): BatchResult => ({
  entries: ids.reduce((total, id) => total + loaded.of(kind, id).length, 0),
  differences: found.map((difference) => ({ kind, ...difference })),
});

function compare<Row>(folded: readonly Row[], idOf: (row: Row) => string, live: ReadonlyMap<string, Row>) {
  const found: Omit<Difference, "kind">[] = [];
  const rows = folded.filter((row) => {
    const before = live.get(idOf(row));
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(row)) return false;
    found.push({ id: idOf(row), how: before === undefined ? "missing" : "different" });
    return true;
  });
  return { found, rows };
}
