import assert from "node:assert/strict";
import { test } from "node:test";
import { by, DOCTOR, episode, NURSE, OFFICER, SUITE, uuid } from "../../../domain/testing/entries.ts";
import { arrivedAtPoliceStation, as, corrected, ended, extended, told, used } from "../../../domain/testing/story.ts";
import { viewFor } from "../testing/view.ts";
import { copyText } from "./text.ts";

const power = by(OFFICER, used("10 21:40"));
const arrival = by(OFFICER, told("arrived", "10 22:10", { place: "health-based", placeId: SUITE }));

const copied = (at: string, ...entries: Parameters<typeof episode>): string =>
  copyText(viewFor(NURSE, episode(...entries), at));

test("while it is in force the head says where the person is and when it ends", () => {
  const text = copied("10 23:00", power, arrival);
  assert.match(text, /^Where: Larkfield$/m);
  assert.match(text, /^Ends by: 22:10 /m);
  assert.doesNotMatch(text, /^(Left|Ended|Time ran out)/m);
});

test("once over, the head says how and when it ended and that they left, and no limit or place", () => {
  const over = by(DOCTOR, ended("11 09:00"));
  const text = copied("11 10:00", power, arrival, over, by(NURSE, told("place-left", "11 09:30", { to: "home" })));
  assert.match(text, /^Ended: 09:00 .*\(Free to leave\)$/m);
  assert.match(text, /^Left: 09:30 /m);
  assert.doesNotMatch(text, /^(Ends by|Where)/m);
});

test("when the time ran out it says when, and for how long the person was held past it", () => {
  const text = copied("12 00:10", power, arrival);
  assert.match(text, /^Time ran out: 22:10 /m);
  assert.match(text, /^Held past the limit: 2 hours$/m);
  assert.doesNotMatch(text, /^Ends by/m);
});

test("an entry without effect, one outside the rule and one corrected are not copied as plain facts", () => {
  const REPLACED = uuid(7);
  const text = copied(
    "11 12:00",
    by(OFFICER, used("10 21:40", { location: "private-dwelling", necessaryForInterestsOrProtection: false })),
    by(OFFICER, as(REPLACED, arrivedAtPoliceStation("10 22:00", {}))),
    by(OFFICER, corrected("10 23:00", REPLACED, as(uuid(8), told("arrived", "10 22:10", { place: "health-based" })))),
    by(DOCTOR, extended("11 09:00", { reason: "awaiting-bed" })),
  );
  assert.match(text, /^21:40 .*outside the rule: Section 136 was used in a private dwelling/m);
  assert.match(text, /^21:40 .*outside the rule: One of the three grounds was said not to be met\)$/m);
  assert.match(text, /^09:00 .*\(no effect\)$/m);
  assert.doesNotMatch(text, /^22:00 /m);
  assert.match(text, /^22:10 .*[^)]$/m);
});
