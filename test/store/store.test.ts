import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { identifier, type WorkerId } from "../../src/domain/timeline/identifiers.ts";
import { sweepHourly } from "../../src/jobs/sweep.ts";
import { withClient } from "../../src/store/cluster/connection.ts";
import { createDrafts } from "../../src/store/drafts.ts";
import { assertKeyFits } from "../../src/store/key-fits.ts";
import type { Change } from "../../src/store/listen.ts";
import { createStore } from "../../src/store/store.ts";
import { brokenConstraint, transact } from "../../src/store/transaction.ts";
import { wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { writeDirectory } from "../../src/store/write-directory.ts";
import { asSessionStore } from "../../src/web/sign-in/session-store.ts";
import {
  arrived,
  hoursAfter,
  NOW,
  newEpisode,
  newPerson,
  POLICE,
  powerUsed,
  put,
  SHIRE,
  testStore,
} from "../support/timeline.ts";

const { store, database, wrappingKey, close, setNow } = await testStore();
after(close);
const rows = async (sql: string, ...values: unknown[]) => (await store.pool.query(sql, values)).rows;

const worker = identifier<WorkerId>("00000000-0000-4000-8000-000000000001");
const session = { cookie: { originalMaxAge: null }, worker };

test("a session is found by its identifier until it expires or is ended", async () => {
  const { sessions } = store;
  await sessions.keep("secret-identifier", session, hoursAfter(NOW, 1));
  assert.deepEqual(await sessions.find("secret-identifier"), session);
  assert.equal(await sessions.find("another"), null);
  setNow(hoursAfter(NOW, 1));
  assert.equal(await sessions.find("secret-identifier"), null);
  setNow(NOW);
  await sessions.keep("secret-identifier", { ...session, worker: "other" }, hoursAfter(NOW, 2));
  assert.deepEqual(await sessions.find("secret-identifier"), { ...session, worker: "other" });
  await sessions.end("secret-identifier");
  assert.equal(await sessions.find("secret-identifier"), null);
});

test("a session cannot be had out of the database: neither its identifier nor what it holds", async () => {
  await store.sessions.keep("secret-identifier", session, hoursAfter(NOW, 1));
  const [row] = await rows("SELECT encode(id_hash, 'escape') || encode(data, 'escape') AS text FROM session");
  assert.ok(!/secret|worker|0000-4000/.test(String(row?.text)));
  await store.sessions.keep("mine", { ...session, worker: "mine" }, hoursAfter(NOW, 1));
  const [theirs] = await rows("SELECT data FROM session ORDER BY id_hash LIMIT 1");
  await store.pool.query("UPDATE session SET data = $1", [theirs?.data]);
  const found = await Promise.allSettled(["mine", "secret-identifier"].map((id) => store.sessions.find(id)));
  assert.deepEqual(found.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
});

test("expired sessions are swept away, and no others", async () => {
  await store.sessions.keep("long", session, hoursAfter(NOW, 5));
  setNow(hoursAfter(NOW, 2));
  assert.ok((await store.sessions.sweep()) > 0);
  assert.deepEqual(await store.sessions.find("long"), session);
  setNow(NOW);
});

test("what was typed is kept for seven days after it last changed, and then swept away", async () => {
  const { drafts } = store;
  const name = { worker, form: "arrived", subject: newEpisode() };
  const fresh = { ...name, subject: newEpisode() };
  await drafts.keep(name, { place: "Ramp" });
  await drafts.keep(fresh, { place: "Old" });
  setNow(hoursAfter(NOW, 24));
  await drafts.keep(fresh, { place: "New" });
  setNow(hoursAfter(NOW, 24 * 7 - 1));
  assert.equal(await drafts.sweep(), 0);
  setNow(hoursAfter(NOW, 24 * 7));
  assert.equal(await drafts.sweep(), 1);
  assert.equal(await drafts.find(name), null);
  assert.deepEqual((await drafts.find(fresh))?.values, { place: "New" });
  await drafts.drop(fresh);
  setNow(NOW);
});

test("the sweeping job clears both at its start and goes on by itself; a failure is told and ends nothing", async () => {
  const name = { worker, form: "arrived", subject: newEpisode() };
  await store.drafts.keep(name, { place: "Ramp" });
  await store.sessions.keep("old", session, hoursAfter(NOW, 1));
  setNow(hoursAfter(NOW, 24 * 8));
  const stop = sweepHourly(store, (error) => assert.ifError(error));
  const left = async () =>
    Number((await rows("SELECT (SELECT count(*) FROM draft) + (SELECT count(*) FROM session) AS n"))[0]?.["n"]);
  for (let tries = 0; (await left()) > 0; tries += 1) {
    assert.ok(tries < 100);
    await pause(20);
  }
  await stop();
  setNow(NOW);
  const failed: unknown[] = [];
  const broken = { ...store, drafts: { ...store.drafts, sweep: () => Promise.reject(new Error("no database")) } };
  await sweepHourly(broken, (error) => failed.push(error))();
  assert.equal(failed.length, 1);
});

test("the web server's session plugin can use them", async () => {
  const plugin = asSessionStore(store.sessions, store.clock);
  const asked = <Result>(work: (done: (error: unknown, result?: Result) => void) => void) =>
    new Promise<Result | undefined>((resolve, reject) => {
      work((error, result) => (error ? reject(error) : resolve(result)));
    });
  await asked((done) => plugin.set("id", session, done));
  assert.deepEqual(await asked((done) => plugin.get("id", done)), session);
  await asked((done) => plugin.destroy("id", done));
  assert.equal(await asked((done) => plugin.get("id", done)), null);
});

test("a draft is its worker's own, replaced by the next and gone when it is dropped", async () => {
  const { drafts } = store;
  const name = { worker, form: "arrived", subject: newEpisode() };
  assert.equal(await drafts.find(name), null);
  await drafts.keep(name, { place: "health-based" });
  await drafts.keep(name, { place: "other", note: "Ramp at the back" });
  assert.deepEqual((await drafts.find(name))?.values, { place: "other", note: "Ramp at the back" });
  assert.equal(
    await drafts.find({ ...name, worker: identifier<WorkerId>("00000000-0000-4000-8000-000000000002") }),
    null,
  );
  assert.deepEqual(
    (await drafts.begun(worker, name.subject)).map(({ form }) => form),
    ["arrived"],
  );
  const [row] = await rows("SELECT encode(values, 'escape') AS text FROM draft WHERE subject = $1", name.subject);
  assert.ok(!/Ramp|place/.test(String(row?.text)));
  const elsewhere = createDrafts(store.database, wrappingKeyOf(new Uint8Array(32)), store.clock);
  await assert.rejects(elsewhere.find(name));
  await drafts.drop(name);
  assert.equal(await drafts.find(name), null);
});

test("who watches is told which subject of which partnership changed, in every process, and only that", async () => {
  const elsewhere = createStore({
    applicationUrl: database.applicationUrl,
    wrappingKey,
    origin: "test",
    clock: store.clock,
  });
  const heard: (Change | null)[] = [];
  const stop = elsewhere.changes.subscribe((change) => heard.push(change));
  await until(() => heard.length === 1);
  assert.deepEqual(heard, [null]);
  const [episode, person] = [newEpisode(), newPerson()];
  await put(store, [powerUsed(episode, person)]);
  await until(() => heard.length > 1);
  assert.deepEqual(heard.slice(1), [{ partnership: SHIRE, subject: episode }]);
  await withClient(database.superuserUrl, (client) =>
    client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tandem-listen'"),
  );
  await until(() => heard.length > 2);
  assert.equal(heard[2], null);
  await put(store, [arrived(episode, person)]);
  await until(() => heard.length > 3);
  stop();
  await put(store, [arrived(episode, person)]);
  await pause(100);
  assert.deepEqual(heard.slice(3), [{ partnership: SHIRE, subject: episode }]);
  await elsewhere.close();
});

async function until(happened: () => boolean): Promise<void> {
  for (let waited = 0; !happened(); waited += 20) {
    if (waited > 10_000) throw new Error("waited ten seconds in vain");
    await pause(20);
  }
}

test("the directory is read once, and again when asked to forget", async () => {
  const before = await store.directory.list();
  assert.equal(await store.directory.list(), before);
  assert.equal(before.workers.get(worker)?.partnership, SHIRE);
  assert.equal(before.workers.get(worker)?.teams.length, 1);
  assert.equal(before.partnerships.get(SHIRE)?.standards.handover.hours, 1);
  const settings = { standards: { handover: { hours: 0.5, source: "Agreed in May" } } };
  const none = { agencies: [], teams: [], places: [], workers: [] };
  await writeDirectory(database.ownerUrl, { ...none, partnerships: [{ id: SHIRE, name: "The Shire", settings }] });
  store.directory.forget();
  const listing = await store.directory.list();
  assert.equal(listing.partnerships.get(SHIRE)?.standards.handover.hours, 0.5);
  assert.equal(listing.partnerships.get(SHIRE)?.standards.ambulance.hours, 0.5);
  assert.equal(listing.agencies.get(POLICE)?.name, "Shire Police");
});

test("a transaction that breaks says why first, not what followed from it", async () => {
  const failing = transact(store.pool, "write", async (transaction) => {
    transaction.write({ name: "fails", text: "SELECT 1 / $1::int", values: [0] });
    await transaction.rows({ name: "follows", text: "SELECT 1", values: [] });
  });
  await assert.rejects(failing, /division by zero/);
  assert.equal((await rows("SELECT 1 AS one"))[0]?.one, 1);
  assert.equal(brokenConstraint(new Error("another")), undefined);
});

test("work whose timing was unlucky is done again, and only that", async () => {
  let attempts = 0;
  const work = (code: string) => async () => {
    attempts += 1;
    if (attempts < 3) throw Object.assign(new Error("unlucky"), { code });
    return attempts;
  };
  assert.equal(await transact(store.pool, "write", work("40P01")), 3);
  attempts = 0;
  await assert.rejects(transact(store.pool, "write", work("23514")), /unlucky/);
  assert.equal(attempts, 1);
});

test("a wrapping key that does not open what is there is told at the start", async () => {
  await put(store, [powerUsed(newEpisode(), newPerson())]);
  await assertKeyFits(database.ownerUrl, wrappingKey);
  await assert.rejects(assertKeyFits(database.ownerUrl, wrappingKeyOf(new Uint8Array(32))), /Put the right file back/);
});

test("connections that PostgreSQL ends are replaced", async () => {
  await withClient(database.superuserUrl, (client) =>
    client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tandem' AND datname = current_database()",
    ),
  );
  await pause(50);
  const result = await put(store, [powerUsed(newEpisode(), newPerson())]);
  assert.equal(result.kind, "appended");
});
