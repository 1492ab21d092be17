import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  absconded,
  arrived,
  assessed,
  ended,
  extended,
  given,
  kept,
  premisesEntered,
  returned,
  told,
  transferStarted,
  used,
  warrantUsed,
} from "../testing/story.ts";

const NOTHING = { startedAt: null, endsBy: null, overrunMinutes: 0 };

describe("when the clock starts", () => {
  test("before any use of the power there is no detention, whoever arrives", () => {
    const story = given(arrived("10 20:00"), used("10 21:40"));
    assert.deepEqual(story.at("10 21:39:59"), { detention: "none", ...NOTHING });
    assert.equal(story.ruleSetAt("10 21:39:59"), null);
  });

  test("removed: no clock until the arrival, then 24 hours from it", () => {
    const story = given(used("10 21:40"), arrived("10 22:10"));
    assert.deepEqual(story.at("10 22:09:59"), { detention: "removed", ...NOTHING });
    const running = { detention: "running", startedAt: "10 22:10", endsBy: "11 22:10", overrunMinutes: 0 };
    assert.deepEqual(story.at("10 22:10"), running);
    assert.deepEqual(story.at("2026-03-11T22:09:59.999Z"), running);
    assert.deepEqual(story.at("11 22:10"), { ...running, detention: "lapsed" });
  });

  test("an arrival at the very instant of the use starts it; one just before does not", () => {
    assert.equal(given(arrived("10 21:40"), used("10 21:40")).at("10 21:40").startedAt, "10 21:40");
    assert.equal(given(arrived("10 21:39:59"), used("10 21:40")).at("10 21:40").startedAt, null);
  });

  test("removed under a warrant: the first arrival, never the entry to the premises", () => {
    const story = given(premisesEntered("10 09:00"), warrantUsed("10 09:30", "135-1-remove"), arrived("10 10:00"));
    assert.equal(story.at("10 09:45").startedAt, null);
    assert.equal(story.at("10 10:00").startedAt, "10 10:00");
    assert.equal(
      given(warrantUsed("10 09:00", "135-1-remove"), premisesEntered("10 09:30")).at("10 10:00").startedAt,
      null,
    );
  });

  test("kept under section 136: the constable's decision, never a later arrival", () => {
    const story = given(kept("10 09:00"), arrived("10 11:00"));
    assert.equal(story.at("10 12:00").startedAt, "10 09:00");
    assert.equal(story.at("10 12:00").endsBy, "11 09:00");
  });

  test("a night when the clocks change has 24 elapsed hours too", () => {
    const spring = given(used("28 20:00"), arrived("28 22:00"));
    assert.equal(spring.at("29 12:00").endsBy, "29 22:00");
    const autumn = given(used("2026-10-24T20:00:00Z"), arrived("2026-10-24T22:00:00Z"));
    assert.equal(autumn.at("2026-10-25T12:00:00Z").endsBy, "2026-10-25T22:00:00Z");
  });

  test("an offset is the same instant", () => {
    const story = given(used("2026-07-01T22:00:00+01:00"), arrived("2026-07-01T23:00:00+01:00"));
    assert.equal(story.at("2026-07-02T00:00:00+01:00").endsBy, "2026-07-02T22:00:00Z");
  });

  test("milliseconds count", () => {
    const story = given(used("10 21:40"), arrived("2026-03-10T22:10:00.500Z"));
    assert.equal(story.at("2026-03-11T22:10:00.499Z").detention, "running");
    assert.equal(story.at("2026-03-11T22:10:00.500Z").detention, "lapsed");
  });
});

describe("kept under a warrant: from the first entry since any earlier detention was over", () => {
  test("the entry may come before the use, or after it", () => {
    assert.equal(
      given(premisesEntered("10 09:00"), warrantUsed("10 09:30", "135-1-keep")).at("10 10:00").startedAt,
      "10 09:00",
    );
    assert.equal(
      given(warrantUsed("10 09:00", "135-1-keep"), premisesEntered("10 09:30")).at("10 10:00").startedAt,
      "10 09:30",
    );
  });

  test("the first of several entries counts", () => {
    const story = given(
      premisesEntered("10 08:00"),
      premisesEntered("10 09:00"),
      warrantUsed("10 09:30", "135-1-keep"),
      premisesEntered("10 10:00"),
    );
    assert.equal(story.at("10 11:00").startedAt, "10 08:00");
  });

  test("an entry during an earlier detention does not count", () => {
    const story = given(
      used("9 08:00"),
      arrived("9 09:00"),
      premisesEntered("9 10:00"),
      ended("9 11:00"),
      warrantUsed("10 09:30", "135-1-keep"),
    );
    assert.equal(story.at("10 10:00").startedAt, null);
  });

  test("one after the earlier detention had ended, or lapsed, does", () => {
    const afterAnEnd = given(
      used("9 08:00"),
      ended("9 11:00"),
      premisesEntered("9 11:01"),
      warrantUsed("10 09:30", "135-1-keep"),
    );
    assert.equal(afterAnEnd.at("10 10:00").startedAt, "09 11:01");
    const afterALapse = given(kept("9 08:00"), premisesEntered("10 08:00"), warrantUsed("10 08:30", "135-1-keep"));
    assert.equal(afterALapse.at("10 10:00").startedAt, "10 08:00");
  });

  test("an entry that served one detention does not serve the next", () => {
    const story = given(
      premisesEntered("9 08:00"),
      warrantUsed("9 08:10", "135-1-keep"),
      ended("9 12:00"),
      warrantUsed("9 13:00", "135-1-keep"),
    );
    assert.equal(story.at("9 14:00").startedAt, null);
  });

  test("an arrival starts nothing: the entry does", () => {
    const story = given(warrantUsed("10 09:00", "135-1-keep"), arrived("10 10:00"));
    assert.equal(story.at("10 11:00").detention, "removed");
  });
});

describe("nothing restarts the clock", () => {
  const base = [used("10 09:00"), arrived("10 10:00")];
  const asBefore = { startedAt: "10 10:00", endsBy: "11 10:00" };

  for (const [what, more] of [
    ["a transfer", [transferStarted("10 12:00"), arrived("10 13:00")]],
    ["a later arrival", [arrived("10 13:00")]],
    ["a return", [absconded("10 12:00"), returned("10 13:00")]],
    ["another use of the power, of any kind", [kept("10 12:00"), used("10 13:00")]],
    [
      "an AMHP who finds no disorder, a doctor who finds one",
      [assessed("10 12:00", "no-disorder", "amhp"), assessed("10 13:00", "disorder")],
    ],
    ["what the law does not read", [told("bed-requested", "10 12:00"), told("assessment-started", "10 13:00")]],
  ] as const) {
    test(what, () => {
      assert.deepEqual(given(...base, ...more).at("10 14:00"), {
        detention: "running",
        ...asBefore,
        overrunMinutes: 0,
      });
    });
  }

  test("a use while the person is removed but has not arrived", () => {
    const story = given(used("10 09:00"), kept("10 09:30"), arrived("10 10:00"));
    assert.equal(story.at("10 09:45").startedAt, null);
    assert.equal(story.at("10 10:00").startedAt, "10 10:00");
  });
});

describe("how a detention ends", () => {
  test("by a doctor who finds no disorder, at once", () => {
    const story = given(used("10 09:00"), arrived("10 10:00"), assessed("10 15:00", "no-disorder"));
    assert.equal(story.at("10 14:59:59").detention, "running");
    assert.deepEqual(story.at("12 00:00"), {
      detention: "ended",
      startedAt: "10 10:00",
      endsBy: "11 10:00",
      overrunMinutes: 0,
    });
  });

  test("before any arrival: no clock ever ran, and a later arrival starts none", () => {
    const story = given(used("10 09:00"), ended("10 09:20"), arrived("10 10:00"));
    assert.deepEqual(story.at("10 11:00"), { detention: "ended", ...NOTHING });
  });

  test("by the first end on record, whatever is said later", () => {
    const story = given(kept("10 09:00"), ended("10 10:00"), ended("12 10:00"), assessed("12 11:00", "no-disorder"));
    assert.deepEqual(story.at("13 00:00"), {
      detention: "ended",
      startedAt: "10 09:00",
      endsBy: "11 09:00",
      overrunMinutes: 0,
    });
  });

  test("at the very instant of the limit: not late", () => {
    assert.equal(given(kept("10 09:00"), ended("11 09:00")).at("11 10:00").overrunMinutes, 0);
    assert.equal(given(kept("10 09:00"), ended("11 09:00")).at("11 10:00").detention, "ended");
  });

  test("nothing ends what never began", () => {
    const story = given(
      ended("10 08:00"),
      assessed("10 08:30", "no-disorder"),
      absconded("10 08:40"),
      kept("10 09:00"),
    );
    assert.equal(story.at("10 10:00").detention, "running");
  });
});

describe("a new use of the power", () => {
  test("at the very instant of the limit begins a new detention", () => {
    const story = given(kept("10 09:00"), kept("11 09:00"));
    assert.deepEqual(story.at("11 09:00"), {
      detention: "running",
      startedAt: "11 09:00",
      endsBy: "12 09:00",
      overrunMinutes: 0,
    });
  });

  test("one second before it restarts nothing", () => {
    assert.equal(given(kept("10 09:00"), kept("11 08:59:59")).at("11 09:00").detention, "lapsed");
  });

  test("at the instant of an end comes before it in the law's order, and begins nothing", () => {
    assert.equal(given(kept("10 09:00"), ended("10 12:00"), kept("10 12:00")).at("10 13:00").detention, "ended");
  });

  test("after a lapse leaves the hours over to the detention before", () => {
    const story = given(kept("10 09:00"), used("11 12:00"));
    assert.equal(story.at("11 11:59").overrunMinutes, 179);
    assert.deepEqual(story.at("11 12:00"), { detention: "removed", ...NOTHING });
  });

  test("an arrival before it does not start its clock", () => {
    const story = given(used("9 09:00"), ended("9 10:00"), arrived("9 11:00"), used("9 12:00"));
    assert.equal(story.at("9 13:00").startedAt, null);
  });
});

describe("an extension", () => {
  test("of a clock that runs: extended once the first 24 hours are over, lapsed at the end of both", () => {
    const story = given(kept("10 09:00"), extended("11 08:00", { hours: 3 }));
    assert.equal(story.at("11 07:59").endsBy, "11 09:00");
    assert.equal(story.at("11 08:59:59").detention, "running");
    assert.equal(story.at("11 08:00").endsBy, "11 12:00");
    assert.equal(story.at("11 09:00").detention, "extended");
    assert.equal(story.at("11 11:59:59").detention, "extended");
    assert.equal(story.at("11 12:00").detention, "lapsed");
  });

  test("given before the arrival is added to the clock once it starts", () => {
    const story = given(used("10 09:00"), extended("10 09:30", { hours: 6 }), arrived("10 10:00"));
    assert.deepEqual(story.refused, []);
    assert.equal(story.at("10 09:45").endsBy, null);
    assert.equal(story.at("10 10:00").endsBy, "11 16:00");
  });

  test("does not lengthen the time for taking back somebody who left before any arrival", () => {
    const story = given(used("10 09:00"), extended("10 09:30"), absconded("10 10:00", "before-arrival"));
    assert.equal(story.at("10 11:00").endsBy, "11 10:00");
  });

  test("may have part of an hour", () => {
    assert.equal(given(kept("10 09:00"), extended("10 10:00", { hours: 1.5 })).at("10 11:00").endsBy, "11 10:30");
  });
});
