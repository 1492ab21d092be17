import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, test } from "node:test";
import { v7 } from "uuid";
import { EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import { type EntryId, type EpisodeId, identifier, type PersonId } from "../../src/domain/timeline/identifiers.ts";
import { append } from "../../src/store/append.ts";
import { canonicalJson } from "../../src/store/canonical.ts";
import { withClient } from "../../src/store/cluster/connection.ts";
import { ask } from "../../src/store/gate.ts";
import {
  actorOf,
  arrived,
  hoursAfter,
  NOW,
  NURSE,
  newEntry,
  newEpisode,
  newPerson,
  OFFICER,
  POLICE,
  powerUsed,
  put,
  SHIRE,
  STRANGER,
  stated,
  TRUST,
  testStore,
} from "../support/timeline.ts";

const { store, close, setNow } = await testStore();
after(close);

const rows = async (sql: string, ...values: unknown[]) => (await store.pool.query(sql, values)).rows;
const count = async (table: string, where: string, ...values: unknown[]) =>
  Number((await rows(`SELECT count(*) AS n FROM ${table} WHERE ${where}`, ...values))[0]?.n);
const read = (asker: typeof OFFICER, episode: ReturnType<typeof newEpisode>) =>
  ask(store, { asker, purpose: "section-136-response", verb: "read", categories: EPISODE_CATEGORIES })
    .episode(episode)
    .read();

test("a person and their episode begin together, and are read back as they were answered", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const result = await put(store, [
    stated(person, { name: "Robin Example", ageYears: 34 }),
    powerUsed(episode, person),
  ]);
  assert.ok(result.kind === "appended" && !result.already);
  const reading = await read(NURSE, episode);
  assert.equal(canonicalJson(reading?.shown.entries), canonicalJson(result.entries.slice(1)));
  assert.equal(reading?.shown.state.identity.name, "Robin Example");
  assert.equal(reading?.shown.state.clock.detention, "removed");
  const [entry] = result.entries;
  assert.equal(entry?.origin, "test");
  assert.ok(entry?.recordedAt.equals(NOW) && entry.receivedAt.equals(NOW));
});

test("sent twice, an entry is there once, and both answers are the same", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const entry = powerUsed(episode, person);
  const first = await put(store, [entry]);
  setNow(hoursAfter(NOW, 1));
  const second = await put(store, [entry]);
  setNow(NOW);
  assert.ok(first.kind === "appended" && second.kind === "appended" && second.already);
  assert.equal(canonicalJson(second.entries), canonicalJson(first.entries));
  assert.equal(await count("entry", "subject_id = $1", episode), 1);
  assert.equal(await count("audit", "episode = $1", episode), 1);
});

test("sent twice at the same time by several, an entry is there once", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const entry = powerUsed(episode, person);
  const results = await Promise.all(Array.from({ length: 8 }, () => put(store, [entry])));
  const written = results.filter((result) => result.kind === "appended" && !result.already);
  assert.equal(written.length, 1);
  assert.ok(results.every(({ kind }) => kind === "appended"));
  assert.equal(await count("entry", "subject_id = $1", episode), 1);
});

test("the same id with other content is a conflict, and changes nothing", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const entry = powerUsed(episode, person);
  await put(store, [entry]);
  const others = [
    { ...entry, details: { ...entry.details, grounds: "Something else" } },
    { ...entry, at: hoursAfter(NOW, -1) },
    { ...entry, recordedAt: hoursAfter(NOW, -1) },
    { ...entry, doneBy: actorOf(NURSE) },
    { ...entry, subject: { kind: "episode" as const, id: newEpisode() } },
  ];
  for (const other of others) assert.deepEqual(await put(store, [other]), { kind: "conflict", entry: entry.id });
  const fresh = arrived(episode, person);
  assert.deepEqual(await put(store, [entry, fresh]), { kind: "conflict", entry: fresh.id });
  assert.equal(await count("entry", "subject_id = $1", episode), 1);
  const reading = await read(OFFICER, episode);
  assert.deepEqual(reading?.shown.entries[0]?.details, entry.details);
});

test("a refusal writes nothing, and comes back as the caller said it", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const refusal = { because: "No use of the power is on record." };
  const result = await append(store, {
    partnership: SHIRE,
    asker: OFFICER,
    purpose: "section-136-response",
    entries: [arrived(episode, person)],
    decide: () => ({ taken: false, refusal }),
  });
  assert.deepEqual(result, { kind: "refused", refusal });
  assert.equal(await count("entry", "subject_id = $1", episode), 0);
  assert.equal(await count("data_key", "subject_id = $1", episode), 0);
  assert.equal(await count("episode_now", "episode = $1", episode), 0);
});

test("who decides sees what stands, what is proposed and the person's other episodes", async () => {
  const [first, second, person, linked] = [newEpisode(), newEpisode(), newPerson(), newPerson()];
  await put(store, [stated(person, { name: "Alex Example" }), powerUsed(first, person)]);
  await put(store, [
    stated(linked, { name: "A. Example" }),
    newEntry(
      { kind: "person", id: linked },
      "identity-linked",
      { other: person, reason: "Same card" },
      { person: linked },
    ),
  ]);
  let seen = 0;
  const also = newEntry({ kind: "episode", id: second }, "note", { text: "Added by the rules" }, { person: linked });
  const result = await put(store, [powerUsed(second, linked)], OFFICER, {
    others: linked,
    decide: (before) => {
      seen += 1;
      assert.deepEqual(before.timeline({ kind: "episode", id: second }), []);
      assert.equal(before.input(second).identity.length, 2);
      assert.equal(before.proposed[0]?.type, "power-used");
      assert.deepEqual(
        before.others.map(({ episode, input }) => [episode, input.entries.length, input.identity.length]),
        [[first, 1, 1]],
      );
      return { taken: true, also: [also] };
    },
  });
  assert.equal(seen, 1);
  assert.ok(result.kind === "appended");
  assert.deepEqual(
    result.entries.map(({ type }) => type),
    ["power-used", "note"],
  );
  await assert.rejects(
    put(store, [arrived(second, linked)], OFFICER, {
      decide: () => ({ taken: true, also: [arrived(first, person)] }),
    }),
    /does not name/,
  );
});

test("what fails in the middle leaves nothing behind", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const bad = { ...arrived(episode, person), via: "pigeon" };
  // A caller without types: the constraint of the table is the last to see it.
  await assert.rejects(put(store, JSON.parse("[]")), RangeError);
  await assert.rejects(
    put(store, [powerUsed(episode, person), Object.assign(arrived(episode, person), bad)]),
    /entry_via_check/,
  );
  await assert.rejects(put(store, [powerUsed(episode, person), arrived(episode, newPerson())]), /one person/);
  assert.equal(await count("entry", "subject_id = $1", episode), 0);
  assert.equal(await count("data_key", "subject_id = $1", episode), 0);
  assert.equal(await count("audit", "episode = $1", episode), 0);
});

test("eight at once on one episode: all are there, in one unbroken chain, and the projection has read all", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [powerUsed(episode, person)]);
  await Promise.all(
    Array.from({ length: 8 }, async (_, writer) => {
      for (let round = 0; round < 5; round += 1) {
        const text = `Note ${writer}.${round}`;
        await put(store, [newEntry({ kind: "episode", id: episode }, "note", { text }, { person })], NURSE);
      }
    }),
  );
  const positions = await rows("SELECT position FROM entry WHERE subject_id = $1 ORDER BY position", episode);
  assert.deepEqual(
    positions.map(({ position }) => position),
    Array.from({ length: 41 }, (_, index) => index + 1),
  );
  const { verifyLog } = await import("../../src/store/verify.ts");
  assert.deepEqual((await verifyLog(store)).faults, []);
});

test("people and their episodes written at the same time never wait for each other in a circle", async () => {
  const person = newPerson();
  const episodes = [newEpisode(), newEpisode(), newEpisode()];
  for (const episode of episodes) await put(store, [powerUsed(episode, person)]);
  await Promise.all([
    ...Array.from({ length: 10 }, (_, round) => put(store, [stated(person, { name: `Name ${round}` })])),
    ...episodes.flatMap((episode) =>
      Array.from({ length: 5 }, () => put(store, [arrived(episode, person), stated(person, { alias: "Sam" })])),
    ),
  ]);
  const labels = await rows("SELECT DISTINCT pieces->0->>'person' AS label FROM episode_now WHERE person = $1", person);
  assert.equal(labels.length, 1);
});

test("better knowledge of a person reaches every list at once", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [stated(person, { name: null, ageYears: 40 }), powerUsed(episode, person)]);
  await put(
    store,
    [stated(person, { name: "Jo Example", dateOfBirth: "1985-02-03", nhsNumber: "943 476 5919" })],
    NURSE,
  );
  const [row] = await rows("SELECT pieces->0->>'person' AS label FROM episode_now WHERE episode = $1", episode);
  assert.equal(row?.label, "Jo Example");
  const [known] = await rows("SELECT label, words, birth_year, nhs_number FROM person_now WHERE person = $1", person);
  assert.deepEqual(known, { label: "Jo Example", words: " jo example", birth_year: 1985, nhs_number: "9434765919" });
});

test("another partnership's episode or person looks absent to whoever writes, and the audit says so", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [stated(person, { name: "Robin Example" }), powerUsed(episode, person)]);
  assert.deepEqual(await put(store, [arrived(episode, person)], STRANGER), { kind: "absent" });
  assert.deepEqual(await put(store, [powerUsed(newEpisode(), person)], STRANGER), { kind: "absent" });
  assert.equal(await count("entry", "subject_id = $1", episode), 1);
  assert.equal(await count("audit", "worker = $1 AND NOT shown", STRANGER.worker), 2);
});

test("what stands under an id is of one kind: whoever takes it for another finds nothing and writes nothing", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [stated(person, { name: "Robin Example" }), powerUsed(episode, person)]);
  const asEpisode = identifier<EpisodeId>(person);
  const asPerson = identifier<PersonId>(episode);
  const note = newEntry({ kind: "episode", id: asEpisode }, "note", { text: "Quiet" });
  assert.deepEqual(await put(store, [note], OFFICER, { existing: asEpisode }), { kind: "absent" });
  assert.deepEqual(await put(store, [powerUsed(asEpisode, person)]), { kind: "absent" });
  assert.deepEqual(await put(store, [stated(asPerson, { name: "Robin" })]), { kind: "absent" });
  assert.deepEqual(await put(store, [powerUsed(newEpisode(), asPerson)]), { kind: "absent" });
  const both = identifier<EpisodeId>(newPerson());
  const twice = [powerUsed(both, person), stated(identifier<PersonId>(both), { name: "Robin" })];
  assert.deepEqual(await put(store, twice), { kind: "absent" });
  assert.equal(await count("entry", "subject_id = ANY ($1)", [episode, person, both]), 2);
  assert.equal(await read(OFFICER, asEpisode), null);
  const gate = ask(store, {
    asker: OFFICER,
    purpose: "section-136-response",
    verb: "read",
    categories: EPISODE_CATEGORIES,
  });
  assert.equal(await gate.person(asPerson).read(), null);
});

test("the database lets no entry of another kind stand under an id", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [powerUsed(episode, person)]);
  await assert.rejects(
    store.pool.query(
      `INSERT INTO entry (id, partnership, subject_kind, subject_id, position, type, version, at, recorded_at,
          received_at, done_by, recorded_by, contributed_by, confirmed, via, origin, details, hash, chain)
        SELECT gen_random_uuid(), partnership, 'person', subject_id, 2, type, version, at, recorded_at, received_at,
          done_by, recorded_by, contributed_by, confirmed, via, origin, details, hash, chain
          FROM entry WHERE subject_id = $1`,
      [episode],
    ),
    /of another kind/,
  );
});

test("a refusal leaves its audit: what was to be written, and every other episode that it may tell of", async () => {
  const [first, second, person] = [newEpisode(), newEpisode(), newPerson()];
  await put(store, [stated(person, { name: "Robin Example" }), powerUsed(first, person)]);
  const audited = () =>
    rows(
      `SELECT verb, shown, person, episode, categories FROM audit
        WHERE worker = $1 AND person = $2 ORDER BY id, number`,
      NURSE.worker,
      person,
    );
  const refused = { decide: () => ({ taken: false, refusal: "Held 20 hours already" }) } as const;
  const result = await put(store, [powerUsed(second, person)], NURSE, { ...refused, others: person });
  assert.deepEqual(result, { kind: "refused", refusal: "Held 20 hours already" });
  const written = { verb: "write", shown: false, person, episode: second, categories: [] };
  const told = { verb: "read", shown: true, person, episode: first, categories: ["place-of-safety-status"] };
  assert.deepEqual(await audited(), [written, told]);
  await put(store, [arrived(first, person)], NURSE, refused);
  assert.deepEqual(await audited(), [written, told, { ...written, episode: first }]);
});

test("nothing that was typed can be read in the database, and each agency has its own key", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [powerUsed(episode, person)]);
  await put(
    store,
    [newEntry({ kind: "episode", id: episode }, "note", { text: "Standing quietly" }, { person }, NURSE)],
    NURSE,
  );
  const stored = await rows("SELECT encode(details, 'escape') AS text FROM entry WHERE subject_id = $1", episode);
  assert.ok(stored.every(({ text }) => !/Standing|public|remove/.test(String(text))));
  const keys = await rows("SELECT agency FROM data_key WHERE subject_id = $1 ORDER BY agency", episode);
  assert.deepEqual(
    keys.map(({ agency }) => agency),
    [POLICE, TRUST],
  );
});

test("details moved to another entry do not open there", async () => {
  const apart = await testStore();
  const [episode, person] = [newEpisode(), newPerson()];
  const on = { kind: "episode", id: episode } as const;
  await put(apart.store, [
    newEntry(on, "note", { text: "One" }, { person }),
    newEntry(on, "note", { text: "Two" }, { person }),
  ]);
  await withClient(apart.database.superuserUrl, async (client) => {
    await client.query("ALTER TABLE entry DISABLE TRIGGER entry_is_never_changed");
    await client.query(
      `UPDATE entry SET details = (SELECT details FROM entry WHERE subject_id = $1 AND position = 2)
        WHERE subject_id = $1 AND position = 1`,
      [episode],
    );
    await client.query("ALTER TABLE entry ENABLE TRIGGER entry_is_never_changed");
  });
  const gate = ask(apart.store, {
    asker: OFFICER,
    purpose: "section-136-response",
    verb: "read",
    categories: EPISODE_CATEGORIES,
  });
  await assert.rejects(gate.episode(episode).read(), /authenticate/);
  await apart.close();
});

test("a paper entry keeps its own times and source, beside the server's", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const recordedAt = hoursAfter(NOW, -30);
  const entry = powerUsed(episode, person, { at: hoursAfter(NOW, -31), recordedAt, via: "paper", sourceId: "e1" });
  const result = await put(store, [entry]);
  assert.ok(result.kind === "appended");
  assert.ok(result.entries[0]?.recordedAt.equals(recordedAt) && result.entries[0].receivedAt.equals(NOW));
  assert.equal(result.entries[0]?.sourceId, "e1");
});

test("a date of law refolds the episodes of its partnership, and of no other", async () => {
  const [episode, person, foreign] = [newEpisode(), newPerson(), newEpisode()];
  const station = { place: "police-station", inspectorAuthorised: true, imminentRiskOfSeriousInjuryOrDeath: true };
  const conditions = { ...station, noOtherPlaceAvailable: true, healthProfessionalPresent: true };
  await put(store, [stated(person, { dateOfBirth: "1980-01-01" }), powerUsed(episode, person)]);
  await put(store, [arrived(episode, person, { details: conditions, at: NOW })]);
  await put(store, [powerUsed(foreign, newPerson())], STRANGER);
  const breaches = async () =>
    (await rows("SELECT (pieces->0->>'breaches')::int AS n FROM episode_now WHERE episode = $1", episode))[0]?.n;
  assert.equal(await breaches(), 0);
  const before = await rows("SELECT revision FROM episode_now WHERE episode = $1", foreign);
  const set = (date: string | null) =>
    put(store, [
      newEntry(
        { kind: "partnership", id: SHIRE },
        "commencement-set",
        { provision: "mha2025-s48", date, citation: "SI 2026/1" },
        { id: identifier<EntryId>(v7()) },
      ),
    ]);
  await set("2026-01-01");
  assert.equal(await breaches(), 1);
  setNow(hoursAfter(NOW, 1));
  await set(null);
  setNow(NOW);
  assert.equal(await breaches(), 0);
  assert.deepEqual(await rows("SELECT revision FROM episode_now WHERE episode = $1", foreign), before);
  assert.equal(await count("episode_now", "partnership = $1 AND law_position <> 2", SHIRE), 0);
});

test("an id that is no UUID is refused by the database, not taken for another", async () => {
  await assert.rejects(put(store, [powerUsed(newEpisode(), newPerson(), { id: identifier<EntryId>("e1") })]), /uuid/);
  assert.equal(await count("entry", "id = $1", randomUUID()), 0);
});
