import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { recordedIo } from "../../src/cli/recorded-io.ts";
import { runCommandLine } from "../../src/cli/run.ts";
import { readConfig } from "../../src/config.ts";
import { borrowCluster } from "../../src/store/cluster/borrow.ts";
import { ensureDatabase, withClient } from "../../src/store/cluster/connection.ts";
import { DATABASE, privateCluster } from "../../src/store/installation.ts";
import { writeDirectory } from "../../src/store/write-directory.ts";

const run = promisify(execFile);
const script = join(import.meta.dirname, "..", "..", "script", "tandem");

const used = {
  id: "e1",
  type: "power-used",
  at: "2026-03-10T21:40:00Z",
  recordedAt: "2026-03-10T21:52:00Z",
  agency: "police",
  role: "constable",
  details: { power: "136-remove", location: "public", advice: "nurse" },
};
const arrived = {
  ...used,
  id: "e2",
  type: "arrived",
  at: "2026-03-10T22:10:00Z",
  recordedAt: "2026-03-10T22:15:00Z",
  details: { place: "health-based" },
};
const odd = { ...arrived, id: "e3", type: "teleported" };
const CASE = { case: "written on paper", law: { "mha2025-s48": null }, person: { ageYears: 34 } };
const EPISODE = /episode [0-9a-f-]{36}\n$/;

let folder = "";
let environment: Record<string, string> = {};
let ownerUrl = "";
let giveBack = async (): Promise<void> => undefined;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-cli-"));
  const postgres = process.env["TANDEM_TEST_POSTGRES"] ?? "auto";
  environment = { TANDEM_DATA: join(folder, "data"), TANDEM_POSTGRES: postgres };
});

after(async () => {
  await giveBack();
  await rm(folder, { recursive: true, force: true });
});

async function tandem(input: unknown, ...typed: string[]) {
  const { io, said } = recordedIo(JSON.stringify(input), environment);
  return { status: await runCommandLine(typed, io), ...said };
}
const load = (entries: readonly object[], changes: object = {}, partnership = "test-area") =>
  tandem({ ...CASE, entries, ...changes }, "load", "-", "--partnership", partnership);

test("a command starts the private PostgreSQL where none runs, and stops it again", async () => {
  const env = { ...process.env, DATABASE_URL: "", ...environment };
  for (let time = 1; time <= 2; time += 1) {
    const { stdout, stderr } = await run(script, ["migrate"], { env });
    assert.match(stdout, /^The schema is at \d{4}-[a-z-]+\.sql\.\n$/);
    assert.equal(stderr, "");
  }
  const nobody = await load([used]);
  assert.equal(nobody.status, 1);
  assert.match(nobody.told, /^There is no partnership yet\./);
});

test("a case file is loaded once, however often it is sent, and grows by what is new", async () => {
  await useRunningCluster();
  const first = await load([used]);
  assert.deepEqual(first, { status: 0, out: first.out, told: "" });
  assert.match(first.out, /^written on paper: 2 entries, /);
  assert.match(first.out, EPISODE);
  const again = await load([used]);
  assert.equal(again.out, first.out.replace("2 entries", "already there"));
  const grown = await load([used, arrived]);
  assert.equal(grown.out, first.out.replace("2 entries", "1 entry"));
});

test("what no rule knows is kept, and told on standard error", async () => {
  const { status, out, told } = await load([odd], { case: "an odd one" });
  assert.equal(status, 0);
  assert.match(out, /^an odd one: 2 entries, /);
  assert.match(told, /^standard input: Tandem does not know the type teleported of entry e3; it is kept/);
});

test("an entry that is there with other words is refused, and nothing of the file is added", async () => {
  const changed = { ...used, details: { ...used.details, location: "railway" } };
  const late = { ...arrived, id: "e9" };
  const { status, out, told } = await load([changed, late]);
  assert.deepEqual({ status, out }, { status: 1, out: "" });
  assert.match(told, /^standard input: entry e1 is on the timeline already, with other words/);
  assert.match((await load([used, arrived])).out, /already there/);
});

test("a file that does not fit the partnership is refused with what to do, and nothing of any file is loaded", async () => {
  const elsewhere = await load([used], { case: "refused" }, "the-moon");
  assert.equal(elsewhere.told, "There is no partnership the-moon. There are: other-area, test-area.\n");
  const stranger = await load([{ ...used, agency: "coastguard" }], { case: "refused" });
  assert.match(stranger.told, /^standard input: entry e1: the partnership has no agency of the kind "coastguard"\.\n$/);
  const law = { "mha2025-s48": "2026-07-01" };
  const wrongLaw = await load([used], { case: "refused", law });
  assert.match(wrongLaw.told, /script\/tandem law set mha2025-s48 2026-07-01 --partnership test-area --citation/);
  const good = join(folder, "good.json");
  await writeFile(good, JSON.stringify({ ...CASE, case: "refused", entries: [used] }));
  const both = await tandem({ ...CASE, entries: [] }, "load", good, "-", "--partnership", "test-area");
  assert.deepEqual(both, { status: 1, out: "", told: "standard input: the file: it holds no entries.\n" });
  assert.match((await load([used], { case: "refused" })).out, /^refused: 2 entries/);
});

test("a date of law is set with its citation, shown, and lets the file be loaded", async () => {
  const set = (...more: string[]) => tandem(null, "law", "set", ...more);
  const done = await set("mha2025-s48", "2026-07-01", "--partnership", "test-area", "--citation", "SI 2026/1");
  assert.deepEqual(done, { status: 0, out: "Test Area: mha2025-s48 from 2026-07-01.\n", told: "" });
  const shown = await tandem(null, "law", "--partnership", "test-area");
  assert.match(
    shown.out,
    /Set by Test Area, the last one holding:\n {2}mha2025-s48 from 2026-07-01, set on .*: SI 2026\/1\n$/,
  );
  const law = { "mha2025-s48": "2026-07-01" };
  assert.match((await load([used], { case: "under new law", law })).out, /^under new law: 2 entries/);
  await set("mha2025-s48", "none", "--partnership", "test-area", "--citation", "Not made after all");
  assert.match((await load([used])).out, /already there/);
});

test("rebuilding finds that nothing differs, and puts right what does", async () => {
  const { status, out } = await tandem(null, "rebuild");
  assert.equal(status, 0);
  assert.match(out, /^\d+ entries, \d+ episodes, \d+ people in \d+ ms .*: nothing differs\.\n$/);
  await withClient(ownerUrl, (client) => client.query("UPDATE person_now SET label = 'Somebody else'"));
  const checked = await tandem(null, "rebuild", "--check");
  assert.deepEqual([checked.status, checked.told], [1, "What stands differs from the log.\n"]);
  assert.match(checked.out, /\nperson [0-9a-f-]{36}: different\n/);
  const mended = await tandem(null, "rebuild");
  assert.deepEqual([mended.status, mended.told], [1, "What stood differed from the log; it is put right.\n"]);
  assert.equal((await tandem(null, "rebuild", "--check")).status, 0);
});

test("what was written about an episode is erased only when confirmed, and every hash still agrees", async () => {
  const loaded = await load([used, arrived], { case: "to be erased" });
  const episode = /[0-9a-f-]{36}/.exec(loaded.out)?.[0] ?? "";
  const erase = (...more: string[]) =>
    tandem(null, "erase", "--partnership", "test-area", "--episode", episode, ...more);
  const planned = await erase();
  assert.equal(planned.status, 0);
  assert.match(planned.out, new RegExp(`^${episode}: 2 entries of test-police would lose the details\n`));
  assert.match(planned.told, /^Nothing was erased\. Add --confirm/);
  assert.deepEqual(await erase(), planned);
  const done = await erase("--confirm");
  assert.match(done.out, /2 entries of test-police lost the details/);
  assert.equal(done.told, "");
  assert.match((await erase("--confirm")).out, /there is nothing to erase/);
  const verified = await tandem(null, "verify");
  assert.deepEqual(verified, { status: 0, out: verified.out, told: "" });
  assert.match(verified.out, /^\d+ entries on \d+ timelines: every hash and chain agrees\.\n$/);
  assert.equal((await tandem(null, "rebuild", "--check")).status, 0);
  const elsewhere = await tandem(null, "erase", "--partnership", "other-area", "--episode", episode);
  assert.deepEqual(elsewhere, { status: 1, out: "", told: `Other Area has no episode ${episode}.\n` });
  assert.equal((await tandem(null, "erase", "--partnership", "test-area", "--person", "Ann")).status, 2);
});

test("an entry that was changed behind Tandem's back is found", async () => {
  await withClient(ownerUrl, async (client) => {
    await client.query("SET session_replication_role = replica");
    await client.query("UPDATE entry SET at = at + interval '1 hour' WHERE source_id = 'e2' AND position = 2");
  });
  const { status, out, told } = await tandem(null, "verify");
  assert.deepEqual([status, told], [1, "The log was changed by something other than Tandem.\n"]);
  assert.match(out, /\n[0-9a-f-]{36} entry 2 is not what was written\n/);
});

test("a date that cannot be meant is wrong usage", async () => {
  const set = (...more: string[]) => tandem(null, "law", "set", ...more, "--partnership", "test-area");
  const faults: readonly [typed: string[], sentence: RegExp][] = [
    [["mha2025-s48", "2026-02-30", "--citation", "x"], /^The date must be a day of the calendar/],
    [["mha2025-s48", "2025-12-17", "--citation", "x"], /^The date cannot be before 2025-12-18/],
    [["mha1983-s1", "2026-07-01", "--citation", "x"], /^There is no such provision/],
    [["mha2025-s48", "2026-07-01", "--citation", " "], /^The citation must say/],
    [["mha2025-s48", "2026-07-01"], /^Say where the date is written/],
    [["mha2025-s48"], /^Say which provision and from which date/],
  ];
  for (const [typed, sentence] of faults) {
    const { status, out, told } = await set(...typed);
    assert.deepEqual({ status, out }, { status: 2, out: "" }, told);
    assert.match(told, sentence);
    assert.match(told, /\nUsage: script\/tandem law /);
  }
});

test("a database that cannot be used is told in a sentence", async () => {
  const { io, said } = recordedIo("", {
    DATABASE_URL: "postgresql://nobody:secret@127.0.0.1:1/none",
    TANDEM_DATA: folder,
  });
  assert.equal(await runCommandLine(["migrate"], io), 1);
  assert.equal(said.told, "The database cannot be used: nothing answers there. Is DATABASE_URL right?\n");
  const wrong = recordedIo("", { DATABASE_URL: "mysql://x", TANDEM_DATA: folder });
  assert.equal(await runCommandLine(["migrate"], wrong.io), 1);
  assert.match(wrong.said.told, /^DATABASE_URL must look like postgresql:/);
});

/** The private PostgreSQL runs on, as under a server, with one partnership in it. */
async function useRunningCluster(): Promise<void> {
  const read = readConfig(environment);
  assert.ok("config" in read);
  const { dataDirectory, postgres } = read.config;
  const cluster = await borrowCluster(dataDirectory, "a test", privateCluster(dataDirectory, postgres));
  giveBack = () => cluster.giveBack();
  ownerUrl = await ensureDatabase(cluster.url, DATABASE);
  await writeDirectory(ownerUrl, {
    partnerships: [
      { id: "test-area", name: "Test Area" },
      { id: "other-area", name: "Other Area" },
    ],
    agencies: [
      { id: "test-police", partnership: "test-area", name: "Test Police", kind: "police" },
      { id: "other-police", partnership: "other-area", name: "Other Police", kind: "police" },
    ],
    teams: [],
    places: [],
    workers: [],
  });
}
