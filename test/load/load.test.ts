import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_PARTS, bench } from "./bench.ts";
import { boundInWords, heldOnce } from "./finding.ts";
import { QUICK } from "./scale.ts";

// The best of three rounds: a machine that tests does other work as well, which can only make a figure worse.
test("the bounds of docs/performance.md hold, by the best of three short rounds", { timeout: 240_000 }, async (t) => {
  const { findings, machine } = await bench(QUICK, ALL_PARTS, () => undefined);
  t.diagnostic(machine);
  const bounds = findings.flatMap(({ title, bounds: ofFinding }) => ofFinding.map((bound) => ({ title, bound })));
  for (const { title, bound } of bounds) t.diagnostic(`${title}: ${boundInWords(bound)}`);
  const broken = bounds.filter(({ bound }) => !heldOnce(bound));
  assert.deepEqual(
    broken.map(({ title, bound }) => `${title}: ${boundInWords(bound)}`),
    [],
  );
});
