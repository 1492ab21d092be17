import assert from "node:assert/strict";
import { test } from "node:test";
import { calendarDate } from "../../domain/law/calendar-date.ts";
import { PROVISIONS } from "../../domain/law/provisions.ts";
import { STARTING_STANDARDS } from "../../domain/section-136/standards.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import { type EntryId, identifier } from "../../domain/timeline/identifiers.ts";
import { render } from "../html.ts";
import { at, LISTING, OFFICER, POLICE, SHIRE, uuid } from "../testing/rows.ts";
import { namesFrom } from "../words/names.ts";
import { affectedFrom, lawDates } from "./law-dates.ts";
import { readDate } from "./read-date.ts";
import { settingsPage } from "./view.ts";

const typed = (day: string, month: string, year: string) => ({
  force: "from",
  "date-day": day,
  "date-month": month,
  "date-year": year,
  citation: "SI 2027/1, reg 2",
});

const problems = (answers: Readonly<Record<string, unknown>>): readonly string[] => {
  const read = readDate(answers);
  return read.ok ? [] : read.errors.map(({ name }) => name);
};

test("a date from Royal Assent on is taken, also one ahead, and so is taking it back", () => {
  assert.deepEqual(readDate(typed("18", "12", "2025")), { ok: true, date: "2025-12-18", citation: "SI 2027/1, reg 2" });
  assert.deepEqual(readDate(typed("1", "7", "2031")), { ok: true, date: "2031-07-01", citation: "SI 2027/1, reg 2" });
  assert.deepEqual(readDate({ force: "no", citation: "Set by mistake" }), {
    ok: true,
    date: null,
    citation: "Set by mistake",
  });
});

test("no date before the Act was passed, none that is no date, and nothing without where it is written", () => {
  assert.deepEqual(problems(typed("17", "12", "2025")), ["date"]);
  assert.deepEqual(problems(typed("31", "2", "2027")), ["date"]);
  assert.deepEqual(problems({ ...typed("1", "7", "2027"), citation: "  " }), ["citation"]);
  assert.deepEqual(problems({ ...typed("1", "7", "2027"), citation: "x".repeat(1_001) }), ["citation"]);
  assert.deepEqual(problems({}), ["force", "citation"]);
});

const ALDER = {
  kind: "worker",
  worker: OFFICER.id,
  role: "administrator",
  profession: "manager",
  agency: POLICE,
} as const;

const set = (number: number, date: string | null): Entry => ({
  id: identifier<EntryId>(uuid(number)),
  partnership: SHIRE,
  subject: { kind: "partnership", id: SHIRE },
  person: null,
  type: "commencement-set",
  version: 1,
  at: at("10:00"),
  recordedAt: at("10:00").add({ minutes: number }),
  receivedAt: at("10:00").add({ minutes: number }),
  doneBy: ALDER,
  recordedBy: ALDER,
  contributedBy: POLICE,
  confirmed: true,
  via: "screen",
  origin: "test",
  sourceId: null,
  corrects: null,
  details: { provision: "mha2025-s48", date, citation: `Citation ${number}` },
});

test("the latest date holds, and all that were set before stay to be seen, the newest first", () => {
  const { inForce, history } = lawDates([set(1, "2027-01-01"), set(2, null), set(3, "2027-07-01")]);
  assert.equal(inForce["mha2025-s48"], "2027-07-01");
  assert.deepEqual(
    history.map(({ date }) => date),
    ["2027-07-01", null, "2027-01-01"],
  );
  assert.equal(lawDates([set(1, "2027-01-01"), set(2, null)]).inForce["mha2025-s48"], null);
});

test("a change touches what began from the earlier of both dates on, midnight in London", () => {
  const january = calendarDate("2027-01-01");
  const july = calendarDate("2027-07-01");
  assert.equal(affectedFrom(null, july)?.toString(), "2027-06-30T23:00:00Z");
  assert.equal(affectedFrom(july, null)?.toString(), "2027-06-30T23:00:00Z");
  assert.equal(affectedFrom(january, july)?.toString(), "2027-01-01T00:00:00Z");
  assert.equal(affectedFrom(july, july), null);
  assert.equal(affectedFrom(null, null), null);
});

test("every provision is shown with where it is written, and those not checked say so", () => {
  const page = render(
    settingsPage({
      partnership: "The Shire",
      standards: STARTING_STANDARDS,
      dates: lawDates([set(1, "2027-01-01")]),
      names: namesFrom(LISTING),
    }),
  );
  for (const { rule } of Object.values(PROVISIONS)) assert.ok(page.includes(rule.replaceAll("'", "&#39;")), rule);
  const unchecked = Object.values(PROVISIONS).filter(({ verified, from }) => !verified && from !== null);
  assert.equal(page.match(/Confirm locally/g)?.length, unchecked.length);
  assert.match(page, /In force from <strong>1 January 2027<\/strong>/);
  for (const { source } of Object.values(STARTING_STANDARDS)) assert.ok(page.includes(source), source);
});
