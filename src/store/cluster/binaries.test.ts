import assert from "node:assert/strict";
import { access } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { findBinaries } from "./binaries.ts";
import { ClusterUnavailable } from "./unavailable.ts";

test("what is found is PostgreSQL 15 or later, with initdb beside postgres", async () => {
  const found = await findBinaries("auto");
  assert.ok(found.major >= 15);
  assert.ok(found.version.startsWith(`${found.major}.`));
  await access(join(found.folder, "initdb"));
});

test("a data directory of a version that is not here is answered by a sentence", async () => {
  await assert.rejects(findBinaries("auto", 999), (error) => {
    assert.ok(error instanceof ClusterUnavailable);
    assert.equal(error.message, "The data directory was made by PostgreSQL 999, which is not here now.");
    return true;
  });
});
