import assert from "node:assert/strict";
import { after, test } from "node:test";
import { EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import { identifier, type WorkerId } from "../../src/domain/timeline/identifiers.ts";
import { erase, planErasure } from "../../src/store/erase.ts";
import { ask } from "../../src/store/gate.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { createStore } from "../../src/store/store.ts";
import { verifyLog } from "../../src/store/verify.ts";
import {
  hoursAfter,
  NOW,
  NURSE,
  newEntry,
  newEpisode,
  newPerson,
  OFFICER,
  POLICE,
  put,
  STRANGER,
  stated,
  TRUST,
  testStore,
  wholeEpisode,
} from "../support/timeline.ts";

const { store, database, wrappingKey, close, setNow } = await testStore();
setNow(hoursAfter(NOW, 7));
const clock = store.clock;
const keeper = createStore({ applicationUrl: database.keeperUrl, wrappingKey, origin: "test", clock });
after(async () => {
  await keeper.close();
  await close();
});

const gate = () =>
  ask(store, { asker: NURSE, purpose: "section-136-response", verb: "read", categories: EPISODE_CATEGORIES });
const rows = async (sql: string, ...values: unknown[]) => (await store.pool.query(sql, values)).rows;
const differences = async () =>
  (await rebuild({ applicationUrl: database.applicationUrl, wrappingKey, origin: "test", clock, replace: false }))
    .differences;

const AT_WORK = identifier<WorkerId>("00000000-0000-4000-8000-000000000002");

async function told() {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [
    stated(person, { name: "Robin Example", nhsNumber: "9434765919" }),
    ...wholeEpisode(episode, person),
  ]);
  await store.drafts.keep({ worker: AT_WORK, form: "note", subject: episode }, { text: "Unsent" });
  return { episode, person };
}
test("of one agency only its own drafts go, and none of another partnership ever", async () => {
  const { episode, person } = await told();
  const others = [OFFICER, STRANGER].map(({ worker }) => ({
    worker: worker ?? AT_WORK,
    form: "note",
    subject: episode,
  }));
  for (const name of others) await store.drafts.keep(name, { text: "Theirs" });
  const erasure = { asker: OFFICER, episodes: [episode], people: [person], agency: TRUST };
  assert.equal((await planErasure(keeper, erasure)).drafts, 1);
  await erase(keeper, erasure);
  assert.equal(await store.drafts.find({ worker: AT_WORK, form: "note", subject: episode }), null);
  for (const name of others) assert.deepEqual((await store.drafts.find(name))?.values, { text: "Theirs" });
  assert.equal((await erase(keeper, { ...erasure, agency: null })).drafts, 1);
  const [first, last] = await Promise.all(others.map((name) => store.drafts.find(name)));
  assert.equal(first, null);
  assert.deepEqual(last?.values, { text: "Theirs" });
  for (const name of others) await store.drafts.drop(name);
});

test("what was typed for an episode that never began can be erased, by its own partnership only", async () => {
  const name = { worker: AT_WORK, form: "power-used", subject: newEpisode() };
  await store.drafts.keep(name, { grounds: "Standing in the road" });
  const erasure = { asker: OFFICER, episodes: [name.subject], people: [], agency: null };
  await assert.rejects(erase(keeper, { ...erasure, asker: STRANGER }), /no such episode/);
  assert.deepEqual(await erase(keeper, erasure), { keys: [], episodes: [], people: [], drafts: 1 });
  assert.equal(await store.drafts.find(name), null);
  await assert.rejects(erase(keeper, erasure), /no such episode/);
});

test("the plan says what would go, and nothing goes", async () => {
  const { episode, person } = await told();
  const erasure = { asker: OFFICER, episodes: [episode], people: [person], agency: null };
  const plan = await planErasure(keeper, erasure);
  assert.deepEqual(plan, {
    keys: [
      { subject: episode, agency: POLICE, entries: 8 },
      { subject: episode, agency: TRUST, entries: 12 },
      { subject: person, agency: POLICE, entries: 1 },
    ].toSorted((a, b) => (a.subject + a.agency < b.subject + b.agency ? -1 : 1)),
    episodes: [episode],
    people: [person],
    drafts: 1,
  });
  assert.deepEqual(await planErasure(store, erasure), plan);
  assert.equal((await gate().episode(episode).read())?.shown.state.identity.name, "Robin Example");
});

test("once erased, no detail can be read, the timeline still folds and every hash verifies", async () => {
  const { episode, person } = await told();
  await erase(keeper, { asker: OFFICER, episodes: [episode], people: [person], agency: null });
  const shown = (await gate().episode(episode).read())?.shown;
  assert.equal(shown?.entries.length, 20);
  assert.ok(shown.entries.every(({ details }) => details === null));
  assert.equal(shown.state.timeline.length, 20);
  assert.equal(shown.state.clock.detention, "ended");
  assert.equal(shown.state.clock.startedAt?.toString(), hoursAfter(NOW, 1).toString());
  assert.equal(shown.state.identity.name, null);
  assert.deepEqual(
    (await gate().search("robin").read()).shown.filter((found) => found.person === person),
    [],
  );
  assert.deepEqual(await rows("SELECT label, words, nhs_number FROM person_now WHERE person = $1", person), [
    { label: "Name not known", words: "", nhs_number: null },
  ]);
  const [projected] = await rows("SELECT pieces::text AS text FROM episode_now WHERE episode = $1", episode);
  assert.ok(!/Robin|Nurse in charge/.test(String(projected?.text)));
  assert.deepEqual(await rows("SELECT form FROM draft WHERE subject = $1", episode), []);
  assert.deepEqual((await verifyLog(store)).faults, []);
  assert.deepEqual(await differences(), []);
});

test("one agency's part goes, and the other's stays", async () => {
  const { episode } = await told();
  await erase(keeper, { asker: OFFICER, episodes: [episode], people: [], agency: POLICE });
  const entries = (await gate().episode(episode).read())?.shown.entries ?? [];
  assert.ok(entries.every((entry) => (entry.details === null) === (entry.contributedBy === POLICE)));
  assert.ok(entries.some(({ details }) => details !== null));
  assert.deepEqual(await differences(), []);
});

test("the name of an erased person goes from their episodes too", async () => {
  const { episode, person } = await told();
  await erase(keeper, { asker: OFFICER, episodes: [], people: [person], agency: null });
  const [projected] = await rows("SELECT pieces::text AS text FROM episode_now WHERE episode = $1", episode);
  assert.ok(!String(projected?.text).includes("Robin"));
  assert.deepEqual(await differences(), []);
});

test("after an erasure the agency writes on under a new key, and what was erased stays so", async () => {
  const { episode, person } = await told();
  await erase(keeper, { asker: OFFICER, episodes: [episode], people: [], agency: null });
  const note = newEntry({ kind: "episode", id: episode }, "note", { text: "Written since" }, { person });
  await put(store, [note]);
  const entries = (await gate().episode(episode).read())?.shown.entries ?? [];
  assert.deepEqual(
    entries.filter(({ details }) => details !== null).map(({ id }) => id),
    [note.id],
  );
  assert.deepEqual(
    await rows(
      "SELECT generation, wrapped_key IS NULL AS gone FROM data_key WHERE subject_id = $1 AND agency = $2 ORDER BY 1",
      episode,
      POLICE,
    ),
    [
      { generation: 1, gone: true },
      { generation: 2, gone: false },
    ],
  );
  const again = await planErasure(keeper, { asker: OFFICER, episodes: [episode], people: [], agency: null });
  assert.deepEqual(again.keys, [{ subject: episode, agency: POLICE, entries: 1 }]);
  assert.deepEqual((await verifyLog(store)).faults, []);
});

test("sent once more, an erased entry is known by its envelope", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  const entries = wholeEpisode(episode, person);
  await put(store, entries);
  await erase(keeper, { asker: OFFICER, episodes: [episode], people: [], agency: null });
  const again = await put(store, entries.slice(0, 1));
  assert.ok(again.kind === "appended" && again.already);
});

test("the erasure leaves its audit, and none of another partnership's can be erased", async () => {
  const { episode, person } = await told();
  const erasure = { asker: STRANGER, episodes: [episode], people: [person], agency: null };
  await assert.rejects(planErasure(keeper, erasure), /no such episode or person/);
  await assert.rejects(erase(keeper, erasure), /no such episode or person/);
  await erase(keeper, { ...erasure, asker: OFFICER });
  assert.deepEqual(
    await rows(
      "SELECT person, episode FROM audit WHERE verb = 'erase' AND (person = $1 OR episode = $2) ORDER BY number",
      person,
      episode,
    ),
    [
      { person, episode: null },
      { person: null, episode },
    ],
  );
});

test("the server's own login cannot erase", async () => {
  const { episode } = await told();
  await assert.rejects(
    erase(store, { asker: OFFICER, episodes: [episode], people: [], agency: null }),
    /permission denied/,
  );
  assert.equal((await gate().episode(episode).read())?.shown.entries[0]?.details === null, false);
});
