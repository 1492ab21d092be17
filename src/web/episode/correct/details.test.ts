import assert from "node:assert/strict";
import { test } from "node:test";
import { by, episode, OFFICER, SUITE } from "../../../domain/testing/entries.ts";
import { used } from "../../../domain/testing/story.ts";
import type { EntryForm } from "../../record/entry-form.ts";
import { formForEntry } from "../../record/forms/all-forms.ts";
import { answersOfEntry } from "../../record/starting-answers.ts";
import { OTHER_SUITE, viewFor } from "../testing/view.ts";
import { correctedDetails, withChanges } from "./details.ts";

const { scene } = viewFor(OFFICER, episode(by(OFFICER, used("10 21:40"))), "10 23:00");

function formOf(type: string, details: object): EntryForm {
  const form = formForEntry(type, { ...details });
  assert.ok(form);
  return form;
}

const STORED: readonly (readonly [type: string, details: Readonly<Record<string, unknown>>])[] = [
  ["power-used", { power: "136-remove", location: "public", advice: "nurse" }],
  ["power-used", { power: "136-keep", location: "emergency-department", vanNumber: 7 }],
  [
    "power-used",
    {
      power: "136-remove",
      location: "railway",
      advice: "not-practicable",
      adviceReason: "Tunnel",
      grounds: "Shouting",
    },
  ],
  ["power-used", { power: "135-1-keep", location: "private-dwelling" }],
  ["arrived", { place: "health-based" }],
  ["arrived", { place: "health-based", placeId: SUITE, theirOwnKey: ["a", 1] }],
  ["arrived", { place: "police-station", inspectorAuthorised: true }],
  ["extension-authorised", { hours: 14, reason: "no bed", by: "some-doctor" }],
  ["transfer-started", { from: "emergency-department", to: "health-based", authorisedBy: "the duty AMHP" }],
  ["assessment-completed", { finding: "disorder", by: "amhp", note: "Line one\nline two" }],
  ["place-refused", { reason: "no room at the inn" }],
  ["doctor-called", {}],
  ["note", { text: "x" }],
  ["rights-given", { how: "oral" }],
  ["identity-stated", { ageYears: 34, howKnown: "record", name: null }],
];

test("an entry of which nothing is changed stays word for word, whatever it lacks and whoever's words it has", () => {
  for (const [type, details] of STORED) {
    const form = formOf(type, details);
    const read = correctedDetails(form, scene, details, answersOfEntry(form, scene, details));
    assert.deepEqual(read, { details, errors: [] }, type);
    assert.equal(JSON.stringify(read.details), JSON.stringify(details), `${type}, in its order`);
  }
});

test("what is changed is changed, and nothing else", () => {
  const details = { place: "health-based", placeId: SUITE, theirOwnKey: "kept" };
  const form = formOf("arrived", details);
  const answers = { ...answersOfEntry(form, scene, details), "place-health-based": OTHER_SUITE };
  assert.deepEqual(correctedDetails(form, scene, details, answers), {
    details: { place: "health-based", placeId: OTHER_SUITE, theirOwnKey: "kept" },
    errors: [],
  });
});

test("an answer that is new must be right; what belonged to an answer not chosen any more is gone", () => {
  const details = { hours: 6, reason: "clinical-condition", by: "examining-doctor", clinicalReason: "Drowsy" };
  const form = formOf("extension-authorised", details);
  const start = answersOfEntry(form, scene, details);
  const wrong = correctedDetails(form, scene, details, { ...start, hours: "40" });
  assert.deepEqual(
    wrong.errors.map(({ name }) => name),
    ["hours"],
  );
  const other = correctedDetails(form, scene, details, { ...start, reason: "other", otherReason: "bed" });
  assert.deepEqual(other, { details: { hours: 6, by: "examining-doctor", reason: "bed" }, errors: [] });
});

test("changes between two readings are applied to the words as they stand", () => {
  assert.deepEqual(withChanges({ a: "own word", b: 1, c: 2 }, { a: "x", b: 1 }, { a: "x", b: 2, d: 3 }), {
    a: "own word",
    c: 2,
    b: 2,
    d: 3,
  });
  assert.deepEqual(withChanges({ a: 1, b: 1 }, { a: 1, b: 1 }, { b: 1 }), { b: 1 });
});
