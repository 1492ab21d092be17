import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldIdentity } from "../../domain/people/identity.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import { type EntryId, identifier, type PersonId } from "../../domain/timeline/identifiers.ts";
import { render } from "../html.ts";
import { wayToBegin } from "../record/starts.ts";
import { at, LISTING, NURSE, OFFICER, POLICE, SHIRE, uuid } from "../testing/rows.ts";
import { namesFrom } from "../words/names.ts";
import { historyList, historyOf } from "./history.ts";
import { identityList } from "./identity-list.ts";
import { readSearchText } from "./search-text.ts";

const sentence = (typed: string): string | null => {
  const read = readSearchText(typed);
  return read.ok ? null : read.sentence;
};

test("a name or a right NHS number may be searched for", () => {
  for (const typed of ["Alder", "o'brien", "Łukasz", "943 476 5919", "943-476-5919", "Person 12"]) {
    assert.equal(sentence(typed), null, typed);
  }
});

test("digits that are no NHS number are told apart: too few, too many, or one that is wrong", () => {
  assert.match(sentence("943 476 5918") ?? "", /last digit/);
  assert.match(sentence("94347") ?? "", /10 digits; this has 5/);
  assert.match(sentence("943 476 5919 1") ?? "", /10 digits; this has 11/);
  assert.match(sentence("") ?? "", /Type a name/);
  assert.match(sentence("%_") ?? "", /letters/);
  assert.match(sentence("x".repeat(201)) ?? "", /Shorten/);
});

test("whatever is typed gets an answer or a sentence", () => {
  fc.assert(fc.property(fc.string(), (typed) => typeof readSearchText(typed).ok === "boolean"));
});

const ALDER = {
  kind: "worker",
  worker: OFFICER.id,
  role: "constable",
  profession: "constable",
  agency: POLICE,
} as const;

const entry = (
  number: number,
  type: string,
  details: Readonly<Record<string, unknown>>,
  different: Partial<Entry> = {},
): Entry => ({
  id: identifier<EntryId>(uuid(number)),
  partnership: SHIRE,
  subject: { kind: "person", id: uuid(1) },
  person: identifier<PersonId>(uuid(1)),
  type,
  version: 1,
  at: at("10:00").add({ minutes: number }),
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
  details,
  ...different,
});

const list = (entries: readonly Entry[], me: string = OFFICER.id): string =>
  render(historyList({ history: historyOf(entries), person: uuid(1), me, names: namesFrom(LISTING) }));

const named = entry(1, "identity-stated", { name: "Test Person Medlar", howKnown: "record" });
const struck = entry(2, "entry-corrected", { entry: named.id, replacedBy: null, reason: "Read from another record" });

test("a statement that was struck out stays, struck, with why, and can be struck no more", () => {
  const page = list([named, struck]);
  assert.match(page, /<del>.*Test Person Medlar.*<\/del>/s);
  assert.match(page, /Corrected by a later entry<\/a>, because: Read from another record/);
  assert.doesNotMatch(page, /\/strike\//);
  assert.match(list([named]), new RegExp(`/people/${uuid(1)}/strike/${named.id}`));
});

test("what stands in the place of a corrected statement is shown as well", () => {
  const replacedBy = {
    id: uuid(9),
    type: "identity-stated",
    at: "2026-03-10T10:01:00Z",
    details: { name: "Medlar Example" },
  };
  const page = list([named, entry(2, "entry-corrected", { entry: named.id, replacedBy, reason: "Spelling" })]);
  assert.match(page, /Medlar Example/);
});

test("only the doer is asked to confirm what somebody else wrote, and only until they did", () => {
  const unconfirmed = { ...named, confirmed: false };
  assert.match(list([unconfirmed]), new RegExp(`/people/${uuid(1)}/confirm/${named.id}`));
  assert.doesNotMatch(list([unconfirmed], NURSE.id), /\/confirm\//);
  assert.match(list([unconfirmed], NURSE.id), /Not confirmed yet/);
  const confirmed = list([unconfirmed, entry(3, "entry-confirmed", { entry: named.id })]);
  assert.doesNotMatch(confirmed, /\/confirm\/|Not confirmed yet/);
});

test("what the doer says is not right is told to everybody, with why", () => {
  const disputed = entry(3, "entry-disputed", { entry: named.id, reason: "I said Rowan" });
  const page = list([{ ...named, confirmed: false }, disputed], NURSE.id);
  assert.match(page, /Disputed.*says this is not right: I said Rowan/s);
});

test("a gap says whether anybody asked", () => {
  const entries = [entry(1, "identity-stated", { name: null, ageYears: 40, howKnown: "judged" })];
  const page = render(identityList(foldIdentity(entries), entries, at("12:00")))
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
  assert.match(page, /Name Asked, and not known/);
  assert.match(page, /Age About 40 years old/);
  assert.match(page, /Address Not recorded/);
});

test("a record about a known person is begun with that person", () => {
  assert.equal(wayToBegin("constable", uuid(1))?.href, `/start/power-used?person=${uuid(1)}`);
  assert.equal(wayToBegin("control-room", uuid(1))?.href, `/start/radio?person=${uuid(1)}`);
  assert.equal(wayToBegin("doctor", uuid(1)), null);
});
