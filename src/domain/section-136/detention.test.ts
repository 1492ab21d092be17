import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { moment } from "../testing/moments.ts";
import { absconded, arrived, ended, kept, lawAfter, returned, type Told, used } from "../testing/story.ts";
import { HOUR } from "../timeline/instant.ts";
import { heldMilliseconds, settle } from "./detention.ts";

const hoursHeld = (instant: string, ...entries: Told[]): number => {
  const { current } = lawAfter(...entries);
  assert.ok(current !== null);
  return heldMilliseconds(settle(current, moment(instant)), moment(instant)) / HOUR;
};

const running = [used("10 09:00"), arrived("10 10:00")];

describe("total hours held", () => {
  test("from the start of the clock, or from the use where none runs", () => {
    assert.equal(hoursHeld("10 12:00", used("10 09:00")), 3);
    assert.equal(hoursHeld("10 12:00", ...running), 2);
    assert.equal(hoursHeld("10 12:00", kept("10 09:00")), 3);
  });

  test("until the end", () => {
    assert.equal(hoursHeld("12 12:00", ...running, ended("10 15:00")), 5);
  });

  test("past the limit too, once, whether it ended late or has not ended", () => {
    assert.equal(hoursHeld("11 12:00", ...running), 26);
    assert.equal(hoursHeld("12 12:00", ...running, ended("11 12:00")), 26);
  });

  test("without time away, on either side of the limit", () => {
    assert.equal(hoursHeld("10 16:00", ...running, absconded("10 12:00"), returned("10 14:00")), 4);
    assert.equal(hoursHeld("10 16:00", ...running, absconded("10 12:00")), 2);
    assert.equal(hoursHeld("11 16:00", ...running, absconded("11 08:00"), returned("11 12:00")), 26);
    assert.equal(hoursHeld("12 16:00", ...running, absconded("11 12:00"), ended("11 20:00")), 26);
  });

  test("an absence before the arrival is no part of it", () => {
    const entries = [used("10 09:00"), absconded("10 09:30"), returned("10 11:30"), arrived("10 12:00")];
    assert.equal(hoursHeld("10 15:00", ...entries), 3);
    assert.equal(hoursHeld("12 15:00", used("10 09:00"), absconded("10 09:30")), 0.5);
  });
});
