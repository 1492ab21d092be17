import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";

const project = join(import.meta.dirname, "..");

/** Each `file` and the title in quotes that may follow it, of one row of the log. */
const named = (row: string): { file: string; title: string | undefined }[] =>
  [...row.matchAll(/`([^`]+\.(?:test|spec)\.ts)`(?: "([^"]+)")?/g)].map(([, file = "", title]) => ({ file, title }));

test("every hazard names the tests of its controls, and each of them is there", async () => {
  const log = await readFile(join(project, "docs/assurance/hazards.md"), "utf8");
  const rows = log.split("\n").filter((line) => /^\| H\d+ \|/.test(line));
  assert.ok(rows.length >= 14);
  for (const row of rows) {
    const tests = named(row);
    assert.ok(tests.length > 0, `${row.slice(0, 8)} names no test`);
    for (const { file, title } of tests) {
      const source = await readFile(join(project, file), "utf8");
      if (title !== undefined) assert.ok(source.includes(title), `${file} has no test "${title}"`);
    }
  }
});
