import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { calendarDate } from "./calendar-date.ts";
import { lawWith, NOT_COMMENCED, type RuleSet, ruleSetAt } from "./rule-sets.ts";

const rulesAt = (used: string, abolition: string | null = null): RuleSet => {
  const law = abolition === null ? NOT_COMMENCED : { "mha2025-s48": calendarDate(abolition) };
  return ruleSetAt(lawWith(law), Temporal.Instant.from(used));
};

describe("the rules that govern a use of the power", () => {
  test("72 hours until the last millisecond of 10 December 2017, 24 from the first of the 11th", () => {
    const before = rulesAt("2017-12-10T23:59:59.999Z");
    assert.deepEqual(
      [before.date, before.hours, before.extension, before.policeStation],
      ["1983-09-30", 72, false, "no-conditions"],
    );
    const after = rulesAt("2017-12-11T00:00:00Z");
    assert.deepEqual(
      [after.date, after.hours, after.extension, after.policeStation],
      ["2017-12-11", 24, true, "adults-on-conditions"],
    );
  });

  test("before the Act itself, the oldest there are", () => {
    assert.equal(rulesAt("1950-01-01T00:00:00Z").date, "1983-09-30");
  });

  test("without a date, section 48 has not commenced at all", () => {
    assert.equal(rulesAt("2999-01-01T00:00:00Z").policeStation, "adults-on-conditions");
  });

  test("with a date, from its midnight in London on", () => {
    assert.equal(rulesAt("2026-06-30T22:59:59.999Z", "2026-07-01").date, "2017-12-11");
    const after = rulesAt("2026-06-30T23:00:00Z", "2026-07-01");
    assert.deepEqual(
      [after.date, after.hours, after.extension, after.policeStation],
      ["2026-07-01", 24, true, "abolished"],
    );
  });

  test("on and after that date it governs, however early the date was set", () => {
    assert.equal(rulesAt("2026-01-01T00:00:00Z", "2017-12-11").policeStation, "abolished");
    assert.equal(rulesAt("2026-01-01T00:00:00Z", "2016-01-01").policeStation, "abolished");
    assert.equal(rulesAt("2015-01-01T00:00:00Z", "2016-01-01").policeStation, "no-conditions");
  });
});
