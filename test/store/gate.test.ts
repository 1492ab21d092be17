import assert from "node:assert/strict";
import { after, test } from "node:test";
import { codesOf } from "../../src/domain/section-136/words.ts";
import { CATEGORIES, type Category, EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import { type EpisodeId, identifier, type PersonId } from "../../src/domain/timeline/identifiers.ts";
import type { Asker, Verb } from "../../src/store/asker.ts";
import { withClient } from "../../src/store/cluster/connection.ts";
import { ask } from "../../src/store/gate.ts";
import { searchStatement } from "../../src/store/search.ts";
import {
  arrived,
  hoursAfter,
  NOW,
  NURSE,
  newEntry,
  newEpisode,
  newPerson,
  OFFICER,
  powerUsed,
  put,
  SHIRE,
  STRANGER,
  stated,
  testStore,
  wholeEpisode,
} from "../support/timeline.ts";

const { store, database, close, setNow } = await testStore();
after(close);

const asking = (asker: Asker, verb: Verb = "read", categories: readonly Category[] = EPISODE_CATEGORIES) =>
  ask(store, { asker, purpose: "section-136-response", verb, categories });

/** The leaves that a piece of work leaves, the oldest first. */
async function leavesOf(work: () => Promise<unknown>) {
  const last = Number((await store.pool.query("SELECT coalesce(max(id), 0) AS id FROM audit_act")).rows[0]?.id);
  await work();
  const { rows } = await store.pool.query(
    "SELECT worker, verb, purpose, person, episode, categories, shown, number FROM audit WHERE id > $1 ORDER BY id, number",
    [last],
  );
  return rows;
}

async function begin(name: string, asker = OFFICER): Promise<{ episode: EpisodeId; person: PersonId }> {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [stated(person, { name }), powerUsed(episode, person)], asker);
  return { episode, person };
}

test("an episode is shown to its partnership, and leaves who read what about whom, and why", async () => {
  const { episode, person } = await begin("Robin Example");
  const gate = asking(NURSE);
  assert.equal(gate.asked, false);
  const leaves = await leavesOf(async () => {
    const reading = await gate.episode(episode).read();
    assert.equal(reading?.shown.person, person);
    assert.equal(reading?.shown.state.timeline.length, 1);
    assert.deepEqual(reading?.withheld, []);
  });
  assert.equal(gate.asked, true);
  assert.deepEqual(leaves, [
    {
      worker: NURSE.worker,
      verb: "read",
      purpose: "section-136-response",
      person,
      episode,
      categories: [...EPISODE_CATEGORIES],
      shown: true,
      number: 1,
    },
  ]);
});

test("what a route does not declare is not in its answer", async () => {
  const { episode, person } = await begin("Robin Example");
  await put(store, [newEntry({ kind: "episode", id: episode }, "note", { text: "Quiet" }, { person })]);
  const reading = await asking(NURSE, "read", ["place-of-safety-status"]).episode(episode).read();
  assert.deepEqual(
    reading?.shown.entries.map(({ type, details }) => [type, details]),
    [["power-used", { power: "136-remove", location: "public", advice: "nurse" }]],
  );
  assert.equal(reading?.shown.state.timeline.length, 1);
  const declaring = asking(NURSE, "read", ["place-of-safety-status"]);
  const answers = [
    reading,
    await declaring.board().read(),
    await declaring.person(person).read(),
    await declaring.search("robin").read(),
  ];
  for (const answer of answers) assert.ok(!JSON.stringify(answer).includes("Robin"));
  assert.deepEqual(
    (await asking(NURSE, "read", ["description-and-last-seen"]).person(person).read())?.shown.episodes,
    [],
  );
});

/** What stands in fields of each category, and nowhere else. */
const TOLD: readonly (readonly [category: Category, told: readonly string[]])[] = [
  ["place-of-safety-status", ["health-based", "running", "Nurse in charge"]],
  ["current-risk", ["Standing in the road", "Calm, cold"]],
  ["crisis-plan-advice", ["Offer her tea"]],
  ["clinical-notes", ["Low, hopeless", "Visit tomorrow", "Quiet"]],
  ["delay-reason", ["full", "Both rooms taken", "no-vehicle"]],
  ["description-and-last-seen", ["Robin", "9990000018"]],
  ["agreed-support", ["crisis-team", "Her brother's"]],
  ["attendance-fact", ["Quiet"]],
  ["own-contribution", ["Known to the station"]],
];

for (const [category, told] of TOLD) {
  test(`where a route does not declare ${category}, none of it is in any answer`, async () => {
    const [episode, person] = [newEpisode(), newPerson()];
    const on = { kind: "episode", id: episode } as const;
    const [power, ...rest] = wholeEpisode(episode, person);
    assert.ok(power);
    const details = { ...power.details, adviceGiven: "Offer her tea", sergeantsRemark: "Known to the station" };
    const last = rest.pop();
    assert.equal(last?.type, "detention-ended");
    await put(store, [
      stated(person, { name: "Robin Example", nhsNumber: "9990000018" }),
      { ...power, details },
      newEntry(on, "ambulance-declined", { reason: "no-vehicle" }, { person }),
      ...rest,
      newEntry(on, "note", { text: "Quiet" }, { person }),
      newEntry(on, "outcome-arranged", { note: "Her brother's" }, { person }),
    ]);
    const answers = async (categories: readonly Category[]) => {
      const gate = asking(OFFICER, "read", categories);
      const at = hoursAfter(NOW, 7);
      return JSON.stringify([
        (await gate.episode(episode).read({ knownAt: null, at }))?.shown,
        (await gate.person(person).read())?.shown,
        (await gate.board().read(at)).shown,
        (await gate.workList((row) => row.episode === episode).read(at)).shown,
        (await gate.search("robin").read()).shown,
      ]);
    };
    const all = await answers(EPISODE_CATEGORIES);
    for (const text of told) assert.ok(all.includes(text), text);
    const without = await answers(EPISODE_CATEGORIES.filter((one) => one !== category));
    for (const text of told) assert.ok(!without.includes(text), text);
  });
}

test("what no schema names is shown to the agency that wrote it, and to no other", async () => {
  const { episode, person } = await begin("Robin Example");
  const details = { text: "Quiet", sergeantsRemark: "Known to the station" };
  const correction = newEntry(
    { kind: "episode", id: episode },
    "entry-corrected",
    {
      entry: "00000000-0000-4000-8000-000000000777",
      replacedBy: { id: "00000000-0000-4000-8000-000000000778", type: "note", at: NOW.toString(), details },
      reason: "Misheard",
    },
    { person },
  );
  await put(store, [newEntry({ kind: "episode", id: episode }, "note", details, { person }), correction]);
  const own = JSON.stringify((await asking(OFFICER).episode(episode).read())?.shown);
  const others = JSON.stringify((await asking(NURSE).episode(episode).read())?.shown);
  assert.ok(own.includes("Known to the station") && own.includes("Quiet"));
  assert.ok(!others.includes("Known to the station") && others.includes("Quiet"));
});

test("of another partnership nothing is there, whatever is asked, and each refusal leaves its audit", async () => {
  const { episode, person } = await begin("Foreign Example");
  const leaves = await leavesOf(async () => {
    assert.equal(await asking(STRANGER, "read", codesOf(CATEGORIES)).episode(episode).read(), null);
    assert.equal(await asking(STRANGER, "read", codesOf(CATEGORIES)).person(person).read(), null);
    assert.deepEqual((await asking(STRANGER).search("foreign").read()).shown, []);
    assert.deepEqual((await asking(STRANGER).board().read()).shown.rows, []);
    assert.equal(await asking(STRANGER).episode(newEpisode()).read(), null);
    assert.equal(await asking(STRANGER).episode(identifier("' OR true --")).read(), null);
    assert.equal(await asking(STRANGER).person(identifier("")).read(), null);
  });
  assert.deepEqual(
    leaves.map((leaf) => leaf.shown),
    [false, false, true, true, false, false, false],
  );
  assert.equal(leaves[0]?.episode, episode);
  assert.equal(leaves[1]?.person, person);
  assert.ok(leaves.every(({ worker }) => worker === STRANGER.worker));
});

test("a board leaves a leaf for each person it shows, and lists what it counts", async () => {
  for (let more = 0; more < 5; more += 1) await begin(`Board Example ${more}`);
  for (let round = 0; round < 2; round += 1) {
    let shown: readonly { episode: string; person: string | null }[] = [];
    const leaves = await leavesOf(async () => {
      const { rows } = (await asking(NURSE, "list").board().read()).shown;
      shown = rows.map(({ episode, person }) => ({ episode, person }));
    });
    assert.ok(shown.length >= 5);
    assert.deepEqual(
      leaves.map(({ episode, person }) => ({ episode, person })),
      shown,
    );
    assert.deepEqual(
      leaves.map(({ number }) => number),
      shown.map((_, index) => index + 1),
    );
  }
});

test("a work list leaves leaves only for the rows that are mine, and one that says so where none is", async () => {
  const { episode, person } = await begin("Mine Example");
  const mine = await leavesOf(() =>
    asking(NURSE, "list")
      .workList((row) => row.episode === episode)
      .read(),
  );
  assert.deepEqual(
    mine.map((leaf) => [leaf.episode, leaf.person]),
    [[episode, person]],
  );
  const none = await leavesOf(() =>
    asking(NURSE, "list")
      .workList(() => false)
      .read(),
  );
  assert.deepEqual(
    none.map((leaf) => [leaf.episode, leaf.person, leaf.shown]),
    [[null, null, true]],
  );
});

test("a row is read again only when it has changed, and then at once", async () => {
  const { episode, person } = await begin("Changing Example");
  const row = async () => (await asking(NURSE).board().read()).shown.rows.find((one) => one.episode === episode);
  const before = await row();
  assert.equal(await row(), before);
  await put(store, [arrived(episode, person, { at: NOW })]);
  assert.equal(before?.piece.status, "removed");
  assert.equal((await row())?.piece.status, "running");
});

test("a board at a later instant shows what time alone brings, and drops who has left", async () => {
  const { episode, person } = await begin("Later Example");
  await put(store, [arrived(episode, person, { at: NOW })]);
  const statusAt = async (hours: number) =>
    (await asking(NURSE).board().read(hoursAfter(NOW, hours))).shown.rows.find((one) => one.episode === episode)?.piece
      .status;
  assert.equal(await statusAt(23), "running");
  assert.equal(await statusAt(24), "lapsed");
  await put(store, [
    newEntry(
      { kind: "episode", id: episode },
      "detention-ended",
      { reason: "released" },
      { person, at: hoursAfter(NOW, 2) },
    ),
    newEntry({ kind: "episode", id: episode }, "place-left", {}, { person, at: hoursAfter(NOW, 3) }),
  ]);
  assert.equal(await statusAt(2), "ended");
  assert.equal(await statusAt(3), undefined);
});

test("between an end and a new use of the power the board shows nobody", async () => {
  const { episode, person } = await begin("Returning Example");
  const on = { kind: "episode", id: episode } as const;
  await put(store, [
    newEntry(on, "detention-ended", { reason: "released" }, { person, at: hoursAfter(NOW, 2) }),
    powerUsed(episode, person, { at: hoursAfter(NOW, 5) }),
  ]);
  const statusAt = async (hours: number) =>
    (await asking(NURSE).board().read(hoursAfter(NOW, hours))).shown.rows.find((one) => one.episode === episode)?.piece
      .status;
  assert.deepEqual([await statusAt(1), await statusAt(3), await statusAt(5)], ["removed", undefined, "removed"]);
});

test("an episode can be read as it was known", async () => {
  const { episode, person } = await begin("Earlier Example");
  setNow(hoursAfter(NOW, 2));
  await put(store, [arrived(episode, person, { at: NOW })]);
  setNow(NOW);
  const at = hoursAfter(NOW, 3);
  const all = await asking(NURSE).episode(episode).read({ knownAt: null, at });
  const then = await asking(NURSE)
    .episode(episode)
    .read({ knownAt: hoursAfter(NOW, 1), at });
  assert.equal(all?.shown.state.clock.detention, "running");
  assert.equal(then?.shown.state.clock.detention, "removed");
  assert.equal(then?.shown.entries.length, 1);
});

test("a person's page shows the episodes of linked records, and a leaf for each person on it", async () => {
  const one = await begin("Ali Example");
  const other = await begin("A. Example");
  const link = newEntry(
    { kind: "person", id: one.person },
    "identity-linked",
    { other: other.person, reason: "Same birthday and scar" },
    { person: one.person },
  );
  await put(store, [link]);
  for (const { person, linked } of [
    { person: one.person, linked: other.person },
    { person: other.person, linked: one.person },
  ]) {
    const leaves = await leavesOf(async () => {
      const shown = (await asking(NURSE).person(person).read())?.shown;
      assert.deepEqual(shown?.episodes.map(({ episode }) => episode).sort(), [one.episode, other.episode].sort());
      assert.deepEqual(
        shown?.links.map((item) => [item.person, item.entry]),
        [[linked, link.id]],
      );
    });
    assert.deepEqual(
      leaves.map((leaf) => leaf.person),
      [person, linked],
    );
  }
  const unlink = { link: link.id, reason: "Two people" };
  await put(store, [newEntry({ kind: "person", id: one.person }, "identity-unlinked", unlink, { person: one.person })]);
  const after = (await asking(NURSE).person(one.person).read())?.shown;
  assert.deepEqual([after?.links.length, after?.episodes.length, after?.entries.length], [0, 1, 3]);
});

test("search finds people by the beginnings of their names in any order, accents or not, and by NHS number", async () => {
  const person = newPerson();
  await put(store, [stated(person, { name: "Zoë O'Brien-Żak", alias: "Zed 100%", nhsNumber: "9434765919" })]);
  const find = async (text: string) => (await asking(NURSE, "search").search(text).read()).shown;
  for (const text of ["zoe", "ZAK zo", "o'brien", "bri zed", "943 476 5919", "100%"]) {
    assert.deepEqual(
      (await find(text)).map((found) => found.person),
      [person],
      text,
    );
  }
  for (const text of ["oë", "zoe smith", "%", "_", "", "9434765918", "' OR true --"]) {
    assert.deepEqual(await find(text), [], text);
  }
  const leaves = await leavesOf(() => find("zoe"));
  assert.deepEqual(
    leaves.map((leaf) => [leaf.verb, leaf.person]),
    [["search", person]],
  );
});

test("a search by name is answered from an index, however many people there are", async () => {
  const { text = "", values = [] } = searchStatement(SHIRE, "robin ex") ?? {};
  const plan = await withClient(database.superuserUrl, async (client) => {
    await client.query("SET enable_seqscan = off");
    await client.query("SET plan_cache_mode = force_generic_plan");
    return client.query(`EXPLAIN ${text}`, [...values]);
  });
  assert.match(JSON.stringify(plan.rows), /Bitmap Index Scan on person_now_search/);
});

test("a name of one endless word can be written and searched for", async () => {
  const person = newPerson();
  // Each is four letters once it is taken apart.
  const name = "㍿".repeat(300);
  await put(store, [stated(person, { name })]);
  const { shown } = await asking(NURSE, "search").search(name).read();
  assert.deepEqual(
    shown.map((found) => found.person),
    [person],
  );
});

test("where the audit cannot be written, nothing is shown", async () => {
  const { episode, person } = await begin("Unseen Example");
  const refuse = (table: string, verb: "GRANT" | "REVOKE") =>
    withClient(database.ownerUrl, (client) =>
      client.query(`${verb} INSERT ON ${table} ${verb === "GRANT" ? "TO" : "FROM"} tandem_application`),
    );
  for (const table of ["audit_act", "audit_leaf"]) {
    await refuse(table, "REVOKE");
    await assert.rejects(asking(NURSE).episode(episode).read(), /permission denied/);
    await assert.rejects(asking(NURSE).person(person).read(), /permission denied/);
    await assert.rejects(asking(NURSE).board().read(), /permission denied/);
    await assert.rejects(asking(NURSE).search("unseen").read(), /permission denied/);
    await assert.rejects(put(store, [arrived(episode, person)]), /permission denied/);
    await refuse(table, "GRANT");
  }
  assert.ok((await asking(NURSE).episode(episode).read()) !== null);
});

test("a whole detention reads from the board and from the page alike", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  for (const entry of wholeEpisode(episode, person)) {
    if (entry.at !== null) setNow(entry.at);
    await put(store, [entry]);
    const [onBoard] = (
      await asking(NURSE)
        .workList((row) => row.episode === episode)
        .read()
    ).shown.rows;
    const onPage = (await asking(NURSE).episode(episode).read())?.shown.state;
    assert.equal(onBoard?.piece.status, onPage?.clock.detention, entry.type);
    assert.equal(JSON.stringify(onBoard?.piece.next), JSON.stringify(onPage?.next), entry.type);
    assert.equal(JSON.stringify(onBoard?.piece.holder), JSON.stringify(onPage?.holder), entry.type);
  }
  setNow(NOW);
});
