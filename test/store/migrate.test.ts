import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import { withClient, withDatabase } from "../../src/store/cluster/connection.ts";
import { ask } from "../../src/store/gate.ts";
import { migrate, migrations } from "../../src/store/migrate.ts";
import { createStore } from "../../src/store/store.ts";
import { wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { testCluster } from "../support/cluster.ts";
import { arrived, NOW, newEpisode, newPerson, OFFICER, powerUsed, put, stated } from "../support/timeline.ts";

/** A database that nothing has been done to. */
async function emptyDatabase(): Promise<{ superuserUrl: string; applicationUrl: string; drop: () => Promise<void> }> {
  const cluster = await testCluster();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await withClient(cluster.url, (client) => client.query(`CREATE DATABASE ${name}`));
  const applicationUrl = new URL(withDatabase(cluster.url, name));
  applicationUrl.username = "tandem_application";
  return {
    superuserUrl: withDatabase(cluster.url, name),
    applicationUrl: applicationUrl.href,
    drop: () =>
      withClient(cluster.url, async (client) => {
        await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
      }),
  };
}

const all = await migrations();

test("the files are numbered from 1 without a gap", () => {
  assert.deepEqual(
    all.map(({ number }) => number),
    all.map((_, index) => index + 1),
  );
});

for (const { number } of all) {
  test(`what was written under migration ${number} reads the same once all have run`, async () => {
    const database = await emptyDatabase();
    const store = createStore({
      applicationUrl: database.applicationUrl,
      wrappingKey: wrappingKeyOf(randomBytes(32)),
      origin: "test",
      clock: { now: () => NOW },
    });
    const [episode, person] = [newEpisode(), newPerson()];
    const gate = () =>
      ask(store, {
        asker: OFFICER,
        purpose: "section-136-response",
        verb: "read",
        categories: EPISODE_CATEGORIES,
      });
    const read = () => gate().episode(episode).read();
    try {
      await migrate(database.superuserUrl, undefined, number);
      await put(store, [stated(person, { name: "Robin Example" }), powerUsed(episode, person)]);
      const before = JSON.stringify(await read());
      await migrate(database.superuserUrl);
      assert.equal(JSON.stringify(await read()), before);
      const found = await gate().search("robin").read();
      assert.deepEqual(
        found.shown.map((one) => one.person),
        [person],
      );
      await put(store, [arrived(episode, person)]);
      assert.equal((await read())?.shown.entries.length, 2);
    } finally {
      await store.close();
      await database.drop();
    }
  });
}

test("several at once, and again: each migration runs once", async () => {
  const database = await emptyDatabase();
  await Promise.all(Array.from({ length: 3 }, () => migrate(database.superuserUrl)));
  await migrate(database.superuserUrl);
  const done = await withClient(database.superuserUrl, (client) =>
    client.query("SELECT number FROM migration ORDER BY 1"),
  );
  assert.deepEqual(
    done.rows.map(({ number }) => number),
    all.map(({ number }) => number),
  );
  const owners = await withClient(database.superuserUrl, (client) =>
    client.query("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"),
  );
  assert.deepEqual(owners.rows, [{ tableowner: "tandem_owner" }]);
  await database.drop();
});

test("a migration that was edited after it ran stops with a sentence", async () => {
  const database = await emptyDatabase();
  await migrate(database.superuserUrl);
  await withClient(database.superuserUrl, (client) => client.query("UPDATE migration SET hash = 'another'"));
  await assert.rejects(migrate(database.superuserUrl), /0001-timeline\.sql was edited after it ran here/);
  await database.drop();
});

test("every table and every view says what it is", async () => {
  const database = await emptyDatabase();
  await migrate(database.superuserUrl);
  const silent = await withClient(database.superuserUrl, (client) =>
    client.query(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v')
          AND obj_description(oid) IS NULL`,
    ),
  );
  assert.deepEqual(silent.rows, []);
  await database.drop();
});
