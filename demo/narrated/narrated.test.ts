import assert from "node:assert/strict";
import { test } from "node:test";
import { isReadPathwayType, PATHWAY_DETAILS } from "../../src/domain/section-136/entries.ts";
import { isKnownType, replay } from "../../src/domain/section-136/replay.ts";
import { compareInstants } from "../../src/domain/timeline/instant.ts";
import { AGENCY_KINDS } from "../directory/directory.ts";
import { DIRECTORY } from "../directory/index.ts";
import { NARRATED, readNarrated } from "./index.ts";

test("both narrated cases are there, each in one of the two partnerships", () => {
  assert.deepEqual(
    NARRATED.map(({ key, partnership }) => [key, partnership]),
    [
      ["emergency-department-instead", "the-shire"],
      ["three-signatures", "the-borough"],
    ],
  );
});

test("every entry is of a known type, with details that its schema takes, by an agency the partnership has", () => {
  const kinds: readonly string[] = AGENCY_KINDS;
  for (const { file, partnership } of NARRATED) {
    for (const { id, type, details, agency } of file.entries) {
      assert.ok(isKnownType(type), `${id}: ${type}`);
      if (isReadPathwayType(type)) assert.ok(PATHWAY_DETAILS[type].safeParse(details).success, `${id}: ${type}`);
      assert.ok(kinds.includes(agency), `${id}: ${agency}`);
      assert.ok(
        DIRECTORY.agencies.some((row) => row.partnership === partnership && row.kind === agency),
        `${id}: ${agency}`,
      );
    }
  }
});

test("no power is used, nothing is refused, and no clock runs at any stop", () => {
  for (const { file, key } of NARRATED) {
    const result = replay(file);
    assert.deepEqual([result.refused, result.breaches], [[], []], key);
    assert.ok(result.views.length >= 20, key);
    for (const view of result.views) assert.equal(view.detention, "none");
  }
});

test("each step adds one entry, in the order of writing, and says in a sentence what it is", () => {
  for (const { file, stops, key } of NARRATED) {
    assert.equal(stops.length, file.entries.length, key);
    assert.deepEqual(
      stops.map(({ at }) => at.toString()),
      file.asOf.map((at) => at.toString()),
    );
    for (const [index, stop] of stops.entries()) {
      const before = stops[index - 1];
      if (before !== undefined) assert.ok(compareInstants(before.at, stop.at) < 0, `${key}: two steps at once`);
    }
  }
});

test("both views stand on the first timeline, and the outcome goes back to both", () => {
  const [first] = NARRATED;
  const texts = first?.file.entries.map(({ role, details }) => `${role}: ${JSON.stringify(details["text"])}`) ?? [];
  assert.ok(texts.some((text) => text.startsWith('street-triage-nurse: "Advice by phone')));
  assert.ok(texts.some((text) => text.startsWith('constable: "We see it otherwise')));
  assert.ok(first?.file.entries.some(({ type }) => type === "outcome-shared"));
});

test("three professions of three agencies sign one decision in the second", () => {
  const signed = NARRATED[1]?.file.entries.filter(({ type }) => type === "triage-decision-signed") ?? [];
  assert.deepEqual(
    signed.map(({ agency, role }) => `${agency} ${role}`),
    ["mental-health-trust street-triage-nurse", "ambulance paramedic", "police constable"],
  );
});

test("a telling without a narration for each entry is no narrated case", () => {
  assert.throws(() => readNarrated({ key: "a", title: "A", introduction: "B", partnership: "c", entries: [{}] }));
});
