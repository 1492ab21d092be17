import assert from "node:assert/strict";
import { test } from "node:test";
import { THE_SHIRE } from "../directory/index.ts";
import { demonstrationMonths, SHIRE_MANNER } from "./index.ts";
import { type Month, monthOf } from "./month.ts";

const ANCHOR = Temporal.Instant.from("2026-06-17T14:30:00Z");
const MONTH_AND_A_LITTLE_HOURS = 34 * 24;
const MONTHS = demonstrationMonths(ANCHOR);

const plain = (month: Month): string => JSON.stringify(month.entries);

test("the same number gives the same month, another number another", () => {
  const month = (seed: number) => plain(monthOf({ directory: THE_SHIRE, manner: SHIRE_MANNER, seed, anchor: ANCHOR }));
  assert.equal(month(7), month(7));
  assert.notEqual(month(7), month(8));
});

test("any number and any hour give a month", () => {
  for (let seed = 0; seed < 40; seed++) {
    const anchor = ANCHOR.add({ hours: seed * 5 * 24 + seed, milliseconds: 123 });
    const month = monthOf({ directory: THE_SHIRE, manner: SHIRE_MANNER, seed, anchor });
    assert.equal(month.stories.length, SHIRE_MANNER.episodes, `seed ${seed}`);
    for (const { plan, entries } of month.stories) {
      const left = entries.some(({ type }) => type === "place-left");
      assert.equal(left, plan.stage === null, `seed ${seed}: ${plan.stage ?? plan.twist}`);
      assert.ok(entries.every(({ recordedAt }) => Temporal.Instant.compare(recordedAt, anchor) <= 0));
    }
  }
});

test("45 episodes in The Shire and 60 in The Borough, some twenty to thirty entries each", () => {
  assert.deepEqual(
    MONTHS.map(({ stories }) => stories.length),
    [45, 60],
  );
  for (const { entries, stories } of MONTHS) {
    const mean = entries.length / stories.length;
    assert.ok(mean > 18 && mean < 32, String(mean));
  }
});

test("nothing is written down after the anchor, nor before it happened, and nothing is older than the month", () => {
  const oldest = ANCHOR.subtract({ hours: MONTH_AND_A_LITTLE_HOURS });
  for (const { id, type, at, recordedAt } of MONTHS.flatMap(({ entries }) => entries)) {
    assert.ok(Temporal.Instant.compare(recordedAt, ANCHOR) <= 0, `${type} ${id}`);
    assert.ok(Temporal.Instant.compare(at, recordedAt) <= 0, `${type} ${id}`);
    assert.ok(Temporal.Instant.compare(at, oldest) > 0, `${type} ${id}`);
  }
});

test("entries come in the order in which they were written, each with an id of its own", () => {
  for (const { entries } of MONTHS) {
    const times = entries.map(({ recordedAt }) => recordedAt.epochMilliseconds);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
  }
  const ids = MONTHS.flatMap(({ entries }) => entries.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
});

test("a person is never in two places at once: one episode is left before the next begins", () => {
  for (const { stories } of MONTHS) {
    for (const own of Map.groupBy(stories, ({ person }) => person.id).values()) {
      const spans = own
        .map(({ entries }) => ({
          from: entries.find(({ type }) => type === "power-used")?.at.epochMilliseconds ?? 0,
          until: entries.find(({ type }) => type === "place-left")?.at.epochMilliseconds ?? Number.POSITIVE_INFINITY,
        }))
        .toSorted((a, b) => a.from - b.from);
      for (const [index, span] of spans.entries()) {
        const next = spans[index + 1];
        if (next !== undefined) assert.ok(span.until < next.from);
      }
    }
  }
});
