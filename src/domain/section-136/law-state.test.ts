import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  absconded,
  arrived,
  arrivedAtPoliceStation,
  CONDITIONS,
  corrected,
  ended,
  extended,
  given,
  givenThat,
  kept,
  lawAfter,
  type Told,
  told,
  transferStarted,
  used,
  warrantUsed,
} from "../testing/story.ts";

describe("breach: section 136 in a dwelling", () => {
  for (const location of ["private-dwelling", "private-garden"]) {
    for (const power of ["136-remove", "136-keep"]) {
      test(`${power} in a ${location} is told, and takes effect`, () => {
        const story = given(used("10 09:00", { power, location }), arrived("10 10:00"));
        assert.deepEqual(story.breaches, ["e1: private-dwelling"]);
        assert.equal(story.at("10 11:00").detention, "running");
      });
    }
    test(`a warrant may be used in a ${location}`, () => {
      assert.deepEqual(given(used("10 09:00", { power: "135-1-keep", location })).breaches, []);
      assert.deepEqual(given(used("10 09:00", { power: "135-1-remove", location })).breaches, []);
    });
  }

  test("shared gardens and halls are no dwelling", () => {
    for (const location of ["shared-garden", "communal-area", "workplace", "public", "other"]) {
      assert.deepEqual(given(used("10 09:00", { location })).breaches, []);
    }
  });

  test("told also of a use that restarts nothing, and under the rules of before 2017", () => {
    assert.deepEqual(given(kept("10 09:00"), used("10 10:00", { location: "private-dwelling" })).breaches, [
      "e2: private-dwelling",
    ]);
    assert.deepEqual(given(used("2017-01-01T09:00:00Z", { location: "private-dwelling" })).breaches, [
      "e1: private-dwelling",
    ]);
  });
});

describe("breach: a police station", () => {
  const OLD = "2017-12-10T23:59:59Z";
  const AFTER_OLD = "2017-12-11T08:00:00Z";
  const abolished = { abolition: "2026-03-10" };

  test("none where all four conditions are met, of an adult", () => {
    const story = given(used("10 09:00"), arrivedAtPoliceStation("10 10:00"));
    assert.deepEqual(story.breaches, []);
    assert.equal(story.at("10 11:00").detention, "running");
  });

  for (const condition of Object.keys(CONDITIONS)) {
    test(`told where ${condition} is false, or not said`, () => {
      for (const answer of [{ [condition]: false }, { [condition]: undefined }]) {
        const story = given(used("10 09:00"), arrivedAtPoliceStation("10 10:00", { ...CONDITIONS, ...answer }));
        assert.deepEqual(story.breaches, ["e2: police-station-conditions-not-met"]);
        assert.equal(story.at("10 11:00").startedAt, "10 10:00", "the clock runs for a person who is held");
      }
    });
  }

  test("of somebody under 18, whatever the conditions; 18 is an adult", () => {
    const entries = [used("10 09:00"), arrivedAtPoliceStation("10 10:00")];
    assert.deepEqual(givenThat({ ageYears: 17 })(...entries).breaches, ["e2: under-18-police-station"]);
    assert.deepEqual(givenThat({ ageYears: 18 })(...entries).breaches, []);
    assert.deepEqual(givenThat({ ageYears: null })(...entries).breaches, ["e2: under-18-police-station"]);
  });

  test("once abolished, whatever the conditions; under 18 comes first", () => {
    const entries = [used("10 09:00"), arrivedAtPoliceStation("10 10:00")];
    assert.deepEqual(givenThat(abolished)(...entries).breaches, ["e2: police-station-abolished"]);
    assert.deepEqual(givenThat({ ...abolished, ageYears: 17 })(...entries).breaches, ["e2: under-18-police-station"]);
    assert.deepEqual(givenThat(abolished)(used("10 09:00"), arrivedAtPoliceStation("10 10:00", {})).breaches, [
      "e2: police-station-abolished",
    ]);
  });

  test("abolition goes by the use of the power, not by the arrival", () => {
    const before = givenThat(abolished)(used("09 23:59:59"), arrivedAtPoliceStation("10 01:00"));
    assert.deepEqual(before.breaches, []);
    assert.deepEqual(givenThat(abolished)(used("10 00:00"), arrivedAtPoliceStation("10 01:00")).breaches, [
      "e2: police-station-abolished",
    ]);
  });

  test("in summer a date begins at midnight in London, an hour before midnight UTC", () => {
    const summer = givenThat({ abolition: "2026-07-01" });
    assert.deepEqual(summer(used("2026-06-30T22:59:59Z"), arrivedAtPoliceStation("2026-07-01T09:00:00Z")).breaches, []);
    const on = summer(used("2026-06-30T23:00:00Z"), arrivedAtPoliceStation("2026-06-30T23:30:00Z"));
    assert.deepEqual(on.breaches, ["e2: police-station-abolished"]);
    assert.equal(on.ruleSetAt("2026-07-01T00:00:00Z"), "2026-07-01");
  });

  test("none of the three under the rules of before 11 December 2017, a child included", () => {
    const story = givenThat({ ageYears: 15 })(used(OLD), arrivedAtPoliceStation(AFTER_OLD, {}));
    assert.deepEqual(story.breaches, []);
    assert.equal(story.ruleSetAt("2017-12-12T00:00:00Z"), "1983-09-30");
  });

  test("with no use before it, the arrival's own instant chooses the rules", () => {
    assert.deepEqual(given(arrivedAtPoliceStation(OLD, {})).breaches, []);
    assert.deepEqual(given(arrivedAtPoliceStation(AFTER_OLD, {})).breaches, ["e1: police-station-conditions-not-met"]);
    assert.deepEqual(givenThat(abolished)(arrivedAtPoliceStation("10 10:00")).breaches, [
      "e1: police-station-abolished",
    ]);
  });

  test("with a use before it whose detention is over, that use's rules still", () => {
    const story = given(used(OLD), ended("2017-12-11T00:30:00Z"), arrivedAtPoliceStation(AFTER_OLD, {}));
    assert.deepEqual(story.breaches, []);
  });

  test("with a use before it that was corrected away, its own instant again", () => {
    const story = given(used(OLD), arrivedAtPoliceStation(AFTER_OLD, {}), corrected("2017-12-12T00:00:00Z", "e1"));
    assert.deepEqual(story.breaches, ["e2: police-station-conditions-not-met"]);
  });

  test("told on a transfer, and after a lapse or an end", () => {
    const later = (...between: Told[]) =>
      given(kept("10 09:00"), ...between, { ...arrivedAtPoliceStation("12 09:00", {}), id: "late" }).breaches;
    const breach = ["late: police-station-conditions-not-met"];
    assert.deepEqual(later(transferStarted("10 10:00")), breach);
    assert.deepEqual(later(ended("10 10:00")), breach);
  });
});

test("breaches are sorted by when they happened, then by id", () => {
  const story = given(
    { ...arrivedAtPoliceStation("10 10:00", {}), id: "b" },
    { ...arrivedAtPoliceStation("10 11:00", {}), id: "a" },
    { ...arrivedAtPoliceStation("10 10:00", {}), id: "aa" },
    { ...used("10 10:00", { location: "private-dwelling" }), id: "c" },
  );
  assert.deepEqual(
    story.breaches.map((line) => line.split(":")[0]),
    ["aa", "b", "c", "a"],
  );
});

describe("refused: by the first reason that applies", () => {
  /** Wrong in every way that comes after, so that only the first reason may be told. */
  const wrong = { reason: "no-bed", by: "amhp", hours: 13 };
  const OLD = "2017-12-10T12:00:00Z";

  const refusedFor = (...entries: Told[]) => given(...entries).refused.map((line) => line.split(": ")[1]);

  test("the rules allow none", () => {
    assert.deepEqual(refusedFor(kept(OLD), extended("2017-12-11T12:00:00Z", wrong)), ["extension-not-available"]);
    assert.deepEqual(refusedFor(extended(OLD)), ["extension-not-available"]);
  });

  test("not clinical", () => {
    assert.deepEqual(refusedFor(kept("10 09:00"), extended("10 10:00", wrong)), ["extension-not-clinical"]);
  });

  test("not by the examining doctor", () => {
    const answer = { ...wrong, reason: "clinical-condition" };
    assert.deepEqual(refusedFor(kept("10 09:00"), extended("10 10:00", answer)), ["extension-not-by-examining-doctor"]);
  });

  test("too long, or no time at all; 1 and 12 hours are right", () => {
    for (const hours of [12.01, 13, 0.99, 0, -1]) {
      assert.deepEqual(
        refusedFor(kept("10 09:00"), extended("12 10:00", { hours })),
        ["extension-too-long"],
        `${hours}`,
      );
    }
    for (const hours of [1, 12]) {
      assert.deepEqual(refusedFor(kept("10 09:00"), extended("10 10:00", { hours })), [], `${hours}`);
    }
  });

  test("too late: at the end of the first 24 hours, not a millisecond before", () => {
    assert.deepEqual(refusedFor(kept("10 09:00"), extended("11 09:00")), ["extension-too-late"]);
    assert.deepEqual(refusedFor(kept("10 09:00"), extended("2026-03-11T08:59:59.999Z")), []);
  });

  test("too late: in the hours of an earlier extension, before the reason that there was one", () => {
    for (const at of ["11 09:00", "11 10:00"]) {
      assert.deepEqual(refusedFor(kept("10 09:00"), extended("10 10:00"), extended(at)), ["extension-too-late"]);
    }
  });

  test("too late: once the detention was over, or where there never was one", () => {
    assert.deepEqual(refusedFor(kept("10 09:00"), ended("10 10:00"), extended("10 10:00:01")), ["extension-too-late"]);
    assert.deepEqual(refusedFor(extended("10 10:00")), ["extension-too-late"]);
    const spent = [used("10 09:00"), absconded("10 10:00", "before-arrival"), arrived("11 10:00")];
    assert.deepEqual(refusedFor(...spent, extended("11 11:00")), ["extension-too-late"]);
  });

  test("too late: before the superintendent is asked", () => {
    const entries = [used("10 09:00"), arrivedAtPoliceStation("10 10:00"), extended("11 10:00")];
    assert.deepEqual(refusedFor(...entries), ["extension-too-late"]);
  });

  test("at a police station without a superintendent", () => {
    const there = [used("10 09:00"), arrivedAtPoliceStation("10 10:00")];
    assert.deepEqual(refusedFor(...there, extended("10 11:00")), ["extension-needs-superintendent"]);
    assert.deepEqual(refusedFor(...there, extended("10 11:00", { superintendentApproved: false })), [
      "extension-needs-superintendent",
    ]);
    assert.deepEqual(refusedFor(...there, extended("10 11:00", { superintendentApproved: true })), []);
    assert.deepEqual(refusedFor(...there, arrived("10 10:30"), extended("10 11:00")), [], "the latest arrival counts");
  });

  test("an arrival at a police station before the use of the power asks for no superintendent", () => {
    assert.deepEqual(refusedFor(arrivedAtPoliceStation("10 08:00"), kept("10 09:00"), extended("10 10:00")), []);
    const again = [kept("08 09:00"), arrivedAtPoliceStation("08 10:00"), ended("08 11:00"), kept("10 09:00")];
    assert.deepEqual(refusedFor(...again, extended("10 10:00")), []);
  });

  test("already given: the first stands", () => {
    const story = given(kept("10 09:00"), extended("10 10:00", { hours: 2 }), extended("10 11:00", { hours: 12 }));
    assert.deepEqual(story.refused, ["e3: extension-already-given"]);
    assert.equal(story.at("10 12:00").endsBy, "11 11:00");
  });

  test("needs a superintendent comes before already given", () => {
    const entries = [kept("10 09:00"), extended("10 10:00"), arrivedAtPoliceStation("10 11:00"), extended("10 12:00")];
    assert.deepEqual(refusedFor(...entries), ["extension-needs-superintendent"]);
  });

  test("a refused one leaves room for a right one", () => {
    const story = given(kept("10 09:00"), extended("10 10:00", wrong), extended("10 11:00", { hours: 2 }));
    assert.deepEqual(story.refused, ["e2: extension-not-clinical"]);
    assert.equal(story.at("10 12:00").endsBy, "11 11:00");
  });

  test("a new detention may have one of its own", () => {
    const story = given(
      kept("10 09:00"),
      extended("10 10:00"),
      ended("10 11:00"),
      kept("10 12:00"),
      extended("10 13:00"),
    );
    assert.deepEqual(story.refused, []);
  });

  test("an unknown type, unless corrected; its neighbours are known", () => {
    assert.deepEqual(given(told("teleported", "10 09:00")).refused, ["e1: unknown-type"]);
    assert.deepEqual(given(told("teleported", "10 09:00"), corrected("10 10:00", "e1")).refused, []);
    const replaced = corrected("10 10:00", "e1", { ...told("beamed", "10 09:00"), id: "e1b" });
    assert.deepEqual(given(told("teleported", "10 09:00"), replaced).refused, ["e1b: unknown-type"]);
    const known = ["note", "bed-requested", "follow-up", "red-flag-raised", "assessment-started", "police-left"];
    assert.deepEqual(given(...known.map((type) => told(type, "10 09:00"))).refused, []);
    const unknown = ["notes", "bedrequested", "assessment-started-late", "assessment", "toString", "Bed"];
    assert.equal(given(...unknown.map((type) => told(type, "10 09:00"))).refused.length, unknown.length);
  });

  test("sorted by when they happened, then by id", () => {
    const story = given(
      { ...told("zap", "10 10:00"), id: "b" },
      { ...extended("10 11:00"), id: "c" },
      { ...told("zap", "10 10:00"), id: "a" },
      { ...extended("10 09:00"), id: "d" },
    );
    assert.deepEqual(
      story.refused.map((line) => line.split(":")[0]),
      ["d", "a", "b", "c"],
    );
  });
});

test("earlier detentions are kept, oldest first", () => {
  const { earlier, current } = lawAfter(
    kept("08 09:00"),
    warrantUsed("09 09:00", "135-1-keep"),
    ended("09 10:00"),
    kept("10 09:00"),
  );
  assert.deepEqual(
    earlier.map(({ usedBy }) => usedBy),
    ["e1", "e2"],
  );
  assert.equal(current?.usedBy, "e4");
});
