import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import type { Entry } from "../timeline/entry.ts";
import { type AgencyId, identifier, type PartnershipId } from "../timeline/identifiers.ts";
import { compareText } from "../timeline/order.ts";
import { CaseFileError, parseCaseFile } from "./case-file.ts";
import { readEpisode } from "./episode.ts";
import { type Planned, planCaseFile } from "./from-case-file.ts";
import { replay } from "./replay.ts";

const PARTNERSHIP = identifier<PartnershipId>("the-shire");
const KINDS = ["police", "mental-health-trust"];
const END = Temporal.Instant.from("2026-06-01T00:00:00Z");

const plan = (json: unknown): Planned =>
  planCaseFile(parseCaseFile(json), {
    partnership: PARTNERSHIP,
    agencyFor: (kind) => (KINDS.includes(kind) ? identifier<AgencyId>(`shire-${kind}`) : null),
    hash: (text) => createHash("sha256").update(text).digest("hex"),
  });

const asStored = (entry: Planned["identity"]): Entry => ({
  ...entry,
  partnership: PARTNERSHIP,
  receivedAt: END,
  origin: "test",
});

const readAt = (planned: Planned, episode: number, knownAt: string | null, at = knownAt) =>
  readEpisode(
    {
      entries: (planned.episodes[episode]?.entries ?? []).map(asStored),
      identity: [asStored(planned.identity)],
      commencements: { "mha2025-s48": null },
    },
    {
      knownAt: knownAt === null ? null : Temporal.Instant.from(knownAt),
      at: at === null ? END : Temporal.Instant.from(at),
    },
  );

const sources = (planned: Planned): (string | null)[][] =>
  planned.episodes.map(({ entries }) => entries.map(({ sourceId }) => sourceId));

let made = 0;
const entry = (type: string, at: string, details: Record<string, unknown> = {}, changes: object = {}) => ({
  id: `e${String((made += 1)).padStart(4, "0")}`,
  type,
  at,
  recordedAt: at,
  agency: "police",
  role: "constable",
  details,
  ...changes,
});
const used = (at: string, power = "136-remove", changes = {}) =>
  entry("power-used", at, { power, location: "public", advice: "nurse" }, changes);
const file = (...entries: object[]) => ({ case: "made up", person: { ageYears: 34 }, entries });

test("each detention becomes an episode, and the person is made once", () => {
  const first = used("2026-01-05T14:00:00Z");
  const arrived = entry("arrived", "2026-01-05T14:50:00Z", { place: "health-based" });
  const ended = entry("detention-ended", "2026-01-06T09:00:00Z", { reason: "released" });
  const between = entry("follow-up-missed", "2026-01-09T09:00:00Z");
  const second = used("2026-01-19T02:00:00Z");
  const planned = plan(file(second, between, ended, arrived, first));
  assert.deepEqual(sources(planned), [[first.id, arrived.id, ended.id, between.id], [second.id]]);
  assert.equal(planned.identity.subject.id, planned.person);
  assert.equal(planned.identity.recordedAt.toString(), first.recordedAt);
  assert.deepEqual(planned.identity.details, { ageYears: 34, howKnown: "record" });
  for (const { episode, entries } of planned.episodes) {
    assert.match(episode, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const one of entries) {
      assert.deepEqual(one.subject, { kind: "episode", id: episode });
      assert.deepEqual([one.person, one.via, one.confirmed], [planned.person, "paper", true]);
      assert.equal(one.contributedBy, "shire-police");
      assert.match(one.id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  }
});

test("entry under the next warrant belongs to the next detention, once the last was over", () => {
  const first = used("2026-01-05T14:00:00Z");
  const ended = entry("detention-ended", "2026-01-05T20:00:00Z", { reason: "released" });
  const during = entry("premises-entered", "2026-01-05T20:00:00Z");
  const after = entry("premises-entered", "2026-01-05T20:00:01Z");
  const second = used("2026-01-05T21:00:00Z", "135-1-keep");
  const planned = plan(file(first, ended, during, after, second));
  assert.deepEqual(sources(planned), [
    [first.id, ended.id, during.id],
    [after.id, second.id],
  ]);
  assert.equal(readAt(planned, 1, null).clock.startedAt?.toString(), after.at);
});

test("a correction stands with its target and still strikes it, however deep", () => {
  const first = used("2026-03-11T21:20:00Z");
  const wrong = entry("arrived", "2026-03-11T21:55:00Z", { place: "emergency-department" });
  const right = entry("arrived", "2026-03-11T22:25:00Z", { place: "emergency-department", note: "kept" });
  const later = { entry: wrong.id, replacedBy: right, reason: "the log says 22:25" };
  const mistaken = entry("entry-corrected", "2026-03-12T08:00:00Z", { entry: wrong.id, replacedBy: null, reason: "x" });
  const inner = entry("entry-corrected", "2026-03-12T09:00:00Z", later);
  const outer = entry("entry-corrected", "2026-03-12T09:00:00Z", {
    entry: mistaken.id,
    replacedBy: inner,
    reason: "y",
  });
  const planned = plan(file(first, wrong, mistaken, outer));
  const startedAt = (knownAt: string) => readAt(planned, 0, knownAt).clock.startedAt?.toString();
  assert.equal(startedAt("2026-03-12T00:00:00Z"), wrong.at);
  assert.equal(startedAt("2026-03-12T08:00:00Z"), undefined);
  assert.equal(startedAt("2026-03-12T09:00:00Z"), right.at);
  const stored = planned.episodes[0]?.entries.find(({ sourceId }) => sourceId === outer.id);
  assert.equal(stored?.corrects, planned.episodes[0]?.entries.find(({ sourceId }) => sourceId === mistaken.id)?.id);
  assert.equal(stored?.details["reason"], "y");
});

test("a use of the power that was struck out leaves no episode of its own", () => {
  const first = used("2026-01-05T14:00:00Z");
  const ended = entry("detention-ended", "2026-01-05T20:00:00Z", { reason: "released" });
  const slip = used("2026-01-07T10:00:00Z");
  const struck = entry("entry-corrected", "2026-01-07T11:00:00Z", { entry: slip.id, replacedBy: null, reason: "slip" });
  const planned = plan(file(first, ended, slip, struck));
  assert.deepEqual(sources(planned), [[first.id, ended.id, slip.id, struck.id]]);
  assert.equal(readAt(planned, 0, "2026-01-07T10:30:00Z").clock.detention, "removed");
  assert.equal(readAt(planned, 0, "2026-01-07T11:00:00Z").clock.detention, "ended");
});

test("what no rule knows is kept as it stands and told", () => {
  const odd = entry("teleported", "2026-01-05T14:00:00Z", { to: "Mars", deep: { kept: [1] } });
  const planned = plan(file(odd));
  assert.deepEqual(planned.unknownTypes, [{ entry: odd.id, type: "teleported" }]);
  assert.deepEqual(planned.episodes[0]?.entries[0]?.details, odd.details);
});

test("a file that no timeline can hold is refused with a sentence", () => {
  const refused = (json: unknown, sentence: RegExp) =>
    assert.throws(
      () => plan(json),
      (error) => error instanceof CaseFileError && sentence.test(error.message),
    );
  refused(file(), /holds no entries/);
  refused(
    file(used("2026-01-05T14:00:00Z", "136-keep", { agency: "coastguard" })),
    /no agency of the kind "coastguard"/,
  );
  refused({ ...file(used("2026-01-05T14:00:00Z")), person: { ageYears: -1 } }, /ageYears must be 0 to 130/);
  refused(file(entry("note", "2026-01-05T14:00:00Z", {}, { id: "a\0" })), /cannot be stored/);
});

const CLOSE = Temporal.Instant.from("2026-02-01T00:00:00Z").epochMilliseconds;
const instant = fc
  .integer({ min: 0, max: 5 * 24 * 4 })
  .map((quarters) => Temporal.Instant.fromEpochMilliseconds(CLOSE + quarters * 900_000).toString());
const fact = fc.oneof(
  fc.constantFrom("136-remove", "136-keep", "135-1-remove", "135-1-keep").map((power) => ({
    type: "power-used",
    details: { power, location: "private-garden" },
  })),
  fc.constantFrom("health-based", "police-station").map((place) => ({ type: "arrived", details: { place } })),
  fc.integer({ min: 0, max: 14 }).map((hours) => ({
    type: "extension-authorised",
    details: { hours, reason: "clinical-condition", by: "examining-doctor" },
  })),
  fc.constantFrom(
    { type: "premises-entered", details: {} },
    { type: "detention-ended", details: { reason: "released" } },
    { type: "absconded", details: { from: "before-arrival" } },
    { type: "returned", details: {} },
    { type: "teleported", details: {} },
  ),
);
const written = fc.tuple(fact, instant, instant, fc.constantFrom(...KINDS));
const someFile = fc
  .tuple(
    fc.array(written, { minLength: 1, maxLength: 14 }),
    fc.array(fc.tuple(fc.nat(16), fc.option(written), instant), { maxLength: 4 }),
    fc.integer({ min: 0, max: 1 }).map((under) => ({ ageYears: 18 - under })),
  )
  .map(([facts, corrections, person]) => {
    const plain = facts.map(([about, at, recordedAt, agency], index) => ({
      ...about,
      id: `f${String(index).padStart(2, "0")}`,
      at,
      recordedAt,
      agency,
      role: "constable",
    }));
    const correcting = corrections.map(([target, replaced, at], index) => ({
      id: `c${index}`,
      type: "entry-corrected",
      at,
      recordedAt: at,
      agency: "police",
      role: "sergeant",
      details: {
        // Beyond the facts: another correction, or nothing that is in the file.
        entry: target < plain.length ? `f${String(target).padStart(2, "0")}` : `c${target - plain.length}`,
        replacedBy: replaced && {
          ...replaced[0],
          id: `r${index}`,
          at: replaced[1],
          recordedAt: at,
          agency: replaced[3],
          role: "nurse",
        },
      },
    }));
    return { case: "made up", person, entries: [...plain, ...correcting], asOf: [END.toString()] };
  });

test("split into episodes, a file says in the end what the whole of it says", () => {
  fc.assert(
    fc.property(someFile, (json) => {
      const planned = plan(json);
      const entries = planned.episodes.flatMap(({ entries: own }) => own);
      const kept = entries.map(({ sourceId }) => sourceId ?? "");
      assert.deepEqual(kept.toSorted(compareText), json.entries.map(({ id }) => id).toSorted(compareText));
      const whole = replay(parseCaseFile(json));
      const states = planned.episodes.map((_, index) => readAt(planned, index, null));
      const { asOf: _, ...expected } = whole.views[0] ?? { asOf: END };
      assert.deepEqual(states.at(-1)?.clock, expected);
      const told = (items: readonly { readonly entry: string }[]) => items.length;
      assert.equal(states.flatMap(({ law }) => law.breaches).length, told(whole.breaches));
      const refusedByLaw = whole.refused.filter(({ because }) => because !== "unknown-type");
      assert.equal(states.flatMap(({ law }) => law.refused).length, told(refusedByLaw));
    }),
    { numRuns: 1_000 },
  );
});

test("the ids are the same each time, in any order of the file, and sort as its own do at one instant", () => {
  fc.assert(
    fc.property(someFile, fc.nat(), (json, turn) => {
      const planned = plan(json);
      const cut = turn % json.entries.length;
      const turned = { ...json, entries: [...json.entries.slice(cut), ...json.entries.slice(0, cut)] };
      assert.deepEqual(plan(turned), planned);
      const entries = planned.episodes.flatMap(({ entries: own }) => own);
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
      for (const one of entries) {
        for (const other of entries) {
          if (!one.at.equals(other.at) && !one.recordedAt.equals(other.recordedAt)) continue;
          assert.equal(one.id < other.id, (one.sourceId ?? "") < (other.sourceId ?? ""));
        }
      }
    }),
  );
});

test("one more entry elsewhere in the file changes no id, so that a longer file can be loaded after a shorter", () => {
  const first = used("2026-01-05T14:00:00Z");
  const arrived = entry("arrived", "2026-01-05T14:50:00Z", { place: "health-based" });
  const earlier = { ...entry("note", "2026-01-05T14:20:00Z"), id: "a" };
  const shorter = plan(file(first, arrived)).episodes.flatMap(({ entries }) => entries.map(({ id }) => id));
  const longer = plan(file(first, arrived, earlier)).episodes.flatMap(({ entries }) => entries.map(({ id }) => id));
  assert.deepEqual(
    shorter.filter((id) => !longer.includes(id)),
    [],
  );
});
