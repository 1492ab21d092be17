import type pg from "pg";
import type { Entry } from "../../../src/domain/timeline/entry.ts";
import type { Instant } from "../../../src/domain/timeline/instant.ts";
import { decode } from "../../../src/store/load.ts";
import { openPool } from "../../../src/store/pool.ts";
import type { Store } from "../../../src/store/store.ts";
import type { Statement, Transaction } from "../../../src/store/transaction.ts";
import { writeEntries } from "../../../src/store/write-entries.ts";
import type { Place } from "./place.ts";

const BATCH = 100;

/** Gathers what the store would send, so that many rows of one statement can go as one. */
class Gathered {
  readonly #byName = new Map<string, Statement[]>();

  write(statement: Statement): void {
    const alike = this.#byName.get(statement.name);
    if (alike === undefined) this.#byName.set(statement.name, [statement]);
    else alike.push(statement);
  }

  /** The rows of each INSERT … VALUES as one statement with many rows; keys before the entries under them. */
  statements(): { readonly text: string; readonly values: unknown[] }[] {
    return [...this.#byName.values()].flatMap((alike) => {
      const [first] = alike;
      if (first === undefined) return [];
      const width = first.values.length;
      const rows = Math.floor(65_000 / width);
      const parts = Array.from({ length: Math.ceil(alike.length / rows) }, (_, part) =>
        alike.slice(part * rows, (part + 1) * rows),
      );
      return parts.map((part) => ({
        text: `${first.text.slice(0, first.text.indexOf("VALUES"))}VALUES ${rowsOf(part.length, width)}`,
        values: part.flatMap(({ values }) => [...values]),
      }));
    });
  }
}

const rowsOf = (count: number, width: number): string =>
  Array.from({ length: count }, (_, row) => {
    const places = Array.from({ length: width }, (_unused, column) => `$${row * width + column + 1}`);
    return `(${places.join(",")})`;
  }).join(",");

/**
 * Writes episodes as the store writes them (sealed, hashed, chained), many in one transaction. Their projections are
 * made afterwards by `rebuild`.
 */
export async function fill(
  { store, options }: Place,
  count: number,
  now: Instant,
  tell: (number: number) => readonly Entry[],
): Promise<void> {
  const pool = openPool(options.applicationUrl, { max: 1, statementSeconds: 60 });
  try {
    for (let from = 0; from < count; from += BATCH) {
      const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_, index) => tell(from + index));
      await writeBatch(pool, store, batch.flat(), now);
    }
  } finally {
    await pool.end();
  }
}

async function writeBatch(pool: pg.Pool, store: Store, entries: readonly Entry[], now: Instant): Promise<void> {
  const gathered = new Gathered();
  const transaction: Transaction = {
    rows: () => Promise.reject(new Error("nothing is read")),
    write: (statement) => gathered.write(statement),
  };
  writeEntries(store, transaction, decode([], [], store.keys), entries, now);
  await pool.query("BEGIN");
  for (const { text, values } of gathered.statements()) await pool.query(text, values);
  await pool.query("COMMIT");
}
