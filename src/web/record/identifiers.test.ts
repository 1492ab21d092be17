import assert from "node:assert/strict";
import { test } from "node:test";
import { idFollowing, newId, readId } from "./identifiers.ts";

test("an id that follows from another is a UUID, always the same, and of the same time", () => {
  const id = newId();
  const next = idFollowing(id, "1-identity-stated");
  assert.equal(next, idFollowing(id, "1-identity-stated"));
  assert.notEqual(next, idFollowing(id, "2-identity-stated"));
  assert.ok(readId(next));
  assert.equal(next.slice(0, 14), id.slice(0, 14));
});

test("an id is read only in the form that is written", () => {
  const id = newId();
  assert.equal(readId(id), id);
  for (const text of [undefined, "", "../etc", id.toUpperCase(), `${id}0`, "00000000-0000-0000-0000-000000000000"]) {
    assert.equal(readId(text), null, String(text));
  }
});
