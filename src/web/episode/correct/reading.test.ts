import assert from "node:assert/strict";
import { test } from "node:test";
import { by, episode, NURSE, OFFICER, SUITE, uuid } from "../../../domain/testing/entries.ts";
import { as, told, used } from "../../../domain/testing/story.ts";
import { type EntryId, identifier } from "../../../domain/timeline/identifiers.ts";
import { render } from "../../components/index.ts";
import { viewFor } from "../testing/view.ts";
import { readCorrection, startOf } from "./reading.ts";
import { targetOf } from "./target.ts";
import { changePage } from "./view.ts";

const REFUSAL = uuid(2);
const details = { placeId: SUITE, reason: "full" };
const view = viewFor(
  NURSE,
  episode(by(OFFICER, used("10 21:40")), by(NURSE, as(REFUSAL, told("place-refused", "10 22:00", details)))),
  "10 23:00",
);
const target = targetOf(view, REFUSAL);
assert.ok(target);
const start = startOf(target, view.scene);
const submission = identifier<EntryId>(uuid(9));
const read = (answers: object) => readCorrection(target, view.scene, { ...start, ...answers }, submission, false);

test("a refusal put right keeps its own reason, apart from why it was put right", () => {
  const result = read({ "at-time": "22:05", "why-corrected": "The time was a slip" });
  assert.ok(result.ok, JSON.stringify(result));
  assert.equal(result.reason, "The time was a slip");
  assert.deepEqual(result.replacedBy?.details, details);
});

test("the reason of the entry does not stand for why it is corrected", () => {
  const result = read({ "at-time": "22:05" });
  assert.ok(!result.ok);
  assert.deepEqual(
    result.errors.map(({ name }) => name),
    ["why-corrected"],
  );
});

test("the page asks each under a name of its own, and why it is corrected starts empty", () => {
  const page = render(
    changePage({ view, target, action: "/x", csrfToken: "t", submission: uuid(9), answers: start, errors: [] }),
  );
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
  assert.match(page, /<textarea[^>]* name="why-corrected"[^>]*><\/textarea>/);
});
