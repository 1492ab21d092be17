import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { CaseEntry } from "../section-136/case-file.ts";
import { hostileFrom, inOrderOf, orderOf } from "../testing/arbitraries.ts";
import { fileOf } from "../testing/story.ts";
import { known } from "./corrections.ts";
import { compareInstants } from "./instant.ts";
import { compareText } from "./order.ts";

/** Half of all entries are corrections. */
const tangled = hostileFrom(Date.UTC(2026, 2, 10), 5).map((entries) => fileOf(entries).entries);

const knownOf = (entries: readonly CaseEntry[]) => known(entries, ({ correction }) => correction, null);
const idsOf = (entries: readonly CaseEntry[]): string[] => entries.map(({ id }) => id).toSorted(compareText);

describe("corrections of anything by anything", () => {
  test("have one answer, whatever order they arrive in", () => {
    fc.assert(
      fc.property(tangled, orderOf, (entries, keys) => {
        const [one, other] = [knownOf(entries), knownOf(inOrderOf(entries, keys))];
        assert.deepEqual(idsOf(other.standing), idsOf(one.standing));
        assert.deepEqual(other.struckBy, one.struckBy);
      }),
      { numRuns: 500 },
    );
  });

  test("nothing that stands is struck, and nothing counts twice", () => {
    fc.assert(
      fc.property(tangled, (entries) => {
        const { standing, struckBy } = knownOf(entries);
        assert.equal(new Set(idsOf(standing)).size, standing.length);
        assert.deepEqual(
          standing.filter(({ id }) => struckBy.has(id)),
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** Corrections of what was there before them only, as people make them. */
const orderly = tangled.map((entries) =>
  entries.filter(({ correction }, index) => {
    if (correction === null) return true;
    return entries.slice(0, index).some(({ id }) => id === correction.entry) && !correction.replacedBy?.correction;
  }),
);

test("among corrections that strike only what came before, the later recorded works, and is the one named", () => {
  fc.assert(
    fc.property(orderly, (entries) => {
      const { standing, struckBy } = knownOf(entries);
      const working = standing
        .filter(({ correction }) => correction !== null)
        .toSorted((a, b) => compareInstants(b.recordedAt, a.recordedAt) || compareText(b.id, a.id));
      for (const { id } of entries) {
        const latest = working.find(({ correction }) => correction?.entry === id);
        assert.equal(struckBy.get(id), latest?.id);
        assert.equal(
          standing.some((entry) => entry.id === id),
          latest === undefined,
          "what was written counts, or is struck",
        );
        const put = latest?.correction?.replacedBy;
        const target = entries.find((entry) => entry.id === id);
        if (put && target)
          assert.equal(
            standing.some((entry) => entry.id === put.id),
            !struckBy.has(put.id),
          );
      }
    }),
    { numRuns: 500 },
  );
});
