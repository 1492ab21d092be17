import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { moment } from "../testing/moments.ts";
import { type Correction, known } from "./corrections.ts";
import type { Fact } from "./entry.ts";

interface Line extends Fact<string, string> {
  readonly correction: Correction<Line> | null;
}

const line = (id: string, recordedAt: string, correction: Correction<Line> | null = null): Line => ({
  id,
  type: "line",
  at: moment("10 00:00"),
  recordedAt: moment(recordedAt),
  details: id,
  correction,
});

/** A correction of an entry; with a replacement, of the id given or (`Line`) a correction itself. */
const strike = (id: string, recordedAt: string, entry: string, replacedBy: Line | string | null = null): Line =>
  line(id, recordedAt, {
    entry,
    replacedBy: typeof replacedBy === "string" ? line(replacedBy, "30 00:00") : replacedBy,
  });

const knownOf = (lines: readonly Line[], asOf: string | null = null) =>
  known(lines, ({ correction }) => correction, asOf === null ? null : moment(asOf));

/** The ids of the plain lines that stand, in order, the same for either order of arrival. */
function standing(lines: readonly Line[], asOf: string | null = null): string[] {
  const idsOf = (some: readonly Line[]) =>
    knownOf(some, asOf)
      .standing.filter(({ correction }) => correction === null)
      .map(({ id }) => id)
      .toSorted((a, b) => (a < b ? -1 : 1));
  const ids = idsOf(lines);
  assert.deepEqual(idsOf(lines.toReversed()), ids);
  return ids;
}

describe("a correction", () => {
  test("without corrections everything known stands", () => {
    assert.deepEqual(standing([line("a", "10 09:00"), line("b", "10 10:00")]), ["a", "b"]);
    assert.deepEqual(standing([line("a", "10 09:00"), line("b", "10 10:00")], "10 09:59"), ["a"]);
  });

  test("strikes an entry out, or puts another in its place", () => {
    assert.deepEqual(standing([line("a", "10 09:00"), strike("c", "10 10:00", "a")]), []);
    assert.deepEqual(standing([line("a", "10 09:00"), strike("c", "10 10:00", "a", "b")]), ["b"]);
  });

  test("works from its own recording, to the instant", () => {
    const lines = [line("a", "10 09:00"), strike("c", "10 10:00", "a", "b")];
    assert.deepEqual(standing(lines, "10 09:59:59"), ["a"]);
    assert.deepEqual(standing(lines, "10 10:00"), ["b"]);
  });

  test("its replacement is known from then, whatever the replacement says of itself", () => {
    const lines = [line("a", "10 09:00"), strike("c", "10 10:00", "a", line("b", "10 08:00"))];
    assert.deepEqual(standing(lines, "10 09:30"), ["a"]);
    const [replacement] = knownOf(lines).standing.filter(({ id }) => id === "b");
    assert.equal(replacement?.recordedAt.toString(), "2026-03-10T10:00:00Z");
  });

  test("of an entry that arrives later strikes it all the same", () => {
    const lines = [strike("c", "10 09:00", "a", "b"), line("a", "10 10:00")];
    assert.deepEqual(standing(lines, "10 09:30"), ["b"]);
    assert.deepEqual(standing(lines, "10 10:00"), ["b"]);
  });

  test("says by which correction an entry is struck", () => {
    const { struckBy } = knownOf([
      line("a", "10 09:00"),
      strike("c", "10 10:00", "a", "b"),
      strike("d", "10 11:00", "b"),
    ]);
    assert.deepEqual(
      struckBy,
      new Map([
        ["a", "c"],
        ["b", "d"],
      ]),
    );
  });
});

describe("two corrections of one entry", () => {
  test("the later recorded counts, whatever its id", () => {
    const lines = [line("a", "10 09:00"), strike("z", "10 10:00", "a", "z1"), strike("c", "10 11:00", "a", "c1")];
    assert.deepEqual(standing(lines), ["c1"]);
    assert.deepEqual(standing(lines, "10 10:30"), ["z1"]);
    assert.equal(knownOf(lines).struckBy.get("a"), "c");
  });

  test("at one instant the greater id, by code units", () => {
    assert.deepEqual(
      standing([line("a", "10 09:00"), strike("c10", "10 10:00", "a", "ten"), strike("c9", "10 10:00", "a", "nine")]),
      ["nine"],
    );
    assert.deepEqual(
      standing([line("a", "10 09:00"), strike("C", "10 10:00", "a", "upper"), strike("c", "10 10:00", "a")]),
      [],
    );
  });

  test("where the later is withdrawn the earlier counts again", () => {
    const lines = [
      line("a", "10 09:00"),
      strike("c", "10 10:00", "a", "c1"),
      strike("d", "10 11:00", "a", "d1"),
      strike("e", "10 12:00", "d"),
    ];
    assert.deepEqual(standing(lines), ["c1"]);
  });

  test("what corrects the replacement of the one that lost changes nothing", () => {
    const lines = [
      line("a", "10 09:00"),
      strike("c", "10 10:00", "a", "c1"),
      strike("d", "10 11:00", "a", "d1"),
      strike("e", "10 12:00", "c1", "c2"),
    ];
    assert.deepEqual(standing(lines), ["d1"]);
  });
});

describe("chains of corrections", () => {
  test("a replacement can be corrected", () => {
    const lines = [line("a", "10 09:00"), strike("c", "10 10:00", "a", "b"), strike("d", "10 11:00", "b", "b2")];
    assert.deepEqual(standing(lines, "10 10:30"), ["b"]);
    assert.deepEqual(standing(lines), ["b2"]);
  });

  test("a withdrawn correction leaves the entry as it was", () => {
    const lines = [line("a", "10 09:00"), strike("c", "10 10:00", "a", "b"), strike("d", "10 11:00", "c")];
    assert.deepEqual(standing(lines), ["a"]);
    assert.equal(knownOf(lines).struckBy.get("a"), undefined);
  });

  test("a withdrawn withdrawal lets the correction work again", () => {
    const lines = [
      line("a", "10 09:00"),
      strike("c", "10 10:00", "a", "b"),
      strike("d", "10 11:00", "c"),
      strike("e", "10 12:00", "d"),
    ];
    assert.deepEqual(standing(lines), ["b"]);
  });

  test("a correction can be put in the place of a correction", () => {
    const better = strike("c2", "10 11:00", "a", "better");
    const lines = [line("a", "10 09:00"), strike("c", "10 10:00", "a", "b"), strike("d", "10 11:00", "c", better)];
    assert.deepEqual(standing(lines), ["better"]);
    assert.deepEqual(standing([...lines, strike("e", "10 12:00", "c2")]), ["a"]);
    assert.deepEqual(standing([...lines, strike("e", "10 12:00", "d")]), ["b"]);
  });

  test("with the withdrawal of a correction goes all that was built on its replacement", () => {
    const lines = [
      line("a", "10 09:00"),
      strike("c", "10 10:00", "a", "b"),
      strike("d", "10 11:00", "b", "b2"),
      strike("e", "10 12:00", "c"),
    ];
    assert.deepEqual(standing(lines), ["a"]);
  });
});

describe("circles, which nobody can mean, still have one answer", () => {
  test("of two that strike each other the later stands", () => {
    const lines = [
      line("a", "10 09:00"),
      line("b", "10 09:00"),
      strike("c", "10 10:00", "d"),
      strike("d", "10 11:00", "c"),
    ];
    assert.deepEqual(
      knownOf(lines)
        .standing.filter(({ correction }) => correction !== null)
        .map(({ id }) => id),
      ["d"],
    );
    assert.deepEqual(standing(lines), ["a", "b"]);
  });

  test("one that strikes itself strikes nothing else, and three in a ring end", () => {
    assert.deepEqual(standing([line("a", "10 09:00"), strike("c", "10 10:00", "c", "b")]), ["a"]);
    const ring = [strike("c", "10 10:00", "d"), strike("d", "10 11:00", "e"), strike("e", "10 12:00", "c")];
    assert.deepEqual(standing([line("a", "10 09:00"), ...ring]), ["a"]);
  });

  test("replacements that stand in each other's place end", () => {
    const lines = [strike("c", "10 10:00", "y", "x"), strike("d", "10 11:00", "x", "y")];
    assert.ok(Array.isArray(standing(lines)));
  });
});
