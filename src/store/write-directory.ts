import { withClient } from "./cluster/connection.ts";

type Settled<Row> = Row & { readonly settings?: Readonly<Record<string, unknown>> };

/** Reference data to be written: each list may be empty. */
export interface DirectoryToWrite {
  readonly partnerships: readonly Settled<{ readonly id: string; readonly name: string }>[];
  readonly agencies: readonly Settled<{
    readonly id: string;
    readonly partnership: string;
    readonly name: string;
    readonly kind: string;
  }>[];
  readonly teams: readonly Settled<{ readonly id: string; readonly agency: string; readonly name: string }>[];
  readonly places: readonly Settled<{
    readonly id: string;
    readonly partnership: string;
    readonly agency: string;
    readonly name: string;
    readonly kind: string;
  }>[];
  readonly workers: readonly Settled<{
    readonly id: string;
    readonly agency: string;
    readonly name: string;
    readonly role: string;
    readonly profession: string;
    readonly signInName: string;
    readonly active?: boolean;
    readonly teams: readonly string[];
  }>[];
}

const STATEMENTS = {
  partnerships: `INSERT INTO partnership (id, name, settings)
    SELECT id, name, settings FROM jsonb_populate_recordset(NULL::partnership, $1)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings`,
  agencies: `INSERT INTO agency (id, partnership, name, kind, settings)
    SELECT id, partnership, name, kind, settings FROM jsonb_populate_recordset(NULL::agency, $1)
    ON CONFLICT (id) DO UPDATE SET partnership = excluded.partnership, name = excluded.name, kind = excluded.kind,
      settings = excluded.settings`,
  teams: `INSERT INTO team (id, agency, name, settings)
    SELECT id, agency, name, settings FROM jsonb_populate_recordset(NULL::team, $1)
    ON CONFLICT (id) DO UPDATE SET agency = excluded.agency, name = excluded.name, settings = excluded.settings`,
  places: `INSERT INTO place (id, partnership, agency, name, kind, settings)
    SELECT id, partnership, agency, name, kind, settings FROM jsonb_populate_recordset(NULL::place, $1)
    ON CONFLICT (id) DO UPDATE SET partnership = excluded.partnership, agency = excluded.agency,
      name = excluded.name, kind = excluded.kind, settings = excluded.settings`,
  workers: `INSERT INTO worker (id, agency, name, role, profession, sign_in_name, active, settings)
    SELECT id, agency, name, role, profession, sign_in_name, active, settings
      FROM jsonb_populate_recordset(NULL::worker, $1)
    ON CONFLICT (id) DO UPDATE SET agency = excluded.agency, name = excluded.name, role = excluded.role,
      profession = excluded.profession, sign_in_name = excluded.sign_in_name, active = excluded.active,
      settings = excluded.settings`,
  memberships: `INSERT INTO worker_team (worker, team)
    SELECT worker, team FROM jsonb_populate_recordset(NULL::worker_team, $1) ON CONFLICT DO NOTHING`,
} as const;

/**
 * Writes reference data as the owner, in one transaction: what is there under an id is replaced, nothing is removed,
 * save that a worker leaves teams no longer named. Running servers see it within half a minute.
 */
export async function writeDirectory(ownerUrl: string, directory: DirectoryToWrite): Promise<void> {
  const settled = (rows: readonly Settled<object>[]) => rows.map((row) => ({ ...row, settings: row.settings ?? {} }));
  const workers = settled(
    directory.workers.map((row) => ({ ...row, sign_in_name: row.signInName, active: row.active ?? true })),
  );
  const memberships = directory.workers.flatMap(({ id, teams }) => teams.map((team) => ({ worker: id, team })));
  await withClient(ownerUrl, async (client) => {
    const write = (name: keyof typeof STATEMENTS, rows: readonly object[]) =>
      client.query(STATEMENTS[name], [JSON.stringify(rows)]);
    await client.query("BEGIN");
    await write("partnerships", settled(directory.partnerships));
    await write("agencies", settled(directory.agencies));
    await write("teams", settled(directory.teams));
    await write("places", settled(directory.places));
    await write("workers", workers);
    await client.query("DELETE FROM worker_team WHERE worker = ANY($1)", [directory.workers.map(({ id }) => id)]);
    await write("memberships", memberships);
    await client.query("COMMIT");
  });
}
