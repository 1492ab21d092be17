import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { withClient } from "./cluster/connection.ts";
import { prepareRoles, type RolePasswords } from "./roles.ts";

const FOLDER = join(import.meta.dirname, "migrations");

/** Any number does, as long as nothing else locks it. */
const LOCK = 7_263_361_001;

const BOOK = `CREATE TABLE IF NOT EXISTS migration (
  number integer PRIMARY KEY, name text NOT NULL, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now());
COMMENT ON TABLE migration IS 'Which migrations ran here, each with the hash of what it said.';`;

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** The numbered SQL files, in order, up to `last` where given. */
export async function migrations(last = Number.POSITIVE_INFINITY): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort();
  const all = await Promise.all(
    names.map(async (name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: await readFile(join(FOLDER, name), "utf8"),
    })),
  );
  return all.filter(({ number }) => number <= last);
}

/**
 * Brings a database up to the newest schema; safe to call at every start and by several processes at once.
 * `ownerUrl` is a login that may create roles and owns the database, or a superuser. Passwords given are set on the
 * logins of the application and of the keeper. Throws when a migration that ran before has been edited since.
 * `last` stops at that number, for tests of what older data become.
 */
export async function migrate(ownerUrl: string, passwords?: RolePasswords, last?: number): Promise<void> {
  const wanted = await migrations(last);
  await withClient(ownerUrl, async (client) => {
    await client.query("SET client_min_messages = warning");
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await prepareRoles(client, passwords);
    await client.query(BOOK);
    for (const migration of wanted) await apply(client, migration);
  });
}

async function apply(client: pg.Client, { number, name, sql }: Migration): Promise<void> {
  const hash = createHash("sha256").update(sql).digest("hex");
  const before = await client.query<{ hash: string }>("SELECT hash FROM migration WHERE number = $1", [number]);
  const row = before.rows[0];
  if (row !== undefined) {
    if (row.hash === hash) return;
    throw new Error(`Migration ${name} was edited after it ran here. Put it back as it was, and write a new one.`);
  }
  await client.query("BEGIN");
  try {
    await client.query("INSERT INTO migration (number, name, hash) VALUES ($1, $2, $3)", [number, name, hash]);
    await client.query(sql);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
