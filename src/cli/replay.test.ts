import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { recordedIo } from "./recorded-io.ts";
import { runCommandLine } from "./run.ts";

const USED = {
  id: "e1",
  type: "power-used",
  at: "2026-03-10T21:40:00Z",
  recordedAt: "2026-03-10T21:52:00Z",
  details: { power: "136-keep", location: "public" },
};

async function replay(text: string, ...files: string[]) {
  const { io, said } = recordedIo(text);
  return { status: await runCommandLine(["replay", ...files], io), ...said };
}

test("standard input is replayed as -", async () => {
  const file = { case: "kept", entries: [USED], asOf: ["2026-03-10T22:00:00Z"] };
  const { status, out, told } = await replay(`\uFEFF${JSON.stringify(file)}`, "-");
  assert.equal(told, "");
  assert.equal(status, 0);
  const view = { detention: "running", ruleSet: "2017-12-11", startedAt: USED.at, endsBy: "2026-03-11T21:40:00Z" };
  assert.deepEqual(JSON.parse(out), [
    { case: "kept", refused: [], breaches: [], views: [{ asOf: file.asOf[0], ...view, overrunMinutes: 0 }] },
  ]);
});

test("a file that cannot be replayed is named with the entry at fault, and nothing is printed", async () => {
  const bad = { entries: [USED, { ...USED, id: "e2", at: "yesterday" }] };
  const faults: readonly [text: string, file: string, sentence: RegExp][] = [
    [JSON.stringify(bad), "-", /^standard input: entry 2.*at is no date and time with Z or an offset\.\n$/],
    [JSON.stringify({ entries: [{ ...USED, details: {} }] }), "-", /^standard input: entry 1 \(e1\): details\.power /],
    ['{"entries": [Ann Example', "-", /^standard input: it is not JSON/],
    ["[]", "-", /^standard input: the file: /],
    ["", "no-such-file.json", /^no-such-file\.json cannot be read: there is no such file\.\n$/],
    ["", ".", /^\. cannot be read: it is a folder\.\n$/],
  ];
  for (const [text, file, sentence] of faults) {
    const { status, out, told } = await replay(text, file);
    assert.equal(status, 1, told);
    assert.equal(out, "");
    assert.match(told, sentence);
    assert.doesNotMatch(told, /Ann Example/);
  }
});

test("text nested without end is told, not a crash", async () => {
  const depth = 200_000;
  const deep = `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const entry = JSON.stringify({ ...USED, details: { ...USED.details, deep: 0 } }).replace(
    '"deep":0',
    `"deep":${deep}`,
  );
  const { status, out, told } = await replay(`{"entries":[${entry}]}`, "-");
  assert.deepEqual({ status, out }, { status: 1, out: "" });
  assert.match(told, /^standard input: it is nested too deeply\.\n$/);
});

test("replaying opens no database: nothing of the store and no package but zod is even read", () => {
  const watch = `import { registerHooks } from "node:module";
    registerHooks({ resolve(name, context, next) {
      const found = next(name, context);
      if (/\\/src\\/store\\/|\\/node_modules\\/(?!zod\\/)/.test(found.url)) throw new Error("reads " + found.url);
      return found;
    } });`;
  const main = join(import.meta.dirname, "main.ts");
  const run = (...typed: string[]) =>
    execFileSync(process.execPath, ["--import", `data:text/javascript,${encodeURIComponent(watch)}`, main, ...typed], {
      input: '{"entries":[]}',
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });
  assert.match(run("replay", "-"), /^\[\n \{\n {2}"case"/);
  assert.throws(() => run("migrate"), { status: 1 });
});
