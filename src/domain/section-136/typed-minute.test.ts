import assert from "node:assert/strict";
import { test } from "node:test";
import { by, episode, NURSE, OFFICER, stateOf } from "../testing/entries.ts";
import { moment, written } from "../testing/moments.ts";
import { absconded, arrived, used } from "../testing/story.ts";
import { meantBy } from "./typed-minute.ts";

const USE = by(OFFICER, used("10 16:19:30"));
const { detention } = stateOf(episode(USE), "10 17:00");
const meant = (typed: string): string | null => written(meantBy(moment(typed), detention));

test("a time typed in the minute of the use means the use; any other stays as typed", () => {
  assert.equal(meant("10 16:19"), "10 16:19:30");
  for (const typed of ["10 16:18", "10 16:20", "10 16:19:10", "10 16:19:45"]) assert.equal(meant(typed), typed);
  assert.equal(written(meantBy(moment("10 16:19"), null)), "10 16:19");
});

test("an arrival placed so starts the clock", () => {
  const arrival = by(NURSE, { ...arrived("10 16:19"), at: meantBy(moment("10 16:19"), detention).toString() });
  assert.equal(written(stateOf(episode(USE, arrival), "10 17:00").clock.startedAt), "10 16:19:30");
});

test("somebody who went away comes back in that minute, not before it", () => {
  const away = by(NURSE, absconded("10 18:05:20"));
  const state = stateOf(episode(USE, by(NURSE, arrived("10 17:00")), away), "10 18:06");
  assert.equal(written(meantBy(moment("10 18:05"), state.detention)), "10 18:05:20");
  assert.equal(written(meantBy(moment("10 16:19"), state.detention)), "10 16:19:30");
});
