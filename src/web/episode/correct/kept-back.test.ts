import assert from "node:assert/strict";
import { test } from "node:test";
import { by, episode, NURSE, OFFICER } from "../../../domain/testing/entries.ts";
import { used } from "../../../domain/testing/story.ts";
import type { Entry } from "../../../domain/timeline/entry.ts";
import { correctionOf } from "../../../domain/timeline/standing.ts";
import type { NewEntry } from "../../../store/request.ts";
import { withKeptBack } from "./kept-back.ts";

const WHOLE = { power: "136-remove", location: "public", custodyReference: "C/17" };
const { entries } = episode(by(OFFICER, used("10 21:40")));
const [stored] = entries;
assert.ok(stored);
const timeline: readonly Entry[] = [{ ...stored, details: WHOLE }];
const { custodyReference: _, ...seen } = WHOLE;
const shown: Entry = { ...stored, details: seen };

const correction = (details: object, doneBy: Entry["doneBy"] = stored.doneBy, of: string = stored.id): NewEntry => ({
  ...stored,
  type: "entry-corrected",
  details: {
    entry: of,
    reason: "Wrong",
    replacedBy: { id: "r1", type: "power-used", at: stored.at.toString(), details, doneBy },
  },
});

const replacementIn = (entry: NewEntry) =>
  correctionOf({ ...stored, ...entry, at: stored.at, recordedAt: stored.at })?.replacedBy;

test("what the writer of a correction was not shown is carried over, beside what they changed", () => {
  const filled = withKeptBack(correction({ ...seen, location: "railway" }), timeline, shown);
  assert.deepEqual(replacementIn(filled)?.details, { ...WHOLE, location: "railway" });
});

test("what they were shown and took out stays out, and what they wrote under an unseen name is theirs", () => {
  const { location: __, ...less } = seen;
  const filled = withKeptBack(correction({ ...less, custodyReference: "C/18" }), timeline, shown);
  assert.deepEqual(replacementIn(filled)?.details, { power: "136-remove", custodyReference: "C/18" });
});

test("a name that said who did it does not go on to another doer", () => {
  const named: readonly Entry[] = [{ ...stored, details: { ...WHOLE, doneByName: "PC Example" } }];
  const other = withKeptBack(correction(seen, NURSE), named, shown);
  assert.deepEqual(replacementIn(other)?.details, WHOLE);
  const same = withKeptBack(correction(seen), named, shown);
  assert.deepEqual(replacementIn(same)?.details, { ...WHOLE, doneByName: "PC Example" });
});

test("of what an earlier correction put in place, that correction says the whole", () => {
  const first: Entry = { ...stored, ...correction(WHOLE), id: stored.id, at: stored.at, recordedAt: stored.at };
  const second = withKeptBack(correction(seen, stored.doneBy, "r1"), [first], {
    ...shown,
    id: replacementIn(correction(WHOLE))?.id ?? stored.id,
  });
  assert.deepEqual(replacementIn(second)?.details, WHOLE);
});

test("an entry that is only taken out carries nothing", () => {
  const out: NewEntry = {
    ...stored,
    type: "entry-corrected",
    details: { entry: stored.id, replacedBy: null, reason: "x" },
  };
  assert.deepEqual(withKeptBack(out, timeline, shown), out);
});
