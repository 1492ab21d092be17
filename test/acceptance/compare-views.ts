import assert from "node:assert/strict";
import type { CaseFile } from "../../src/domain/section-136/case-file.ts";
import type { Instant } from "../../src/domain/timeline/instant.ts";
import type { ExpectedReplay, ExpectedView } from "./section-136-cases.ts";

/** What one way of looking at a loaded case says at an instant, in the words of the expected file. */
export type ReadView = (asOf: Instant) => Promise<Omit<ExpectedView, "asOf">>;

/** Looks at a loaded case at each instant that it asks about, by what was known then, and compares. */
export async function compareViews(file: CaseFile, expected: ExpectedReplay, readView: ReadView): Promise<void> {
  assert.ok(file.asOf.length > 0, `${file.case} asks about no instant`);
  const seen: ExpectedView[] = [];
  for (const asOf of file.asOf) seen.push({ asOf: asOf.toString(), ...(await readView(asOf)) });
  assert.deepEqual(seen, expected.views, file.case);
}
