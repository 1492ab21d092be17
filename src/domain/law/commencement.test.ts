import assert from "node:assert/strict";
import { test } from "node:test";
import { anEntry, uuid } from "../testing/entries.ts";
import { moment } from "../testing/moments.ts";
import { identifier } from "../timeline/identifiers.ts";
import { COMMENCEMENT_DETAILS, COMMENCEMENT_SET, commencementsOf } from "./commencement.ts";

const set = (number: number, recordedAt: string, date: unknown, details = {}) =>
  anEntry({
    id: identifier(uuid(number)),
    type: COMMENCEMENT_SET,
    recordedAt: moment(recordedAt),
    details: { provision: "mha2025-s48", date, citation: "SI 2026/1", ...details },
  });

const dateOf = (...entries: ReturnType<typeof set>[]) => commencementsOf(entries)["mha2025-s48"];

test("nothing has commenced until somebody says so", () => {
  assert.equal(dateOf(), null);
});

test("of several, the one recorded last holds, in whatever order they arrive", () => {
  const [first, second] = [set(1, "10 09:00", "2026-07-01"), set(2, "10 10:00", "2026-10-01")];
  assert.equal(dateOf(first, second), "2026-10-01");
  assert.equal(dateOf(second, first), "2026-10-01");
});

test("a date can be taken back", () => {
  assert.equal(dateOf(set(1, "10 09:00", "2026-07-01"), set(2, "10 10:00", null)), null);
});

test("what cannot be read, or was erased, changes nothing", () => {
  const right = set(1, "10 09:00", "2026-07-01");
  for (const wrong of [
    set(2, "10 10:00", "2026-02-30"),
    set(2, "10 10:00", "2026-08-01", { provision: "mha2025-s1" }),
    set(2, "10 10:00", "2026-08-01", { citation: " " }),
    { ...set(2, "10 10:00", "2026-08-01"), details: null },
    { ...set(2, "10 10:00", "2026-08-01"), type: "note" },
  ]) {
    assert.equal(dateOf(right, wrong), "2026-07-01");
  }
});

test("a date needs its citation", () => {
  assert.equal(COMMENCEMENT_DETAILS.safeParse({ provision: "mha2025-s48", date: "2026-07-01" }).success, false);
});
