import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { lawWith, NOT_COMMENCED } from "../law/rule-sets.ts";
import { hostile, hostileFrom, inOrderOf, instant, move, orderOf, plausible } from "../testing/arbitraries.ts";
import { moment } from "../testing/moments.ts";
import { fileOf, type Told } from "../testing/story.ts";
import { known } from "../timeline/corrections.ts";
import { addHours, HOUR, type Instant, isAtOrBefore } from "../timeline/instant.ts";
import { canonicalOrder } from "../timeline/order.ts";
import type { CaseEntry } from "./case-file.ts";
import type { ClockView } from "./clock.ts";
import { endsBy, settle } from "./detention.ts";
import { rankOf } from "./entries.ts";
import { evolveLaw, type LawState, NOTHING_YET } from "./law-state.ts";
import { lawFact } from "./read.ts";
import { readAll, replay } from "./replay.ts";

const RUNS = { numRuns: 400 };

const viewAt = (entries: readonly Told[], asOf: string): ClockView => {
  const [view] = replay(fileOf(entries, {}, [asOf])).views;
  assert.ok(view !== undefined);
  return view;
};

/** The state after each entry, in the law's order. */
function statesOf(entries: readonly Told[]): { readonly entry: CaseEntry; readonly state: LawState }[] {
  const grounds = { law: lawWith(NOT_COMMENCED), isUnderEighteenAt: () => false };
  let state = NOTHING_YET;
  return fileOf(entries)
    .entries.toSorted(canonicalOrder(rankOf))
    .map((entry) => {
      const fact = lawFact(entry);
      if (fact !== null) state = evolveLaw(state, fact, grounds);
      return { entry, state };
    });
}

describe("order of arrival never matters", () => {
  test("every view and both lists are the same", () => {
    fc.assert(
      fc.property(hostile, orderOf, instant, (entries, keys, asOf) => {
        assert.deepEqual(replay(fileOf(inOrderOf(entries, keys), {}, [asOf])), replay(fileOf(entries, {}, [asOf])));
      }),
      RUNS,
    );
  });

  test("an entry that comes twice counts once", () => {
    fc.assert(
      fc.property(hostile, orderOf, instant, (entries, keys, asOf) => {
        const twice = inOrderOf([...entries, ...entries.slice(0, 6)], keys);
        assert.deepEqual(replay(fileOf(twice, {}, [asOf])), replay(fileOf(entries, {}, [asOf])));
      }),
      RUNS,
    );
  });

  test("what is learned later changes no earlier view", () => {
    fc.assert(
      fc.property(hostile, instant, (entries, asOf) => {
        const knownThen = entries.filter(({ recordedAt }) => isAtOrBefore(moment(recordedAt), moment(asOf)));
        assert.deepEqual(viewAt(knownThen, asOf), viewAt(entries, asOf));
      }),
      RUNS,
    );
  });
});

describe("the deadline", () => {
  test("within one detention never moves later, except by a valid extension, and then by its hours", () => {
    fc.assert(
      fc.property(plausible, (entries) => {
        let before: LawState = NOTHING_YET;
        for (const { entry, state } of statesOf(entries)) {
          const [was, is] = [before.current, state.current];
          before = state;
          if (was === null || is === null || was.usedBy !== is.usedBy || was.startedAt === null) continue;
          const [earlier, later] = [endsBy(was), endsBy(is)];
          assert.ok(earlier !== null && later !== null);
          const given = is.extension !== null && is.extension.entry === entry.id ? is.extension.hours : 0;
          assert.ok(given <= 12 && isAtOrBefore(later, addHours(earlier, given)), `${entry.type} ${entry.id}`);
        }
      }),
      RUNS,
    );
  });

  test("is never more than 36 hours after the clock started", () => {
    fc.assert(
      fc.property(hostile, instant, (entries, asOf) => {
        const view = viewAt(entries, asOf);
        if (view.startedAt === null || view.endsBy === null) return;
        const hours = (view.endsBy.epochMilliseconds - view.startedAt.epochMilliseconds) / HOUR;
        assert.ok(hours >= 24 && hours <= 36);
      }),
      RUNS,
    );
  });

  test("a transfer never restarts the clock, nor moves its end", () => {
    fc.assert(
      fc.property(plausible, move, instant, (entries, moved, asOf) => {
        // Whether a superintendent must approve depends on where the person is: that is no restart.
        const told = entries.filter(({ type }) => type !== "extension-authorised");
        const [before, after] = [viewAt(told, asOf), viewAt([...told, ...moved], asOf)];
        const [transfer] = moved;
        if (before.startedAt === null || !isAtOrBefore(before.startedAt, moment(transfer?.at ?? ""))) return;
        assert.deepEqual([after.startedAt, after.endsBy], [before.startedAt, before.endsBy]);
      }),
      RUNS,
    );
  });

  test("time alone ends it: from endsBy on it has lapsed, or ended", () => {
    fc.assert(
      fc.property(hostile, instant, (entries, asOf) => {
        const { detention, startedAt, endsBy: limit, overrunMinutes, ruleSet } = viewAt(entries, asOf);
        const passed = limit !== null && isAtOrBefore(limit, moment(asOf));
        assert.equal(detention === "lapsed", passed && detention !== "ended");
        if (overrunMinutes !== 0) assert.ok(passed, "nobody is held over before the end");
        if (detention === "none") assert.deepEqual([startedAt, limit, ruleSet], [null, null, null]);
        if (detention === "removed") assert.deepEqual([startedAt, limit], [null, null]);
        if (detention === "running" || detention === "extended") assert.ok(startedAt !== null && limit !== null);
      }),
      RUNS,
    );
  });

  test("held over, counted half hour by half hour by who is away and who is not", () => {
    fc.assert(
      fc.property(plausible, instant, (entries, asOf) => {
        const happened = statesOf(entries).filter(({ entry }) => isAtOrBefore(entry.at, moment(asOf)));
        const current = happened.at(-1)?.state.current ?? null;
        if (current === null) return;
        const { ended, ...detention } = settle(current, moment(asOf));
        const limit = endsBy({ ...detention, ended });
        if (limit === null) return;
        const isAway = (at: Instant): boolean => {
          const last = happened.findLast(
            ({ entry, state }) =>
              state.current?.usedBy === detention.usedBy &&
              isAtOrBefore(entry.at, at) &&
              ["absconded", "returned", "arrived", "power-used"].includes(entry.type),
          );
          return last?.entry.type === "absconded";
        };
        const until = ended?.at ?? moment(asOf);
        let minutes = 0;
        for (let at = limit; !isAtOrBefore(until, at); at = addHours(at, 0.5)) minutes += isAway(at) ? 0 : 30;
        assert.equal(viewAt(entries, asOf).overrunMinutes, minutes);
      }),
      RUNS,
    );
  });
});

describe("breaches", () => {
  /** Read from the contract afresh, for powers used in 2026 where police stations are not abolished. */
  const breachOf = ({ type, details }: CaseEntry, ageYears: number): string | null => {
    const { power, location } = details;
    if (type === "power-used" && typeof power === "string" && power.startsWith("136")) {
      return location === "private-dwelling" || location === "private-garden" ? "private-dwelling" : null;
    }
    if (type !== "arrived" || details["place"] !== "police-station") return null;
    if (ageYears < 18) return "under-18-police-station";
    return details["imminentRiskOfSeriousInjuryOrDeath"] === true ? null : "police-station-conditions-not-met";
  };

  test("each one that stands is told, and nothing else is", () => {
    fc.assert(
      fc.property(hostile, fc.constantFrom(17, 18), (entries, ageYears) => {
        const file = fileOf(entries, { ageYears });
        const expected = known(file.entries, ({ correction }) => correction, null)
          .standing.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds || (a.id < b.id ? -1 : 1))
          .flatMap((entry) => {
            const of = breachOf(entry, ageYears);
            return of === null ? [] : [{ entry: entry.id, of }];
          });
        assert.deepEqual(replay(file).breaches, expected);
      }),
      RUNS,
    );
  });
});

describe("the rule set", () => {
  const AMENDED = Date.UTC(2017, 11, 11);
  const ABOLISHED = Date.UTC(2017, 11, 12);

  test("is chosen by the use of the power alone, on both sides of two commencements", () => {
    fc.assert(
      fc.property(hostileFrom(AMENDED - 36 * HOUR, 1), (entries) => {
        const { current, earlier } = readAll(fileOf(entries, { abolition: "2017-12-12" })).state;
        for (const detention of current === null ? earlier : [...earlier, current]) {
          const used = detention.usedAt.epochMilliseconds;
          const expected = used < AMENDED ? "1983-09-30" : used < ABOLISHED ? "2017-12-11" : "2017-12-12";
          assert.equal(detention.rules.date, expected);
        }
      }),
      RUNS,
    );
  });
});
