import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { arrived, as, corrected, ended, extended, given, kept, told, used, writtenDownAt } from "../testing/story.ts";

describe("a view knows what was recorded by then, and counts what had happened by then", () => {
  test("an arrival written down later starts the clock where it happened, once it is known", () => {
    const story = given(used("10 09:00"), writtenDownAt("10 12:00", arrived("10 10:00")));
    assert.equal(story.at("10 11:59").detention, "removed");
    assert.equal(story.at("10 12:00").startedAt, "10 10:00");
  });

  test("an earlier arrival learned late moves the clock back", () => {
    const story = given(used("10 09:00"), arrived("10 12:00"), writtenDownAt("11 09:00", arrived("10 10:00")));
    assert.equal(story.at("11 08:59").endsBy, "11 12:00");
    assert.equal(story.at("11 09:00").endsBy, "11 10:00");
  });

  test("and so takes its effect from an extension that then came too late: each view by what it knows, the list by all", () => {
    const story = given(
      used("10 09:00"),
      arrived("10 12:00"),
      extended("11 11:00", { hours: 2 }),
      writtenDownAt("11 13:00", arrived("10 10:00")),
    );
    assert.deepEqual(story.at("11 12:30"), {
      detention: "extended",
      startedAt: "10 12:00",
      endsBy: "11 14:00",
      overrunMinutes: 0,
    });
    assert.deepEqual(story.at("11 13:00"), {
      detention: "lapsed",
      startedAt: "10 10:00",
      endsBy: "11 10:00",
      overrunMinutes: 180,
    });
    assert.deepEqual(story.refused, ["e3: extension-too-late"]);
  });

  test("what is written ahead waits for its time; the lists hold it already", () => {
    const story = given(
      kept("10 09:00"),
      writtenDownAt("10 10:00", ended("10 20:00")),
      writtenDownAt("10 10:00", told("zap", "10 21:00")),
    );
    assert.equal(story.at("10 19:59").detention, "running");
    assert.equal(story.at("10 20:00").detention, "ended");
    assert.deepEqual(story.refused, ["e3: unknown-type"]);
  });

  test("an end learned late takes back the hours over", () => {
    const story = given(kept("10 09:00"), writtenDownAt("11 12:00", ended("11 08:00")));
    assert.equal(story.at("11 11:00").overrunMinutes, 120);
    assert.deepEqual(story.at("11 12:00"), {
      detention: "ended",
      startedAt: "10 09:00",
      endsBy: "11 09:00",
      overrunMinutes: 0,
    });
  });

  test("an end learned late turns a use that restarted nothing into a new detention", () => {
    const story = given(kept("10 09:00"), kept("10 15:00"), writtenDownAt("10 18:00", ended("10 14:00")));
    assert.equal(story.at("10 17:00").startedAt, "10 09:00");
    assert.equal(story.at("10 18:00").startedAt, "10 15:00");
  });
});

describe("corrections in a case file", () => {
  test("work from their recording alone, whenever they say they happened", () => {
    const correction = writtenDownAt("10 12:00", { ...corrected("20 00:00", "e2", as("e2b", arrived("10 11:00"))) });
    const story = given(used("10 09:00"), arrived("10 10:00"), correction);
    assert.equal(story.at("10 11:59").startedAt, "10 10:00");
    assert.equal(story.at("10 12:00").startedAt, "10 11:00");
  });

  test("the replacement counts from its own time, and is known from the correction's recording", () => {
    const story = given(
      used("10 09:00"),
      arrived("10 10:00"),
      corrected("10 12:00", "e2", as("e2b", arrived("10 13:00"))),
    );
    assert.equal(story.at("10 12:30").detention, "removed");
    assert.equal(story.at("10 13:00").startedAt, "10 13:00");
  });

  test("a use that never was leaves no detention, and what came after it is judged without it", () => {
    const story = given(kept("10 09:00"), extended("10 10:00"), corrected("10 12:00", "e1"));
    assert.equal(story.at("10 12:00").detention, "none");
    assert.deepEqual(story.refused, ["e2: extension-too-late"]);
  });

  test("a breach corrected away is not told; a breach in a replacement is, under its own id", () => {
    const dwelling = used("10 09:00", { location: "private-dwelling" });
    assert.deepEqual(given(dwelling, corrected("10 12:00", "e1", as("e1b", used("10 09:00")))).breaches, []);
    assert.deepEqual(given(used("10 09:00"), corrected("10 12:00", "e1", as("e1b", dwelling))).breaches, [
      "e1b: private-dwelling",
    ]);
  });

  test("a refused extension that is corrected is not listed, and may be right the second time", () => {
    const story = given(
      kept("10 09:00"),
      extended("10 10:00", { hours: 13 }),
      corrected("10 12:00", "e2", as("e2b", extended("10 10:00", { hours: 3 }))),
    );
    assert.deepEqual(story.refused, []);
    assert.equal(story.at("10 12:00").endsBy, "11 12:00");
  });

  test("an entry may become one of another type", () => {
    const story = given(
      kept("10 09:00"),
      told("zap", "10 10:00"),
      corrected("10 12:00", "e2", as("e2b", ended("10 10:00"))),
    );
    assert.equal(story.at("10 12:00").detention, "ended");
    assert.deepEqual(story.refused, []);
  });

  test("a correction known before what it corrects", () => {
    const story = given(
      used("10 09:00"),
      corrected("10 11:00", "e3", as("e3b", arrived("10 10:30"))),
      writtenDownAt("10 12:00", arrived("10 10:00")),
    );
    assert.equal(story.at("10 11:30").startedAt, "10 10:30");
    assert.equal(story.at("10 12:30").startedAt, "10 10:30");
  });
});

describe("entries of one instant", () => {
  test("are read in the order of the law's table: use, arrival, extension, end", () => {
    const story = given(ended("10 09:00"), extended("10 09:00"), arrived("10 09:00"), used("10 09:00"));
    assert.deepEqual(story.refused, []);
    assert.deepEqual(story.at("10 09:00"), {
      detention: "ended",
      startedAt: "10 09:00",
      endsBy: "11 21:00",
      overrunMinutes: 0,
    });
  });

  test("and of one type in the order of their ids, by code units", () => {
    const story = given(
      kept("10 09:00"),
      as("b", extended("10 10:00", { hours: 2 })),
      as("B", extended("10 10:00", { hours: 3 })),
    );
    assert.deepEqual(story.refused, ["b: extension-already-given"]);
    assert.equal(story.at("10 11:00").endsBy, "11 12:00");
  });
});
