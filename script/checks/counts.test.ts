import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { add, fromNode, fromPlaywright, inWords, NONE, total } from "./counts.ts";

const folder = await mkdtemp(join(tmpdir(), "tandem-counts-"));
after(() => rm(folder, { recursive: true }));

const SAMPLE = `
import { describe, test } from "node:test";
test("passes", () => {});
test("fails", () => { throw new Error("as it should"); });
test("is skipped", { skip: "not here" }, () => {});
test("is to be done", { todo: true }, () => {});
describe("a suite is no test", () => { test("but what is in it is", () => {}); });
`;

test("the report of the node runner counts tests, not suites, and each of them once", async () => {
  const sample = join(folder, "sample.test.mjs");
  const report = join(folder, "report");
  await writeFile(sample, SAMPLE);
  const reporter = join(import.meta.dirname, "reporter.ts");
  const { NODE_TEST_CONTEXT: _, ...environment } = process.env;
  await new Promise((resolve) => {
    execFile(
      process.execPath,
      [
        "--test",
        "--test-isolation=none",
        `--test-reporter=${reporter}`,
        `--test-reporter-destination=${report}`,
        sample,
      ],
      { env: environment },
      resolve,
    );
  });
  assert.deepEqual(fromNode(await readFile(report, "utf8")), { passed: 2, failed: 1, skipped: 2 });
});

test("a browser journey that passed only when tried again counts as failed", () => {
  const report = JSON.stringify({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } });
  assert.deepEqual(fromPlaywright(report), { passed: 5, failed: 2, skipped: 2 });
});

test("counts add up, and the last line has one form", () => {
  const both = add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 0, skipped: 0 });
  assert.equal(total(both), 16);
  assert.equal(inWords(both), "11 passed, 2 failed, 3 skipped");
  assert.equal(inWords(NONE), "0 passed, 0 failed, 0 skipped");
});
