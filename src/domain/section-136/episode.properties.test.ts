import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { NOT_COMMENCED } from "../law/rule-sets.ts";
import { hostile, inOrderOf, instant, orderOf } from "../testing/arbitraries.ts";
import { ADULT, AMHP, anEntry, by, DOCTOR, NURSE, OFFICER, of, stated, writtenFor } from "../testing/entries.ts";
import { moment } from "../testing/moments.ts";
import { fileOf, type Told } from "../testing/story.ts";
import type { Entry } from "../timeline/entry.ts";
import { addHours, isAtOrBefore } from "../timeline/instant.ts";
import { decide } from "./decide.ts";
import { firstPeriodEnds } from "./detention.ts";
import { type EpisodeInput, prepare, readEpisode, stateAt } from "./episode.ts";
import { type Piece, pieceAt, projectEpisode } from "./piece.ts";
import { pieceFromJson, piecesToJson } from "./piece-json.ts";
import { replay } from "./replay.ts";

const RUNS = { numRuns: 250 };
const WORKERS = [OFFICER, NURSE, AMHP, DOCTOR];

type Twist = Readonly<{ worker: number; confirmed: boolean; erased: boolean; lateness: number; junk: unknown }>;
const twist = (damage: boolean): fc.Arbitrary<Twist> =>
  fc.record({
    worker: fc.nat(3),
    confirmed: fc.boolean(),
    erased: damage ? fc.integer({ min: 0, max: 5 }).map((n) => n === 0) : fc.constant(false),
    lateness: fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 50 })),
    junk: damage ? fc.option(fc.jsonValue(), { freq: 6, nil: undefined }) : fc.constant(undefined),
  });

function twisted(entry: Told, { worker, confirmed, erased, lateness, junk }: Twist): Entry {
  const doer = WORKERS[worker] ?? OFFICER;
  const written = by(NURSE, entry);
  const said = confirmed ? by(doer, entry) : writtenFor(doer, written);
  const details = erased ? null : junk === undefined ? said.details : { ...entry.details, ...Object(junk) };
  return { ...said, details, receivedAt: addHours(said.recordedAt, lateness) };
}

const identity = fc.constantFrom<readonly Entry[]>(
  [],
  [ADULT],
  [stated("10 00:00", { mayBeUnderEighteen: "not-sure" })],
  [stated("10 00:00", { dateOfBirth: "2008-03-11" })],
);

const inputOf = (damage: boolean): fc.Arbitrary<EpisodeInput> =>
  fc
    .tuple(hostile, fc.array(twist(damage), { minLength: 14, maxLength: 14 }), identity)
    .map(([told, twists, known]) => ({
      entries: told.flatMap((entry, index) => {
        const how = twists[index];
        return how === undefined ? [] : [twisted(entry, how)];
      }),
      identity: known,
      commencements: NOT_COMMENCED,
    }));

const damaged = inputOf(true);
const whole = inputOf(false);

describe("order of arrival never matters to an episode", () => {
  test("neither to how it reads at any moment, nor to its projection", () => {
    fc.assert(
      fc.property(damaged, orderOf, instant, fc.option(instant, { nil: null }), (input, keys, at, asOf) => {
        const shuffled = { ...input, entries: inOrderOf(input.entries, keys) };
        const when = { at: moment(at), knownAt: asOf === null ? null : moment(asOf) };
        assert.deepEqual(readEpisode(shuffled, when), readEpisode(input, when));
        assert.deepEqual(projectEpisode(shuffled), projectEpisode(input));
      }),
      RUNS,
    );
  });

  test("an episode's clock is the one a replay of its entries shows", () => {
    fc.assert(
      fc.property(hostile, instant, (told, asOf) => {
        const entries = told.map((entry) => by(NURSE, entry));
        const input = { entries, identity: [ADULT], commencements: NOT_COMMENCED };
        const { clock, law } = readEpisode(input, { at: moment(asOf), knownAt: moment(asOf) });
        const [view] = replay(fileOf(told, {}, [asOf])).views;
        assert.deepEqual({ asOf: moment(asOf), ...clock }, view);
        if (clock.detention === "none") assert.equal(law.current, null);
      }),
      RUNS,
    );
  });
});

describe("the projection", () => {
  /** What a piece says, taken from the whole state. */
  const seen = (
    input: EpisodeInput,
    at: string,
  ): Omit<Piece, "from" | "open" | "person" | "placeId" | "onTheWay" | "relying"> => {
    const { clock, detention, underEighteen, holder, next, law } = stateAt(prepare(input, null), moment(at));
    return {
      underEighteen,
      status: clock.detention,
      power: detention?.power ?? null,
      startedAt: clock.startedAt,
      endsBy: clock.endsBy,
      firstPeriodEnds: detention === null ? null : firstPeriodEnds(detention),
      overrunMilliseconds: detention?.overrunMilliseconds ?? 0,
      heldSince: detention?.heldSince ?? null,
      holder,
      next,
      breaches: law.breaches.length,
    };
  };

  test("says of every later instant what the fold says, without folding again", () => {
    fc.assert(
      fc.property(damaged, fc.array(instant, { maxLength: 8 }), (input, instants) => {
        const now = projectEpisode(input);
        if (now === null) return;
        const horizon = now.pieces[0]?.from ?? moment("10 00:00");
        for (const at of instants.filter((one) => isAtOrBefore(horizon, moment(one)))) {
          const piece = pieceAt(now.pieces, moment(at));
          assert.ok(piece !== undefined);
          const { from: _, open: __, person: ___, placeId, onTheWay, relying, ...rest } = piece;
          assert.deepEqual(rest, seen(input, at));
          const { pathway } = stateAt(prepare(input, null), moment(at));
          assert.deepEqual(
            [placeId, onTheWay],
            [pathway.whereabouts?.placeId ?? pathway.goingTo, pathway.whereabouts === null],
          );
          assert.equal(relying === null, piece.status !== "ended");
        }
      }),
      RUNS,
    );
  });

  test("is open while the power runs, and closed for good from the instant it names", () => {
    fc.assert(
      fc.property(damaged, instant, (input, at) => {
        const now = projectEpisode(input);
        const piece = now === null ? undefined : pieceAt(now.pieces, moment(at));
        if (now === null || piece === undefined) return;
        if (["removed", "running", "extended", "absconded"].includes(piece.status)) assert.equal(piece.open, true);
        const isLater = isAtOrBefore(now.pieces[0]?.from ?? moment(at), moment(at));
        if (isLater && now.closedFrom !== null)
          assert.equal(piece.open, !isAtOrBefore(now.closedFrom, moment(at)) && piece.open);
        if (now.closedFrom === null) assert.equal(now.pieces.at(-1)?.open, true);
      }),
      RUNS,
    );
  });

  test("comes back from its JSON as it was", () => {
    fc.assert(
      fc.property(damaged, (input) => {
        const now = projectEpisode(input);
        if (now === null) return;
        assert.deepEqual(JSON.parse(piecesToJson(now)).map(pieceFromJson), now.pieces);
      }),
      RUNS,
    );
  });
});

describe("somebody under 18", () => {
  test("is at a police station in no history without a breach that says so", () => {
    fc.assert(
      fc.property(whole, instant, (input, at) => {
        const { law, pathway, underEighteen } = stateAt(prepare(of(input), null), moment(at));
        assert.equal(underEighteen, true);
        if (pathway.whereabouts?.kind !== "police-station") return;
        assert.ok(law.breaches.some((breach) => breach.of === "under-18-police-station"));
      }),
      RUNS,
    );
  });
});

describe("total: whatever the entries say", () => {
  const extremes = fc.constantFrom(
    "-271821-04-20T00:00:00Z",
    "+275760-09-13T00:00:00Z",
    "1582-10-10T00:00:00Z",
    "2026-03-10T00:00:00.001Z",
  );
  const type = fc.constantFrom(
    "power-used",
    "absconded",
    "arrived",
    "extension-authorised",
    "entry-corrected",
    "constructor",
    "",
  );
  const wild = fc
    .record({
      at: extremes,
      type,
      details: fc.option(fc.jsonValue(), { nil: null }),
      born: fc.constantFrom("0000-01-01", "9999-12-31"),
    })
    .map(({ at, type: kind, details, born }) => ({
      entry: anEntry({ type: kind, at: moment(at), recordedAt: moment(at), receivedAt: moment(at), details }),
      identity: stated("10 00:00", { dateOfBirth: born }),
    }));

  test("reading, projecting and deciding never throw", () => {
    fc.assert(
      fc.property(damaged, fc.array(wild, { minLength: 1, maxLength: 3 }), extremes, (input, wildest, at) => {
        const entries = [
          ...input.entries,
          ...wildest.map(({ entry }, index) => ({ ...entry, id: anEntry({}).id, version: index })),
        ];
        const all = { ...input, entries, identity: wildest.map(({ identity: one }) => one) };
        for (const when of [at, "10 12:00"]) readEpisode(all, { at: moment(when), knownAt: null });
        assert.ok((projectEpisode(all)?.pieces.length ?? 0) > 0);
        for (const { entry } of wildest) {
          const decision = decide({ input, entry, now: moment(at), insists: false, earlier: null });
          assert.equal(typeof decision.taken, "boolean");
        }
      }),
      RUNS,
    );
  });

  test("an objection always shows a way on: something else to do, or to insist", () => {
    fc.assert(
      fc.property(whole, fc.nat(13), (input, index) => {
        const entry = input.entries[index];
        if (entry === undefined) return;
        const before = { ...input, entries: input.entries.toSpliced(index, 1) };
        const question = { input: before, entry, now: moment("2026-04-01T00:00:00Z"), earlier: null };
        const first = decide({ ...question, insists: false });
        if (first.taken) return;
        const { because, instead, insist } = first.objection;
        assert.ok(because.length > 10);
        if (insist !== null) assert.ok(instead.length > 0);
        const second = decide({ ...question, insists: true });
        if (!second.taken) assert.equal(second.objection.insist, null, "only what must be mended is left");
      }),
      RUNS,
    );
  });
});
