import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { after, before, test } from "node:test";
import { STAGES } from "../../demo/month/stage.ts";
import { isEmpty, narratedCases, SIGN_IN_NAMES, seedDemonstration } from "../../demo/seed.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { type FreshDatabase, freshDatabase } from "../support/postgres.ts";

const NOW = Temporal.Instant.from("2026-06-17T14:30:00Z");
const LONGEST_MILLISECONDS = 30_000;

let database: FreshDatabase;
let store: Store;
let took = 0;

const count = async (sql: string): Promise<number> => {
  const { rows } = await store.pool.query<{ count: string }>(sql);
  return Number(rows[0]?.count);
};

before(async () => {
  database = await freshDatabase();
  store = createStore({
    applicationUrl: database.applicationUrl,
    wrappingKey: wrappingKeyOf(randomBytes(32)),
    origin: "test",
    clock: { now: () => NOW },
  });
  assert.equal(await isEmpty(store), true);
  const started = performance.now();
  await seedDemonstration({ store, ownerUrl: database.ownerUrl });
  took = performance.now() - started;
});

after(async () => {
  await store.close();
  await database.drop();
});

test("an empty database is filled within half a minute on a busy machine, and is empty no more", async () => {
  assert.equal(await isEmpty(store), false);
  assert.ok(took < LONGEST_MILLISECONDS, `${Math.round(took)} ms`);
  assert.ok((await count("SELECT count(*) FROM entry")) > 2_500);
});

test("two months and the narrated cases are projected, each open stage on both boards", async () => {
  assert.equal(await count("SELECT count(*) FROM episode_now"), 45 + 60 + 2);
  const { rows } = await store.pool.query<{ partnership: string; open: string }>(
    `SELECT partnership, count(*) AS open FROM episode_now WHERE open_until > $1 GROUP BY partnership ORDER BY partnership`,
    [NOW.toString()],
  );
  assert.deepEqual(
    rows.map(({ partnership, open }) => [partnership, Number(open)]),
    [
      ["the-borough", STAGES.length],
      ["the-shire", STAGES.length],
    ],
  );
});

test("filling it again, as after a stop in the middle, adds nothing", async () => {
  const entries = await count("SELECT count(*) FROM entry");
  await seedDemonstration({ store, ownerUrl: database.ownerUrl });
  assert.equal(await count("SELECT count(*) FROM entry"), entries);
});

test("the narrated cases are episodes that are there", async () => {
  const cases = await narratedCases(store);
  assert.equal(cases.length, 2);
  for (const { episode, stops } of cases) {
    const { rows } = await store.pool.query("SELECT 1 FROM entry WHERE subject_id = $1", [episode]);
    assert.equal(rows.length, stops.length);
  }
});

test("the names to sign in as are of workers in the directory", async () => {
  const { workers } = await store.directory.list();
  const names = new Set([...workers.values()].map(({ name }) => name));
  assert.equal(SIGN_IN_NAMES.length, 6);
  for (const name of SIGN_IN_NAMES) assert.ok(names.has(name), name);
});
