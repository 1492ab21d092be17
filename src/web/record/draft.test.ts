import assert from "node:assert/strict";
import { test } from "node:test";
import { merge } from "./draft.ts";

test("given a page sent again with an answer taken back, the old answer goes; other pages' answers stay", () => {
  const before = { location: "public", statements: ["one"], "at-time": "10:00", at: "earlier" };
  const after = merge(before, { _csrf: "t", submission: "s", insists: "yes", at: "now" }, ["statements", "at", "doer"]);
  assert.deepEqual(after, { location: "public", at: "now" });
});
