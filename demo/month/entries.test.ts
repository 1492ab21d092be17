import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { NOT_COMMENCED } from "../../src/domain/law/rule-sets.ts";
import { IDENTITY_LINKED, IDENTITY_STATED } from "../../src/domain/people/identity.ts";
import { decide } from "../../src/domain/section-136/decide.ts";
import {
  isLawType,
  isPathwayType,
  isReadPathwayType,
  LAW_DETAILS,
  PATHWAY_DETAILS,
} from "../../src/domain/section-136/entries.ts";
import {
  ABOUT_ENTRY,
  CONFIRMATION_TYPE,
  CORRECTION_DETAILS,
  CORRECTION_TYPE,
} from "../../src/domain/timeline/standing.ts";
import { DIRECTORY } from "../directory/index.ts";
import { demonstrationMonths } from "./index.ts";
import type { DemoEntry } from "./pen.ts";

const ANCHOR = Temporal.Instant.from("2026-06-17T14:30:00Z");
const MONTHS = demonstrationMonths(ANCHOR);
const ENTRIES = MONTHS.flatMap(({ entries }) => entries);

/** The schema of an entry's details; null for a type of the pathway that no rule reads. */
function schemaOf(type: string): z.ZodType | null {
  if (isLawType(type)) return LAW_DETAILS[type];
  if (isReadPathwayType(type)) return PATHWAY_DETAILS[type];
  if (type === CORRECTION_TYPE) return CORRECTION_DETAILS;
  if (type === CONFIRMATION_TYPE) return ABOUT_ENTRY;
  if (type === "identity-stated") return IDENTITY_STATED;
  return type === "identity-linked" ? IDENTITY_LINKED : null;
}

test("every entry is of a known type, and its details and those of its replacement are what the rules read", () => {
  const check = (id: string, type: string, details: unknown): void => {
    const schema = schemaOf(type);
    if (schema === null) return assert.ok(isPathwayType(type), `${type} ${id}`);
    const parsed = schema.safeParse(details);
    assert.ok(parsed.success, `${type} ${id}: ${parsed.error?.message}`);
  };
  for (const { id, type, details } of ENTRIES) {
    check(id, type, details);
    if (type !== CORRECTION_TYPE) continue;
    const { replacedBy } = CORRECTION_DETAILS.parse(details);
    if (replacedBy !== null) check(id, replacedBy.type, replacedBy.details);
  }
});

test("every id is a UUIDv7 of the moment of writing", () => {
  for (const { id, recordedAt } of ENTRIES) {
    assert.ok(z.uuidv7().safeParse(id).success, id);
    assert.equal(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16), recordedAt.epochMilliseconds);
  }
});

test("whoever did and wrote it works there, in that role; what another wrote is not yet confirmed", () => {
  const workers = new Map<string, (typeof DIRECTORY.workers)[number]>(DIRECTORY.workers.map((row) => [row.id, row]));
  for (const { id, doneBy, recordedBy, confirmed, contributedBy } of ENTRIES) {
    for (const actor of [doneBy, recordedBy]) {
      assert.ok(actor.kind === "worker", id);
      const { role, profession, agency } = workers.get(actor.worker) ?? {};
      assert.deepEqual([role, profession, agency], [actor.role, actor.profession, actor.agency]);
    }
    assert.equal(confirmed, JSON.stringify(doneBy) === JSON.stringify(recordedBy), id);
    assert.equal("agency" in recordedBy && recordedBy.agency, contributedBy);
  }
});

test("the places named are the partnership's own", () => {
  const places = new Map<string, (typeof DIRECTORY.places)[number]>(DIRECTORY.places.map((row) => [row.id, row]));
  const NAMED = z.looseObject({ placeId: z.string().optional(), toPlaceId: z.string().optional() });
  for (const { id, details, partnership } of ENTRIES) {
    const { placeId, toPlaceId } = NAMED.parse(details);
    for (const named of [placeId, toPlaceId]) {
      if (named !== undefined) assert.equal(places.get(named)?.partnership, partnership, id);
    }
  }
});

test("the rules take every entry in the order of writing, where the writer says that it happened", () => {
  for (const { stories } of MONTHS) {
    for (const { entries, plan } of stories) {
      const written = entries.toSorted((a, b) => a.recordedAt.epochMilliseconds - b.recordedAt.epochMilliseconds);
      const own: DemoEntry[] = [];
      const identity: DemoEntry[] = [];
      for (const entry of written) {
        if (entry.subject.kind === "person") {
          identity.push(entry);
          continue;
        }
        const input = { entries: own, identity, commencements: NOT_COMMENCED };
        const decision = decide({ input, entry, now: entry.recordedAt, insists: true, earlier: null });
        const why = decision.taken ? "" : decision.objection.because;
        assert.ok(decision.taken, `${entry.type} of ${plan.stage ?? plan.twist}: ${why}`);
        own.push(entry);
      }
    }
  }
});

test("people look invented, and their NHS numbers are of the range for tests", () => {
  const people = MONTHS.flatMap(({ stories }) => stories.map(({ person }) => person));
  for (const { name, nhsNumber } of people) {
    assert.match(name, /^(Test Person|Sample|Synthetic) [A-Z][a-z]+$/);
    assert.match(nhsNumber, /^999\d{7}$/);
  }
});
