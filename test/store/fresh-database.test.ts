import assert from "node:assert/strict";
import { test } from "node:test";
import { withClient } from "../../src/store/cluster/connection.ts";
import { migrate } from "../../src/store/migrate.ts";
import { freshDatabase } from "../support/postgres.ts";

const countEntries = "SELECT count(*)::int AS entries FROM entry";

test("each login reaches the fresh database, which is migrated and empty", async () => {
  const database = await freshDatabase();
  for (const url of [database.ownerUrl, database.applicationUrl, database.keeperUrl, database.superuserUrl]) {
    const found = await withClient(url, (client) => client.query(countEntries));
    assert.equal(found.rows[0].entries, 0);
  }
  await database.drop();
  await assert.rejects(
    withClient(database.superuserUrl, (client) => client.query(countEntries)),
    /does not exist/,
  );
});

test("what is written in one fresh database is not in another", async () => {
  const [one, other] = await Promise.all([freshDatabase(), freshDatabase()]);
  await withClient(one.ownerUrl, (client) => client.query("CREATE TABLE mine (n int)"));
  const found = await withClient(other.ownerUrl, (client) => client.query("SELECT to_regclass('mine') AS mine"));
  assert.equal(found.rows[0].mine, null);
});

test("migrating again, as at every start, changes nothing, also without a superuser", async () => {
  const { ownerUrl } = await freshDatabase();
  await migrate(ownerUrl);
  const found = await withClient(ownerUrl, (client) => client.query(countEntries));
  assert.equal(found.rows[0].entries, 0);
});
