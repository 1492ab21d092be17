import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { caseFileNames, expectedAsWritten, sharedCase } from "./section-136-cases.ts";
import { acceptance } from "./shared.ts";

const tandem = join(import.meta.dirname, "..", "..", "script", "tandem");

void acceptance("tandem replay prints every shared section 136 case to the letter", () => {
  const names = caseFileNames();
  assert.ok(names.length >= 33, `only ${names.length} cases`);
  const printed = execFileSync(tandem, ["replay", ...names.map(sharedCase)], { encoding: "utf8" });
  assert.equal(printed, `${JSON.stringify(names.flatMap(expectedAsWritten), null, 1)}\n`);
});

void acceptance("tandem replay prints one case as its file says", () => {
  const name = caseFileNames()[0] ?? "";
  const printed = execFileSync(tandem, ["replay", sharedCase(name)], { encoding: "utf8" });
  assert.equal(printed.trimEnd(), readFileSync(sharedCase(join("expected", name)), "utf8").trimEnd());
});
