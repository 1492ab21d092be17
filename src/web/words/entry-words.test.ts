import assert from "node:assert/strict";
import { test } from "node:test";
import { IDENTITY_LINKED, IDENTITY_STATED, IDENTITY_UNLINKED } from "../../domain/people/identity.ts";
import { LAW_DETAILS, PATHWAY_DETAILS } from "../../domain/section-136/entries.ts";
import { ABOUT_ENTRY, CORRECTION_DETAILS } from "../../domain/timeline/standing.ts";
import { html, render } from "../components/index.ts";
import { entryDetails, entryTitle, wordsOf } from "./entry-words.ts";
import type { Names } from "./names.ts";

const LARKFIELD = "00000000-0000-4000-8000-000000000301";
const names: Names = {
  place: (id) => (id === LARKFIELD ? "Larkfield" : null),
  agency: (id) => id,
  worker: (id) => id,
  actor: () => "",
};

const shapes: Record<string, object> = {
  ...Object.fromEntries(Object.entries({ ...LAW_DETAILS, ...PATHWAY_DETAILS }).map(([type, s]) => [type, s.shape])),
  "identity-stated": IDENTITY_STATED.shape,
  "identity-linked": IDENTITY_LINKED.shape,
  "identity-unlinked": IDENTITY_UNLINKED.shape,
  "entry-corrected": CORRECTION_DETAILS.shape,
  "entry-confirmed": ABOUT_ENTRY.shape,
  "entry-disputed": ABOUT_ENTRY.shape,
};

const SHOWN_ELSEWHERE = ["doneByName", "entry", "replacedBy", "other", "link", "entry-confirmed.reason"];

test("every key that a schema names has a label of its own", () => {
  const without = Object.entries(shapes).flatMap(([type, shape]) =>
    Object.keys(shape)
      .filter((key) => !Object.hasOwn(wordsOf(type).fields, key))
      .filter((key) => !SHOWN_ELSEWHERE.includes(key) && !SHOWN_ELSEWHERE.includes(`${type}.${key}`))
      .map((key) => `${type}.${key}`),
  );
  assert.deepEqual(without, []);
});

test("a title is whole when none of the details are shown, and no code of ours is in it", () => {
  for (const type of Object.keys(shapes)) {
    const title = entryTitle({ type, details: null }, names);
    assert.match(title, /^[A-Z][^_]+$/);
    assert.ok(!title.includes("undefined") && !title.includes("null") && !title.includes(type), `${type}: ${title}`);
  }
});

const rows = (type: string, details: object) =>
  entryDetails({ type, details }, names).map(({ label, value }) => `${label}: ${render(html`${value}`)}`);

test("codes, places and truths are shown in words; what was left out has no row", () => {
  assert.equal(
    entryTitle({ type: "arrived", details: { place: "other", placeId: LARKFIELD } }, names),
    "Arrived at Larkfield",
  );
  assert.deepEqual(rows("arrived", { place: "health-based", placeId: LARKFIELD, inspectorAuthorised: false }), [
    "Kind of place: Health-based place of safety",
    "Place: Larkfield",
    "An inspector authorised it: No",
  ]);
  assert.deepEqual(rows("place-refused", { placeId: "elsewhere", reason: "no room at the inn", doneByName: "X" }), [
    "Place: A place that is not listed here",
    "Why: no room at the inn",
  ]);
  assert.deepEqual(rows("identity-stated", { dateOfBirth: "1990-03-01", name: null, nhsNumber: "9434765919" }), [
    "Name: Not known",
    'Date of birth: <time datetime="1990-03-01">Thursday 1 March 1990</time>',
    "NHS number: 943 476 5919",
  ]);
});

test("a kind of the pathway that no page writes is told in its own words, with all it says", () => {
  const told = { type: "bed-requested", details: { wardType: "acute <ward>", beds: 2 } };
  assert.equal(entryTitle(told, names), "Bed requested");
  assert.deepEqual(rows(told.type, told.details), ["Ward type: acute &lt;ward&gt;", "Beds: 2"]);
});

test("a kind that Tandem does not know says so, and keeps what it says", () => {
  assert.equal(entryTitle({ type: "x-ray-taken", details: {} }, names), "Tandem does not know this kind of entry");
  assert.deepEqual(rows("x-ray-taken", { of: "arm" }), ["Kind of entry: X ray taken", "Of: arm"]);
  assert.equal(entryTitle({ type: "constructor", details: {} }, names), "Tandem does not know this kind of entry");
});
