import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CaseFileError, parseCaseFile } from "./case-file.ts";

const USE = {
  id: "e1",
  type: "power-used",
  at: "2026-03-10T21:40:00Z",
  recordedAt: "2026-03-10T21:52:00Z",
  agency: "police",
  role: "constable",
  details: { power: "136-remove", location: "public", advice: "nurse" },
};
const ARRIVAL = { ...USE, id: "e2", type: "arrived", details: { place: "emergency-department" } };

const parse = (...entries: unknown[]) => parseCaseFile({ case: "a case", law: {}, person: { ageYears: 34 }, entries });
const refuses = (pattern: RegExp, ...entries: unknown[]) =>
  assert.throws(
    () => parse(...entries),
    (error) => error instanceof CaseFileError && pattern.test(error.message),
  );

describe("a case file", () => {
  test("is read whole: instants in UTC and whole milliseconds, agency and role in its own words", () => {
    const { entries } = parse({ ...USE, at: "2026-03-10T22:40:00.1239+01:00" });
    const [entry] = entries;
    assert.equal(entry?.at.toString(), "2026-03-10T21:40:00.123Z");
    assert.deepEqual([entry?.agency, entry?.role], ["police", "constable"]);
  });

  test("needs neither name, law, person nor views", () => {
    const file = parseCaseFile({ entries: [] });
    assert.deepEqual([file.law, file.person, file.asOf], [{ "mha2025-s48": null }, { ageYears: null }, []]);
  });

  test("keeps unknown keys of details, whatever they hold", () => {
    const [entry] = parse({ ...USE, details: { ...USE.details, radio: [1, 2] } }).entries;
    assert.deepEqual(entry?.details["radio"], [1, 2]);
  });

  test("keeps keys that mean something else to Tandem, and reads the rest", () => {
    const [use, arrival] = parse(
      { ...USE, details: { ...USE.details, incidentNumber: 1234, grounds: ["shouting"] } },
      { ...ARRIVAL, details: { ...ARRIVAL.details, placeId: "ward 3" } },
    ).entries;
    assert.equal(use?.details["incidentNumber"], 1234);
    assert.equal(arrival?.details["placeId"], "ward 3");
  });

  test("holds an entry that was sent twice once, in whatever order its keys stand", () => {
    const again = Object.fromEntries(Object.entries(USE).toReversed());
    assert.equal(parse(USE, again, { ...USE, at: "2026-03-10T22:40:00+01:00" }).entries.length, 1);
  });

  test("need not say again when a replacement was recorded", () => {
    const { recordedAt: _, ...replacedBy } = { ...ARRIVAL, id: "e2b" };
    const correction = { ...USE, id: "c", type: "entry-corrected", details: { entry: "e2", replacedBy, reason: "" } };
    assert.equal(parse(ARRIVAL, correction).entries[1]?.correction?.replacedBy?.id, "e2b");
  });
});

describe("refused with a sentence that names the entry", () => {
  test("no file at all, or no entries", () => {
    for (const json of [null, [], "text", {}, { entries: {} }]) assert.throws(() => parseCaseFile(json), CaseFileError);
  });

  test("an entry that is none, by its place", () => refuses(/^entry 2: /, USE, "text"));

  test("an instant without an offset, or one that does not exist", () => {
    for (const at of ["2026-03-10T21:40:00", "2026-03-10", "2026-02-30T00:00:00Z", "soon", 5, null]) {
      refuses(/^entry 1: at /, { ...USE, at });
    }
  });

  test("a word that the law does not know", () => {
    refuses(/^entry 1 \(e1\): details\.power /, { ...USE, details: { ...USE.details, power: "137" } });
    refuses(/^entry 1 \(e2\): details\.place /, { ...ARRIVAL, details: { place: "cell" } });
    refuses(/^entry 1 \(e2\): details\.inspectorAuthorised /, {
      ...ARRIVAL,
      details: { place: "police-station", inspectorAuthorised: "yes" },
    });
    refuses(/^entry 1 \(e2\): details\.place /, { ...ARRIVAL, details: {} });
  });

  test("hours that are no number", () => {
    const details = { hours: "12", reason: "clinical-condition", by: "examining-doctor" };
    refuses(/^entry 1 \(e1\): details\.hours /, { ...USE, type: "extension-authorised", details });
  });

  test("a replacement that cannot be read", () => {
    const details = { entry: "e1", replacedBy: { ...USE, id: "e1b", at: "later" }, reason: "" };
    refuses(/^entry 1 \(c\), its replacement: at /, { ...USE, id: "c", type: "entry-corrected", details });
  });

  test("a correction that does not say of what", () => {
    refuses(/^entry 1 \(c\): entry /, { ...USE, id: "c", type: "entry-corrected", details: { replacedBy: null } });
  });

  test("corrections inside one another without end", () => {
    let entry: Record<string, unknown> = USE;
    for (let depth = 0; depth < 60; depth += 1) {
      entry = { ...USE, id: `c${depth}`, type: "entry-corrected", details: { entry: "e1", replacedBy: entry } };
    }
    refuses(/too deep$/, entry);
  });

  test("one id with two meanings, in a replacement too", () => {
    refuses(/^two entries with the id e1 say different things$/, USE, { ...USE, at: "2026-03-10T21:41:00Z" });
    const correction = {
      ...USE,
      id: "c",
      type: "entry-corrected",
      details: { entry: "e1", replacedBy: { ...ARRIVAL, id: "e1" } },
    };
    refuses(/^two entries with the id e1 say different things$/, USE, correction);
  });

  test("a date of law that is none", () => {
    assert.throws(() => parseCaseFile({ law: { "mha2025-s48": "July" }, entries: [] }), CaseFileError);
  });
});
