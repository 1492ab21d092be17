import assert from "node:assert/strict";
import { test } from "node:test";
import { by, episode, OFFICER, of, stated } from "../../domain/testing/entries.ts";
import { moment, written } from "../../domain/testing/moments.ts";
import { arrived, ended, used } from "../../domain/testing/story.ts";
import { nextChange } from "./next-change.ts";
import { viewFor } from "./testing/view.ts";

const power = by(OFFICER, used("10 21:40"));
const arrival = by(OFFICER, arrived("10 22:10"));

const after = (at: string, input = episode(power, arrival)): string | null =>
  written(nextChange(viewFor(OFFICER, input, at).state, moment(at)) ?? null);

test("the page is read again when a due time draws near, when it passes, when the clock nears its end, and at the end", () => {
  const moments: string[] = [];
  for (let at = "10 22:11"; ; ) {
    const next = after(at);
    if (next === null) break;
    moments.push(next);
    at = next;
  }
  assert.ok(moments.includes("10 22:55"), "a quarter of an hour before the officers should be released");
  assert.ok(moments.includes("10 23:10"), "an hour after the arrival");
  assert.ok(moments.includes("11 19:10"), "three hours before the end");
  assert.ok(moments.includes("11 22:10"), "the end");
  assert.deepEqual(moments, [...moments].sort(), "in order");
  assert.equal(moments.at(-1), "11 22:10");
});

test("what was written ahead changes the page when it comes", () => {
  const ahead = by(OFFICER, { ...ended("10 23:00"), recordedAt: "10 22:30" });
  assert.equal(after("10 22:56", episode(power, arrival, ahead)), "10 23:00");
});

test("a birthday that makes the person 18 changes the page; a page on which nothing can change never asks again", () => {
  const child = of(episode(power), stated("10 21:40", { dateOfBirth: "2008-03-11" }));
  const moments = ["10 22:15", "10 23:59"].map((at) => after(at, child));
  assert.deepEqual(moments, ["11 00:00", "11 00:00"]);
  assert.equal(after("20 00:00", episode()), null);
});
