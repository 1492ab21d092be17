import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

/** The superuser's address of the PostgreSQL kept in `directory`. */
export async function superuserUrl(directory: string, port: number): Promise<string> {
  const password = await readFile(join(directory, "password"), "utf8");
  return `postgresql://postgres:${encodeURIComponent(password.trim())}@127.0.0.1:${port}/postgres`;
}

/** The same login and server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** Proves that the server takes the password; throws what it answered when not. */
export async function waitUntilAnswering(url: string): Promise<void> {
  await withClient(url, (client) => client.query("SELECT 1"));
}

/** Makes the database unless it is there, and gives its address. */
export async function ensureDatabase(url: string, database: string): Promise<string> {
  await withClient(url, async (client) => {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  });
  return withDatabase(url, database);
}

/** One connection for one piece of work. */
export async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
