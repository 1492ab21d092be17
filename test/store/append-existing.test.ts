import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { append } from "../../src/store/append.ts";
import type { Asker } from "../../src/store/asker.ts";
import type { AppendResult, NewEntry } from "../../src/store/request.ts";
import {
  newEntry,
  newEpisode,
  newPerson,
  OFFICER,
  powerUsed,
  put,
  STRANGER,
  stated,
  type TestStore,
  testStore,
} from "../support/timeline.ts";

let held: TestStore;
before(async () => {
  held = await testStore();
});
after(() => held.close());

const note = (episode: string, asker = OFFICER): NewEntry =>
  newEntry({ kind: "episode", id: episode }, "note", { text: "Asked for water" }, {}, asker);

const noteOnExisting = (episode: ReturnType<typeof newEpisode>, asker: Asker): Promise<AppendResult<string>> =>
  append<string>(held.store, {
    partnership: asker.partnership,
    asker,
    purpose: "section-136-response",
    entries: [note(episode, asker)],
    existing: episode,
    decide: (before) =>
      before.input(episode).identity.length === 1
        ? { taken: true }
        : { taken: false, refusal: "the person's identity was not read" },
  });

test("an entry on an episode that is there is about its person, who is read with it", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  await put(held.store, [stated(person, { name: "Sample Person" }), powerUsed(episode, person)]);
  const result = await noteOnExisting(episode, OFFICER);
  assert.equal(result.kind, "appended");
  assert.deepEqual(result.kind === "appended" && result.entries.map((entry) => entry.person), [person]);
});

test("where no such episode is, or it is another area's, nothing is written and the asking is audited", async () => {
  const [episode, person] = [newEpisode(), newPerson()];
  assert.equal((await noteOnExisting(episode, OFFICER)).kind, "absent");
  await put(held.store, [stated(person, { name: "Sample Person" }), powerUsed(episode, person)]);
  assert.equal((await noteOnExisting(episode, STRANGER)).kind, "absent");
  const { rows } = await held.store.pool.query<{ entries: string; refused: string }>(
    `SELECT (SELECT count(*) FROM entry WHERE subject_id = $1) AS entries,
      (SELECT count(*) FROM audit_leaf JOIN audit_act ON audit_act.id = act
        WHERE NOT shown AND verb = 'write' AND episode = $1::text::uuid) AS refused`,
    [episode],
  );
  assert.deepEqual([Number(rows[0]?.entries), Number(rows[0]?.refused)], [1, 2]);
});
