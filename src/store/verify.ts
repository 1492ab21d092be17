import type pg from "pg";
import { ENTRY_COLUMNS, type EntryRow, entryOf, keyRing } from "./entry-row.ts";
import { CHAIN_START, chainOf, hashOf } from "./envelope.ts";
import type { Store } from "./store.ts";

/** Where the log is not what was written. */
export interface Fault {
  readonly subject: string;
  readonly position: number;
  /** `hash`: the entry was changed; `chain`: what came before it was; `gap`: entries are gone. */
  readonly fault: "hash" | "chain" | "gap";
}

export interface Verified {
  readonly entries: number;
  readonly subjects: number;
  readonly faults: readonly Fault[];
}

type Row = EntryRow & { readonly hash: Buffer };

const PAGE = 2_000;

/**
 * Computes every hash and every chain again, from what is stored; needs no key, so erased entries verify as well. It
 * finds what was changed, put in another order, or taken out of the middle; an end that is cut off only an outside
 * copy can show.
 */
export async function verifyLog(store: Pick<Store, "pool">): Promise<Verified> {
  const faults: Fault[] = [];
  let entries = 0;
  let subjects = 0;
  let before: { subject: string; position: number; chain: Uint8Array } = {
    subject: "",
    position: 0,
    chain: CHAIN_START,
  };
  for (let rows = await page(store.pool, before); rows.length > 0; rows = await page(store.pool, before)) {
    for (const row of rows) {
      const first = row.subject_id !== before.subject;
      if (first) subjects += 1;
      const fault = faultOf(row, first ? { position: 0, chain: CHAIN_START } : before);
      if (fault !== null) faults.push({ subject: row.subject_id, position: row.position, fault });
      before = { subject: row.subject_id, position: row.position, chain: row.chain };
    }
    entries += rows.length;
  }
  return { entries, subjects, faults };
}

async function page(pool: pg.Pool, { subject, position }: { subject: string; position: number }): Promise<Row[]> {
  const { rows } = await pool.query<Row>({
    name: "verify-page",
    text: `SELECT ${ENTRY_COLUMNS}, hash FROM entry WHERE (subject_id, position) > ($1, $2)
      ORDER BY subject_id, position LIMIT ${PAGE}`,
    values: [subject, position],
  });
  return rows;
}

const NO_KEYS = keyRing([], {
  make: () => {
    throw new Error("verifying needs no key");
  },
  unwrap: () => {
    throw new Error("verifying needs no key");
  },
});

function faultOf(row: Row, before: { readonly position: number; readonly chain: Uint8Array }): Fault["fault"] | null {
  if (row.position !== before.position + 1) return "gap";
  const hash = hashOf(entryOf(row, NO_KEYS), row.details);
  if (!hash.equals(row.hash)) return "hash";
  return chainOf(before.chain, hash).equals(row.chain) ? null : "chain";
}
