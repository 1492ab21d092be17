import assert from "node:assert/strict";
import { after, test } from "node:test";
import fc from "fast-check";
import type { Entry } from "../../src/domain/timeline/entry.ts";
import { withClient } from "../../src/store/cluster/connection.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import type { NewEntry } from "../../src/store/request.ts";
import { verifyLog } from "../../src/store/verify.ts";
import {
  hoursAfter,
  NOW,
  newEntry,
  newEpisode,
  newPerson,
  put,
  SHIRE,
  stated,
  type TestStore,
  testStore,
  wholeEpisode,
} from "../support/timeline.ts";

const optionsOf = ({ database, wrappingKey, store }: TestStore) => ({
  applicationUrl: database.applicationUrl,
  wrappingKey,
  origin: "test",
  clock: store.clock,
});

/** An area with some of everything that a projection reads. */
async function filled() {
  const fresh = await testStore();
  const { store } = fresh;
  fresh.setNow(hoursAfter(NOW, 8));
  const people = [newPerson(), newPerson(), newPerson()];
  const [one = newPerson(), two = newPerson()] = people;
  const episodes = people.map((person) => ({ person, episode: newEpisode() }));
  for (const { person, episode } of episodes) {
    const entries = wholeEpisode(episode, person);
    await put(store, [stated(person, { name: "Robin Example", ageYears: 17 }), ...entries.slice(0, 9)]);
    for (const entry of entries.slice(9)) await put(store, [entry]);
  }
  await put(store, [
    newEntry({ kind: "person", id: one }, "identity-linked", { other: two, reason: "Same" }, { person: one }),
  ]);
  await put(store, [stated(one, { dateOfBirth: "1990-05-05" })]);
  const commencement = { provision: "mha2025-s48", date: "2026-03-01", citation: "SI 2026/1" };
  await put(store, [newEntry({ kind: "partnership", id: SHIRE }, "commencement-set", commencement)]);
  return { fresh, one, two, episode: episodes[0]?.episode ?? newEpisode() };
}

const { fresh, one, episode } = await filled();
const { store, database } = fresh;
after(fresh.close);

const tables = async () =>
  (
    await store.pool.query(
      `SELECT (SELECT json_agg(to_jsonb(e) - 'revision' ORDER BY episode) FROM episode_now AS e)::text AS episodes,
          (SELECT json_agg(to_jsonb(p) - 'revision' ORDER BY person) FROM person_now AS p)::text AS people,
          (SELECT json_agg(l ORDER BY entry) FROM person_link AS l)::text AS links`,
    )
  ).rows[0];

test("what was projected on the way is what the log gives", async () => {
  const rebuilt = await rebuild({ ...optionsOf(fresh), replace: false });
  assert.deepEqual(rebuilt.differences, []);
  assert.deepEqual([rebuilt.entries, rebuilt.episodes, rebuilt.people], [65, 3, 3]);
});

test("from nothing it makes every row again", async () => {
  const before = await tables();
  await withClient(database.ownerUrl, (client) =>
    client.query("DELETE FROM episode_now; DELETE FROM person_now; DELETE FROM person_link"),
  );
  const rebuilt = await rebuild({ ...optionsOf(fresh), replace: true, workers: 2 });
  assert.equal(rebuilt.differences.filter(({ how }) => how === "missing").length, 6);
  assert.deepEqual(await tables(), before);
  assert.deepEqual((await rebuild({ ...optionsOf(fresh), replace: false })).differences, []);
});

const TAMPERED: readonly (readonly [what: string, sql: string, kind: "episode" | "person"])[] = [
  [
    "a clock that ends later",
    `UPDATE episode_now SET pieces = replace(pieces::text, '"breaches":0', '"breaches":1')::json WHERE episode = $1`,
    "episode",
  ],
  ["an end that never came", "UPDATE episode_now SET open_until = '2026-03-11' WHERE episode = $1", "episode"],
  [
    "another start",
    "UPDATE episode_now SET started_at = started_at + interval '1 millisecond' WHERE episode = $1",
    "episode",
  ],
  ["another person", "UPDATE episode_now SET person = gen_random_uuid() WHERE episode = $1", "episode"],
  ["another partnership", "UPDATE episode_now SET partnership = 'the-borough' WHERE episode = $1", "episode"],
  ["a row that is gone", "DELETE FROM episode_now WHERE episode = $1", "episode"],
  ["another name", "UPDATE person_now SET label = 'Somebody' WHERE person = $1", "person"],
  ["another number", "UPDATE person_now SET nhs_number = '9434765919' WHERE person = $1", "person"],
  ["a link that is gone", "DELETE FROM person_link WHERE person = $1", "person"],
];

for (const [what, sql, kind] of TAMPERED) {
  test(`it finds ${what}, tells whose, and puts it right`, async () => {
    const id = kind === "episode" ? episode : one;
    const before = await tables();
    await withClient(database.superuserUrl, (client) => client.query(sql, [id]));
    const how = what === "a row that is gone" ? "missing" : "different";
    const checked = await rebuild({ ...optionsOf(fresh), replace: false, workers: 1 });
    assert.deepEqual(checked.differences, [{ kind, id, how }]);
    assert.notDeepEqual(await tables(), before);
    await rebuild({ ...optionsOf(fresh), replace: true, workers: 1 });
    assert.deepEqual(await tables(), before);
  });
}

for (const [what, stray] of [
  ["that no entry stands behind", newEpisode()],
  ["of an episode where a person stands", one],
] as const) {
  test(`it finds a row ${what}`, async () => {
    await withClient(database.superuserUrl, (client) =>
      client.query(
        `INSERT INTO episode_now SELECT $1, partnership, person, started_at, open_until, pieces, law_position FROM episode_now LIMIT 1`,
        [stray],
      ),
    );
    const rebuilt = await rebuild({ ...optionsOf(fresh), replace: true, workers: 1 });
    assert.deepEqual(rebuilt.differences, [{ kind: "episode", id: stray, how: "left over" }]);
    assert.deepEqual((await rebuild({ ...optionsOf(fresh), replace: false, workers: 1 })).differences, []);
  });
}

test("with another wrapping key it stops, and changes nothing", async () => {
  const before = await tables();
  const { wrappingKeyOf } = await import("../../src/store/wrapping-key.ts");
  const other = { ...optionsOf(fresh), wrappingKey: wrappingKeyOf(new Uint8Array(32)), replace: true };
  await assert.rejects(rebuild(other));
  assert.deepEqual(await tables(), before);
});

test("it runs while others write, and neither hinders the other", async () => {
  const writing = Promise.all(
    Array.from({ length: 4 }, async () => {
      const [another, person] = [newEpisode(), newPerson()];
      for (const entry of wholeEpisode(another, person)) await put(store, [entry]);
    }),
  );
  for (const replace of [false, true, false]) {
    assert.deepEqual((await rebuild({ ...optionsOf(fresh), replace, workers: 2 })).differences, []);
  }
  await writing;
  assert.deepEqual((await rebuild({ ...optionsOf(fresh), replace: false })).differences, []);
});

test("every hash and chain verifies; a changed, a moved and a missing entry are each found", async () => {
  const before = await verifyLog(store);
  assert.deepEqual(before.faults, []);
  const tamper = (sql: string) =>
    withClient(database.superuserUrl, async (client) => {
      await client.query("BEGIN; ALTER TABLE entry DISABLE TRIGGER entry_is_never_changed");
      await client.query(sql, [episode]);
      await client.query("ALTER TABLE entry ENABLE TRIGGER entry_is_never_changed; COMMIT");
    });
  const faultAt = async () =>
    (await verifyLog(store)).faults.map(({ subject, position, fault }) => [subject, position, fault]);
  await tamper("UPDATE entry SET at = at + interval '1 hour' WHERE subject_id = $1 AND position = 3");
  assert.deepEqual(await faultAt(), [[episode, 3, "hash"]]);
  await tamper("UPDATE entry SET at = at - interval '1 hour' WHERE subject_id = $1 AND position = 3");
  await tamper(
    "UPDATE entry SET details = set_byte(details, 20, 255 - get_byte(details, 20)) WHERE subject_id = $1 AND position = 3",
  );
  assert.deepEqual(await faultAt(), [[episode, 3, "hash"]]);
  await tamper(
    "UPDATE entry SET details = set_byte(details, 20, 255 - get_byte(details, 20)) WHERE subject_id = $1 AND position = 3",
  );
  assert.deepEqual(await faultAt(), []);
  await tamper(
    "UPDATE entry SET position = CASE position WHEN 5 THEN 1006 ELSE 1005 END WHERE subject_id = $1 AND position IN (5, 6)",
  );
  await tamper("UPDATE entry SET position = position - 1000 WHERE subject_id = $1 AND position > 1000");
  assert.deepEqual(await faultAt(), [
    [episode, 5, "chain"],
    [episode, 6, "chain"],
    [episode, 7, "chain"],
  ]);
  await tamper("DELETE FROM entry WHERE subject_id = $1 AND position = 8");
  assert.ok(
    (await faultAt()).some(([subject, position, fault]) => subject === episode && position === 9 && fault === "gap"),
  );
});

test("the order of arrival changes no projection", async () => {
  const order = await testStore();
  order.setNow(hoursAfter(NOW, 48));
  const projectionOf = async (subject: Entry["subject"]["id"]) => {
    const { rows } = await order.store.pool.query(
      "SELECT started_at, open_until, pieces::text AS pieces FROM episode_now WHERE episode = $1",
      [subject],
    );
    return rows[0];
  };
  const told = (): { episode: string; entries: NewEntry[] } => {
    const [another, person] = [newEpisode(), newPerson()];
    const entries = wholeEpisode(another, person).map((entry) => ({ ...entry, recordedAt: entry.at }));
    const [, second] = entries;
    const struck = { entry: second?.id, replacedBy: null, reason: "Was never asked for" };
    const correction = newEntry({ kind: "episode", id: another }, "entry-corrected", struck, {
      person,
      corrects: second?.id ?? null,
    });
    return { episode: another, entries: [stated(person, { name: "Robin Example" }), ...entries, correction] };
  };
  const asTold = told();
  for (const entry of asTold.entries) await put(order.store, [entry]);
  const expected = await projectionOf(asTold.episode);
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 1_000_000 })), async (chances) => {
      const { episode: another, entries } = told();
      const shuffled = entries
        .map((entry) => ({ entry, place: chances.next().value ?? 0 }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ entry }) => entry);
      for (const entry of shuffled) await put(order.store, [entry]);
      assert.deepEqual(await projectionOf(another), expected);
    }),
    { numRuns: 8 },
  );
  await order.close();
});
