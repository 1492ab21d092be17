import assert from "node:assert/strict";
import { after, test } from "node:test";
import { withClient } from "../../src/store/cluster/connection.ts";
import { newEpisode, newPerson, powerUsed, put, testStore } from "../support/timeline.ts";

const { store, database, close } = await testStore();
after(close);
await put(store, [powerUsed(newEpisode(), newPerson())]);

const REFERENCE = ["partnership", "agency", "team", "place", "worker", "worker_team", "audit"];
const LOG = ["entry", "audit_act", "audit_leaf"];
const PROJECTIONS = ["episode_now", "person_now", "person_link"];
const ALL = ["DELETE", "INSERT", "SELECT", "UPDATE"];

const same = (tables: readonly string[], may: readonly string[]) =>
  tables.map((table): [string, readonly string[]] => [table, may]);

/** Every right that a login has on a table; what is not here it has not. */
const GRANTED: Readonly<Record<string, ReadonlyMap<string, readonly string[]>>> = {
  tandem_application: new Map([
    ...same(REFERENCE, ["SELECT"]),
    ...same([...LOG, "data_key"], ["INSERT", "SELECT"]),
    ...same([...PROJECTIONS, "draft", "session"], ALL),
  ]),
  tandem_keeper: new Map([
    ...same(REFERENCE, ["SELECT"]),
    ...same(["entry", "data_key"], ["SELECT"]),
    ...same(["audit_act", "audit_leaf"], ["INSERT", "SELECT"]),
    ...same(PROJECTIONS, ALL),
    ...same(["draft"], ["DELETE", "SELECT"]),
  ]),
};

const RIGHTS = ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"];

for (const [login, granted] of Object.entries(GRANTED)) {
  test(`${login} has exactly the rights it needs, on every table there is`, async () => {
    const tables = await withClient(database.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT relname AS table, array_agg(kind ORDER BY kind) FILTER (WHERE has_table_privilege($1, pg_class.oid, kind)) AS may
           FROM pg_class, unnest($2::text[]) AS kind
          WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f') GROUP BY relname`,
        [login, RIGHTS],
      );
      return rows;
    });
    assert.ok(tables.length > 15);
    for (const { table, may } of tables) assert.deepEqual(may ?? [], granted.get(table) ?? [], table);
  });

  test(`${login} owns nothing, can make nothing and is a member of nothing`, async () => {
    await withClient(database.superuserUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls AS powerful,
            (SELECT count(*)::int FROM pg_class WHERE relowner = role.oid) AS owns,
            (SELECT count(*)::int FROM pg_auth_members WHERE member = role.oid) AS member_of,
            has_schema_privilege(role.oid, 'public', 'CREATE') AS makes_tables,
            has_database_privilege(role.oid, current_database(), 'CREATE') AS makes_schemas,
            has_database_privilege(role.oid, current_database(), 'TEMPORARY') AS makes_temporary
           FROM pg_roles AS role WHERE rolname = $1`,
        [login],
      );
      assert.deepEqual(rows, [
        { powerful: false, owns: 0, member_of: 0, makes_tables: false, makes_schemas: false, makes_temporary: false },
      ]);
    });
  });
}

test("the columns that the keeper may change are those of a key, and no others anywhere", async () => {
  await withClient(database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT grantee, table_name || '.' || column_name AS name FROM information_schema.column_privileges
        WHERE privilege_type = 'UPDATE' AND table_name IN ('entry', 'data_key', 'audit_act', 'audit_leaf', 'worker')
          AND grantee LIKE 'tandem_%' AND grantee <> 'tandem_owner' ORDER BY 2`,
    );
    assert.deepEqual(rows, [
      { grantee: "tandem_keeper", name: "data_key.destroyed_at" },
      { grantee: "tandem_keeper", name: "data_key.wrapped_key" },
    ]);
  });
});

const changesOf = (table: string, column: string): string[] => [
  `UPDATE ${table} SET ${column} = ${column}`,
  `DELETE FROM ${table}`,
  `TRUNCATE ${table}`,
  `ALTER TABLE ${table} ADD COLUMN more int`,
  `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  `DROP TABLE ${table} CASCADE`,
  `DO $$ BEGIN LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE; END $$`,
  `CREATE TRIGGER mine BEFORE INSERT ON ${table} EXECUTE FUNCTION refuse_change()`,
];

const FORBIDDEN_TO_ALL: readonly string[] = [
  ...changesOf("entry", "type"),
  ...changesOf("audit_act", "verb"),
  ...changesOf("audit_leaf", "person"),
  "DELETE FROM data_key",
  "TRUNCATE data_key",
  "UPDATE data_key SET agency = agency",
  "INSERT INTO worker SELECT * FROM worker",
  "UPDATE worker SET role = 'administrator'",
  "DELETE FROM partnership",
  "SELECT * FROM migration",
  "DELETE FROM migration",
  "CREATE TABLE mine (n int)",
  "CREATE TEMPORARY TABLE mine (n int)",
  "CREATE SCHEMA mine",
  "CREATE ROLE mine",
  "SET ROLE tandem_owner",
  "SET SESSION AUTHORIZATION tandem_owner",
  "SET session_replication_role = replica",
  "ALTER ROLE tandem_owner LOGIN PASSWORD 'mine'",
  "DROP FUNCTION refuse_change() CASCADE",
  "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
  "COPY entry TO '/tmp/entries'",
  "COPY entry TO PROGRAM 'true'",
  "SELECT setval('projection_revision', 1)",
  "SELECT pg_read_file('/etc/hostname')",
];

async function assertRefused(url: string, statements: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const statement of statements) {
      await assert.rejects(
        client.query(statement),
        (error) => error instanceof Error && "code" in error && error.code === "42501",
        statement,
      );
    }
  });
}

test("every forbidden statement is refused to the application", async () => {
  await assertRefused(database.applicationUrl, [
    ...FORBIDDEN_TO_ALL,
    "UPDATE data_key SET wrapped_key = NULL, destroyed_at = now()",
    "SET ROLE tandem_keeper",
  ]);
});

test("every forbidden statement is refused to the keeper", async () => {
  await assertRefused(database.keeperUrl, [
    ...FORBIDDEN_TO_ALL,
    "INSERT INTO entry SELECT * FROM entry",
    "INSERT INTO data_key SELECT * FROM data_key",
    "UPDATE draft SET form = form",
    "SELECT * FROM session",
    "SET ROLE tandem_application",
  ]);
});

test("what each may do is let through", async () => {
  await withClient(database.applicationUrl, (client) => client.query("SELECT FROM entry, audit LIMIT 1"));
  await withClient(database.keeperUrl, (client) =>
    client.query("UPDATE data_key SET wrapped_key = NULL, destroyed_at = now() WHERE false"),
  );
});

test("even the owner's slip changes nothing in the log", async () => {
  for (const url of [database.ownerUrl, database.superuserUrl]) {
    await assertRefused(url, [
      ...["entry", "audit_act", "audit_leaf"].flatMap((table) => [`DELETE FROM ${table}`, `TRUNCATE ${table}`]),
      "UPDATE entry SET type = type",
      "UPDATE audit_act SET verb = verb",
      "UPDATE audit_leaf SET person = person",
      "UPDATE entry SET type = type WHERE false",
      "TRUNCATE entry, data_key CASCADE",
      "DELETE FROM data_key",
    ]);
  }
});

test("PUBLIC has nothing: a login of its own sees no table", async () => {
  await withClient(database.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT relname FROM pg_class, unnest($1::text[]) AS kind
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')
          AND EXISTS (SELECT FROM aclexplode(relacl) WHERE grantee = 0)`,
      [RIGHTS],
    );
    assert.deepEqual(rows, []);
    const functions = await client.query(
      `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
          AND (proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0))`,
    );
    assert.deepEqual(functions.rows, []);
  });
});
