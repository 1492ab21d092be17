import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { inLondon, isRepeatedHour } from "../../../time/words.ts";
import { type InstantRules, parseInstantField } from "./parse-instant.ts";
import { parseDateParts, parseTime } from "./parse-parts.ts";
import { partName, type TypedInstant, typedOf } from "./typed.ts";

const at = (text: string) => Temporal.Instant.from(text);
const now = at("2026-11-10T22:10:30.500Z");
const rules: InstantRules = { now, nowAllowed: true };

/** The form as a browser would post it. */
function posted(parts: Partial<TypedInstant>): Record<string, string> {
  const entries = (["choice", "time", "date", "day", "month", "year", "clock", "exact"] as const).map((part) => [
    partName("at", part),
    parts[part] ?? "",
  ]);
  return Object.fromEntries(entries);
}

const earlier = (parts: Partial<TypedInstant>) =>
  parseInstantField(posted({ choice: "earlier", ...parts }), "at", rules);
const instantOf = (parts: Partial<TypedInstant>) => {
  const parsed = earlier(parts);
  return parsed.ok ? parsed.instant.toString() : parsed.sentence;
};

describe("a time of day as typed", () => {
  it("takes the common ways to write it", () => {
    const ways = [
      "21:40",
      "2140",
      "21.40",
      "21 40",
      "21h40",
      "9:40pm",
      "9.40 pm",
      "940pm",
      "9.40 p.m.",
      "9:40PM",
      "0940pm",
    ];
    for (const way of ways)
      assert.deepEqual(parseTime(way), { ok: true, value: Temporal.PlainTime.from("21:40") }, way);
    for (const way of ["9:40", "09:40", "0940", "940", "9.40am"]) {
      assert.deepEqual(parseTime(way), { ok: true, value: Temporal.PlainTime.from("09:40") }, way);
    }
    assert.deepEqual(parseTime("12am"), { ok: true, value: Temporal.PlainTime.from("00:00") });
    assert.deepEqual(parseTime("12pm"), { ok: true, value: Temporal.PlainTime.from("12:00") });
    assert.deepEqual(parseTime("0:05"), { ok: true, value: Temporal.PlainTime.from("00:05") });
  });

  it("refuses what is no time, or could be two", () => {
    for (const way of [
      "",
      "9",
      "21",
      "24:00",
      "25:10",
      "21:60",
      "13pm",
      "0pm",
      "21:40:10",
      "-1:00",
      "noon",
      "21:4",
      "12345",
    ]) {
      assert.equal(parseTime(way).ok, false, way);
    }
  });
});

describe("a date in three parts", () => {
  it("takes numbers and the names of months", () => {
    const date = { ok: true, value: Temporal.PlainDate.from("2026-03-09") };
    assert.deepEqual(parseDateParts({ day: "9", month: "3", year: "2026" }), date);
    assert.deepEqual(parseDateParts({ day: "09", month: "March", year: "2026" }), date);
  });

  it("says what is missing or impossible", () => {
    const sentence = (day: string, month: string, year: string) => {
      const parsed = parseDateParts({ day, month, year });
      return parsed.ok ? "taken" : parsed.sentence;
    };
    assert.equal(sentence("", "", ""), "Enter the date");
    assert.equal(sentence("", "3", ""), "The date must include a day and a year");
    assert.equal(sentence("31", "2", "2026"), "Enter a real date");
    assert.equal(sentence("29", "2", "2026"), "Enter a real date");
    assert.equal(sentence("29", "2", "2024"), "taken");
    assert.equal(sentence("9", "13", "2026"), "Enter a real date");
    assert.equal(sentence("9", "3", "26"), "The year must have 4 numbers, for example 2026");
    assert.equal(sentence("x", "3", "2026"), "Enter a real date");
    assert.equal(sentence("1", "1", "0001"), "Check the year");
  });
});

describe("the answer to a question for a date and a time", () => {
  it("may be now where that is allowed, and only there", () => {
    assert.deepEqual(parseInstantField(posted({ choice: "now" }), "at", rules), { ok: true, instant: now });
    const arrival = parseInstantField(posted({ choice: "now" }), "at", { now, nowAllowed: false });
    assert.deepEqual(arrival, { ok: false, sentence: "Enter the time, for example 21:40" });
  });

  it("asks again when it says both now and a time, or neither", () => {
    const both = parseInstantField(posted({ choice: "now", time: "21:40" }), "at", rules);
    assert.deepEqual(both, { ok: false, sentence: "You chose now and also gave a time. Choose one of them" });
    assert.deepEqual(parseInstantField({}, "at", rules), { ok: false, sentence: "Say when it happened" });
    assert.deepEqual(parseInstantField({ at: ["now", "now"] }, "at", rules), {
      ok: false,
      sentence: "Say when it happened",
    });
  });

  it("reads London's time on the day offered or on another", () => {
    assert.equal(instantOf({ time: "21:40", date: "2026-11-10" }), "2026-11-10T21:40:00Z");
    assert.equal(
      instantOf({ time: "21:40", date: "other", day: "1", month: "july", year: "2026" }),
      "2026-07-01T20:40:00Z",
    );
  });

  it("refuses what has not happened yet, unless it is about what is planned", () => {
    assert.match(
      instantOf({ time: "23:50", date: "2026-11-10" }),
      /^23:50 on Tuesday 10 November 2026 has not happened yet/,
    );
    const planned = parseInstantField(posted({ time: "23:50", date: "2026-11-10" }), "at", {
      now,
      nowAllowed: false,
      futureAllowed: true,
    });
    assert.deepEqual(planned, { ok: true, instant: at("2026-11-10T23:50:00Z") });
  });

  it("refuses the hour that is left out in spring", () => {
    assert.match(instantOf({ time: "01:30", date: "2026-03-29" }), /^There is no 01:30 on Sunday 29 March 2026/);
    assert.equal(instantOf({ time: "02:00", date: "2026-03-29" }), "2026-03-29T01:00:00Z");
    assert.equal(instantOf({ time: "00:59", date: "2026-03-29" }), "2026-03-29T00:59:00Z");
  });

  it("asks which of the two hours it was in autumn", () => {
    const typed = { time: "01:30", date: "2026-10-25" };
    assert.match(instantOf(typed), /^The clocks went back that night, so 01:30 came twice/);
    assert.equal(instantOf({ ...typed, clock: "first" }), "2026-10-25T00:30:00Z");
    assert.equal(instantOf({ ...typed, clock: "second" }), "2026-10-25T01:30:00Z");
    const meanwhile = { now: at("2026-10-25T00:45:00Z"), nowAllowed: true };
    const parsed = parseInstantField(posted({ choice: "earlier", ...typed }), "at", meanwhile);
    assert.deepEqual(parsed, { ok: true, instant: at("2026-10-25T00:30:00Z") }, "the second has not come yet");
  });

  it("keeps the seconds of a time that was not touched, and only of that", () => {
    const recorded = at("2026-11-10T21:40:12.345Z");
    const typed = typedOf(recorded);
    assert.equal(instantOf(typed), recorded.toString());
    assert.equal(instantOf({ ...typed, time: "21:41" }), "2026-11-10T21:41:00Z");
    assert.equal(instantOf({ ...typed, exact: "2026-99-10T21:40:12Z" }), "2026-11-10T21:40:00Z");
  });

  const around = (change: string) => {
    const middle = at(change).epochMilliseconds;
    return fc
      .integer({ min: middle - 3 * 3_600_000, max: middle + 3 * 3_600_000 })
      .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));
  };

  it("gives back every instant it was prefilled with, around both changes of the clocks", () => {
    const any = fc.oneof(
      around("2026-10-25T01:00:00Z"),
      around("2026-03-29T01:00:00Z"),
      around("2026-06-01T00:00:00Z"),
    );
    fc.assert(
      fc.property(any, (instant) => assert.equal(instantOf(typedOf(instant)), instant.toString())),
      { numRuns: 1000 },
    );
  });

  it("needs to ask which hour exactly where London's clock says the same twice", () => {
    const any = fc.oneof(around("2026-10-25T01:00:00Z"), around("2026-03-29T01:00:00Z"));
    fc.assert(
      fc.property(any, (instant) => {
        const minute = instant.round({ smallestUnit: "minute", roundingMode: "floor" });
        const parsed = earlier({ ...typedOf(minute), clock: "", exact: "" });
        const repeated = isRepeatedHour(inLondon(minute));
        assert.equal(parsed.ok, !repeated);
        if (parsed.ok) assert.equal(parsed.instant.toString(), minute.toString());
      }),
      { numRuns: 1000 },
    );
  });

  it("answers anything a form can hold with an instant or a sentence, never later than now", () => {
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("now", "earlier", "other", "2026-10-25", "01:30", "9999-99-99", "99"),
    );
    const form = fc.record(
      Object.fromEntries(
        Object.keys(posted({})).map((name) => [name, fc.oneof(value, fc.array(value), fc.constant(null))]),
      ),
    );
    fc.assert(
      fc.property(form, (answers) => {
        const parsed = parseInstantField(answers, "at", rules);
        if (parsed.ok) assert.ok(Temporal.Instant.compare(parsed.instant, now) <= 0);
        else assert.match(parsed.sentence, /^[A-Z0-9].*[^.]$/s);
      }),
      { numRuns: 2000 },
    );
  });
});
