import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMENCEMENT_DETAILS, COMMENCEMENT_SET } from "../law/commencement.ts";
import { IDENTITY_LINKED, IDENTITY_STATED, IDENTITY_UNLINKED } from "../people/identity.ts";
import { LAW_DETAILS, PATHWAY_DETAILS } from "../section-136/entries.ts";
import { ABOUT_ENTRY, CORRECTION_DETAILS } from "../timeline/standing.ts";
import { categoryOfEntry, categoryOfField } from "./category-table.ts";

const NOW = Temporal.Instant.from("2026-11-20T12:00:00Z");

const shapes: Record<string, object> = {
  ...Object.fromEntries(Object.entries({ ...LAW_DETAILS, ...PATHWAY_DETAILS }).map(([type, s]) => [type, s.shape])),
  "identity-stated": IDENTITY_STATED.shape,
  "identity-linked": IDENTITY_LINKED.shape,
  "identity-unlinked": IDENTITY_UNLINKED.shape,
  "entry-corrected": CORRECTION_DETAILS.shape,
  "entry-disputed": ABOUT_ENTRY.shape,
  [COMMENCEMENT_SET]: COMMENCEMENT_DETAILS.shape,
};

test("every field that a schema names has a category of its own", () => {
  const without = Object.entries(shapes).flatMap(([type, shape]) =>
    Object.keys(shape)
      .filter((field) => categoryOfField(type, 1, field, NOW) === "own-contribution")
      .map((field) => `${type}.${field}`),
  );
  assert.deepEqual(without, []);
});

test("a key that no schema names, and a version the table does not know, stay with the agency that wrote them", () => {
  assert.equal(categoryOfField("power-used", 1, "sergeantsRemark", NOW), "own-contribution");
  assert.equal(categoryOfField("power-used", 99, "grounds", NOW), "own-contribution");
  assert.equal(categoryOfField("bed-requested", 1, "ward", NOW), "own-contribution");
  assert.equal(categoryOfField("constructor", 1, "name", NOW), "own-contribution");
  assert.equal(categoryOfField("note", 1, "toString", NOW), "own-contribution");
  assert.equal(categoryOfEntry("bed-requested", 1, NOW), "attendance-fact");
});
