import assert from "node:assert/strict";
import { test } from "node:test";
import { ALL_PARTS, bench } from "./bench.ts";
import { boundInWords, heldOnce } from "./finding.ts";
import { QUICK } from "./scale.ts";

// Whether a bound holds is for `script/bench` on a machine that does nothing else; here the measurement itself is tried.
test("the benchmark measures every bound in short, and tells which hold", { timeout: 400_000 }, async (t) => {
  const { findings, machine } = await bench(QUICK, ALL_PARTS, () => undefined);
  t.diagnostic(machine);
  const bounds = findings.flatMap(({ title, bounds: ofFinding }) => ofFinding.map((bound) => ({ title, bound })));
  assert.equal(findings.length, ALL_PARTS.length);
  assert.ok(bounds.length >= ALL_PARTS.length);
  for (const { title, bound } of bounds) {
    const words = boundInWords(bound);
    assert.ok(Number.isFinite(bound.value) && bound.value > 0, `${title}: ${words}`);
    t.diagnostic(`${heldOnce(bound) ? "holds" : "does not hold here"}: ${title}: ${words}`);
  }
});
