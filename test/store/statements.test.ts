import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import pg from "pg";
import { v7 } from "uuid";
import { EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import { type EntryId, identifier } from "../../src/domain/timeline/identifiers.ts";
import { areaOf } from "../../src/store/area.ts";
import { areaLaw } from "../../src/store/area-law.ts";
import { erase } from "../../src/store/erase.ts";
import { ask } from "../../src/store/gate.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { createRebuilder } from "../../src/store/rebuild-batch.ts";
import { createStore } from "../../src/store/store.ts";
import { verifyLog } from "../../src/store/verify.ts";
import {
  arrived,
  NOW,
  newEntry,
  newEpisode,
  newPerson,
  OFFICER,
  powerUsed,
  put,
  SHIRE,
  stated,
  testStore,
} from "../support/timeline.ts";

const { store, database, wrappingKey } = await testStore();
const options = { wrappingKey, origin: "test", clock: store.clock };
const keeper = createStore({ ...options, applicationUrl: database.keeperUrl });
after(async () => {
  Object.assign(pg.Client.prototype, { query });
  await keeper.close();
  await database.drop();
});

const ran = new Set<string>();
const query: unknown = Reflect.get(pg.Client.prototype, "query");
assert.ok(typeof query === "function");
Object.assign(pg.Client.prototype, {
  query(this: pg.Client, ...given: readonly unknown[]): unknown {
    const [statement] = given;
    if (typeof statement === "object" && statement !== null && "name" in statement) ran.add(String(statement.name));
    return Reflect.apply(query, this, given);
  },
});

/** The names of statements in the source: a word in quotes, or one that ends in a word to be filled in. */
function namesInSource(): string[] {
  const folder = join(import.meta.dirname, "../../src/store");
  const text = globSync("*.ts", { cwd: folder, exclude: ["*.test.ts"] })
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  return [...text.matchAll(/\bname: ([^,\n]+)/g)].flatMap(([, name = ""]) =>
    [...name.matchAll(/["`]([a-z]+(?:-[a-z]+)*-?)["`$]/g)].map(([, word = ""]) => word),
  );
}

/** Some of everything that the store does. */
async function everything(): Promise<void> {
  const [episode, other, one, two] = [newEpisode(), newEpisode(), newPerson(), newPerson()];
  const draft = { worker: OFFICER.worker ?? identifier(""), form: "arrived", subject: episode };
  await put(store, [stated(one, { name: "Robin Example" }), stated(two, {}), powerUsed(episode, one)]);
  await put(store, [powerUsed(other, one)], OFFICER, { others: one });
  await put(store, [arrived(episode, one)], OFFICER, { existing: episode, draft });
  const link = { other: two, reason: "Same" };
  await put(store, [newEntry({ kind: "person", id: one }, "identity-linked", link, { person: one })]);
  const commencement = { provision: "mha2025-s48", date: "2026-03-01", citation: "SI 2026/1" };
  const law = { id: identifier<EntryId>(v7()) };
  await put(store, [newEntry({ kind: "partnership", id: SHIRE }, "commencement-set", commencement, law)]);
  await areaLaw(store, SHIRE).episodesSince(NOW);
  const asking = { asker: OFFICER, purpose: "section-136-response", verb: "read" } as const;
  const gate = ask(store, { ...asking, categories: EPISODE_CATEGORIES });
  await gate.episode(episode).read();
  await gate.person(one).read();
  await gate.board().read();
  await gate.search("robin").read();
  await gate.search("943 476 5919").read();
  await store.sessions.keep("id", { worker: "one" }, NOW);
  await store.sessions.find("id");
  await store.sessions.end("id");
  await verifyLog(store);
  const work = createRebuilder(store.pool, wrappingKey.derive("data-keys"));
  const area = await areaOf(store, SHIRE);
  await store.pool.query("DELETE FROM episode_now; DELETE FROM person_now");
  await work({ kind: "person", area, ids: [one, two], replace: true });
  await work({ kind: "episode", area, ids: [episode, other], replace: true });
  await rebuild({ ...options, applicationUrl: database.applicationUrl, replace: false, workers: 1 });
  await erase(keeper, { asker: OFFICER, episodes: [episode], people: [one], agency: null });
  // What has changed is announced a little later.
  await store.close();
}

test("every named statement runs on the migrated database", async () => {
  await everything();
  const isNoStatement = new Set(["tandem", "tandem-listen"]);
  const names = namesInSource().filter((name) => !isNoStatement.has(name));
  assert.ok(names.length > 40);
  assert.deepEqual(
    names.filter((name) => ![...ran].some((one) => (name.endsWith("-") ? one.startsWith(name) : one === name))),
    [],
  );
});
