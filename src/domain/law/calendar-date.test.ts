import assert from "node:assert/strict";
import { test } from "node:test";
import { beginningOf, type CalendarDate, calendarDate } from "./calendar-date.ts";

const date = (text: string): CalendarDate => {
  const read = calendarDate(text);
  assert.ok(read !== null, text);
  return read;
};

test("reads dates of the calendar, and nothing else", () => {
  for (const text of ["2026-03-10", "2024-02-29", "1983-09-30"]) assert.equal(calendarDate(text), text);
  for (const text of [
    "",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "10/03/2026",
    "2026-3-1",
    "2026-03-10T00:00Z",
    "20260310",
    " 2026-03-10",
  ]) {
    assert.equal(calendarDate(text), null, text);
  }
});

test("a date begins at midnight in London, in winter and in summer", () => {
  assert.equal(beginningOf(date("2026-01-15")).toString(), "2026-01-15T00:00:00Z");
  assert.equal(beginningOf(date("2026-07-01")).toString(), "2026-06-30T23:00:00Z");
});

test("on the days the clocks change the date begins under the time of the day before", () => {
  assert.equal(beginningOf(date("2026-03-29")).toString(), "2026-03-29T00:00:00Z");
  assert.equal(beginningOf(date("2026-03-30")).toString(), "2026-03-29T23:00:00Z");
  assert.equal(beginningOf(date("2026-10-25")).toString(), "2026-10-24T23:00:00Z");
  assert.equal(beginningOf(date("2026-10-26")).toString(), "2026-10-26T00:00:00Z");
});
