import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

const project = join(import.meta.dirname, "..");

/** Each `file` and the title in quotes that may follow it, of one row of the log. */
const named = (row: string): { file: string; title: string | undefined }[] =>
  [...row.matchAll(/`([^`]+\.(?:test|spec)\.ts)`(?: "([^"]+)")?/g)].map(([, file = "", title]) => ({ file, title }));

/** Whether a test of that title runs: it is no comment, and not switched off. */
const runs = (source: string, title: string): boolean =>
  source.split("\n").some((line) => /^\s*(test|it)\(/.test(line) && line.includes(title));

test("every hazard names the tests of its controls, and each of them is there", async () => {
  const log = await readFile(join(project, "docs/assurance/hazards.md"), "utf8");
  const rows = log.split("\n").filter((line) => /^\| H\d+ \|/.test(line));
  // A hazard is closed with a reason, never removed: the numbers have no gap, and there are at least those of the start.
  assert.ok(rows.length >= 20);
  assert.deepEqual(
    rows.map((row) => row.split("|")[1]?.trim()),
    rows.map((_, index) => `H${index + 1}`),
  );
  for (const row of rows) {
    const tests = named(row);
    assert.ok(tests.length > 0, `${row.slice(0, 8)} names no test`);
    for (const { file, title } of tests) {
      const source = await readFile(join(project, file), "utf8");
      if (title !== undefined) assert.ok(runs(source, title), `${file} runs no test "${title}"`);
    }
  }
});
