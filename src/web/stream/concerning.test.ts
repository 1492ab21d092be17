import assert from "node:assert/strict";
import { test } from "node:test";
import { changesOf, concerning } from "./concerning.ts";

const change = (partnership: string, subject: string) => ({ partnership, subject });

test("a page is told of changes in its own partnership, and of what nobody can name", () => {
  const all = concerning("the-shire", undefined);
  assert.ok(all(change("the-shire", "one")));
  assert.ok(all(null));
  const one = concerning("the-shire", "one");
  assert.ok(one(change("the-shire", "one")));
  assert.ok(one(null));
  assert.ok(!one(change("the-shire", "two")));
});

test("an episode's page is told of its person too", () => {
  const both = concerning("the-shire", changesOf("one", "somebody", null).split("/").at(-1));
  assert.ok(both(change("the-shire", "one")));
  assert.ok(both(change("the-shire", "somebody")));
  assert.ok(!both(change("the-shire", "two")));
});

test("another partnership's changes tell nobody here, nor whether what an address names is there", () => {
  assert.ok(!concerning("the-shire", undefined)(change("the-borough", "one")));
  assert.ok(!concerning("the-shire", "one")(change("the-borough", "one")));
});
