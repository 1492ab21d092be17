import { lawWith, NOT_COMMENCED } from "../law/rule-sets.ts";
import { type CaseFile, parseCaseFile } from "../section-136/case-file.ts";
import type { ClockView } from "../section-136/clock.ts";
import { evolveLaw, type LawState, NOTHING_YET } from "../section-136/law-state.ts";
import { lawFact } from "../section-136/read.ts";
import { replay } from "../section-136/replay.ts";
import { moment, written } from "./moments.ts";

type Details = Readonly<Record<string, unknown>>;

/** An entry of a case file as a test tells it; the first is `e1`, the second `e2`, unless it says otherwise. */
export interface Told {
  readonly type: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly details: Details;
  readonly id?: string;
}

export const told = (type: string, at: string, details: Details = {}): Told => ({ type, at, recordedAt: at, details });

export const used = (at: string, details: Details = {}): Told =>
  told("power-used", at, { power: "136-remove", location: "public", advice: "nurse", ...details });
export const kept = (at: string): Told => used(at, { power: "136-keep", location: "emergency-department" });
export const warrantUsed = (at: string, power: "135-1-keep" | "135-1-remove"): Told =>
  used(at, { power, location: "private-dwelling", advice: "amhp" });
export const premisesEntered = (at: string): Told => told("premises-entered", at);
export const arrived = (at: string, place = "health-based"): Told => told("arrived", at, { place });
export const CONDITIONS = {
  imminentRiskOfSeriousInjuryOrDeath: true,
  noOtherPlaceAvailable: true,
  healthProfessionalPresent: true,
  inspectorAuthorised: true,
};
export const arrivedAtPoliceStation = (at: string, conditions: Details = CONDITIONS): Told =>
  told("arrived", at, { place: "police-station", ...conditions });
export const transferStarted = (at: string): Told =>
  told("transfer-started", at, { from: "emergency-department", to: "health-based", authorisedBy: "constable" });
export const extended = (at: string, details: Details = {}): Told =>
  told("extension-authorised", at, { hours: 12, reason: "clinical-condition", by: "examining-doctor", ...details });
export const assessed = (at: string, finding: "disorder" | "no-disorder", by: "doctor" | "amhp" = "doctor"): Told =>
  told("assessment-completed", at, { finding, by });
export const ended = (at: string, reason = "released"): Told => told("detention-ended", at, { reason });
export const absconded = (at: string, from = "place-of-safety"): Told => told("absconded", at, { from });
export const returned = (at: string): Told => told("returned", at);
export const corrected = (at: string, entry: string, replacedBy: Told | null = null): Told =>
  told("entry-corrected", at, { entry, replacedBy: replacedBy && asJson(replacedBy), reason: "a slip" });

export const as = (id: string, entry: Told): Told => ({ ...entry, id });
export const writtenDownAt = (recordedAt: string, entry: Told): Told => ({ ...entry, recordedAt });

const asJson = (entry: Told): Details => ({
  ...entry,
  at: moment(entry.at).toString(),
  recordedAt: moment(entry.recordedAt).toString(),
});

/** What a view says, its instants in short. */
export type ShortView = Omit<ClockView, "startedAt" | "endsBy" | "ruleSet"> & {
  readonly startedAt: string | null;
  readonly endsBy: string | null;
};

export interface Story {
  /** What the clock says as of an instant. */
  readonly at: (asOf: string) => ShortView;
  readonly ruleSetAt: (asOf: string) => string | null;
  /** Each as `entry: code`. */
  readonly breaches: readonly string[];
  readonly refused: readonly string[];
}

export interface Circumstances {
  readonly ageYears?: number | null;
  /** The date of section 48 of the Mental Health Act 2025. */
  readonly abolition?: string | null;
}

/** The case file that tells these entries. */
export const fileOf = (
  entries: readonly Told[],
  { ageYears = 34, abolition = null }: Circumstances = {},
  asOf: readonly string[] = [],
): CaseFile =>
  parseCaseFile({
    case: "a story",
    law: { "mha2025-s48": abolition },
    person: { ageYears },
    entries: entries.map((entry, index) => ({ id: `e${index + 1}`, ...asJson(entry) })),
    asOf: asOf.map((text) => moment(text).toString()),
  });

const storyIn =
  (circumstances: Circumstances) =>
  (...entries: Told[]): Story => {
    const viewAt = (asOf: string): ClockView => {
      const [view] = replay(fileOf(entries, circumstances, [asOf])).views;
      if (view === undefined) throw new RangeError("no view");
      return view;
    };
    const { breaches, refused } = replay(fileOf(entries, circumstances, []));
    return {
      at: (asOf) => {
        const { detention, startedAt, endsBy, overrunMinutes } = viewAt(asOf);
        return { detention, startedAt: written(startedAt), endsBy: written(endsBy), overrunMinutes };
      },
      ruleSetAt: (asOf) => viewAt(asOf).ruleSet,
      breaches: breaches.map(({ entry, of }) => `${entry}: ${of}`),
      refused: refused.map(({ entry, because }) => `${entry}: ${because}`),
    };
  };

/** A case file of an adult, under the law as it is, told entry by entry. */
export const given = storyIn({});

export const givenThat = storyIn;

/** The fold's own state after entries, all of which are known. */
export function lawAfter(...entries: Told[]): LawState {
  const grounds = {
    law: lawWith(NOT_COMMENCED),
    isUnderEighteenAt: () => false,
  };
  return fileOf(entries, {}, []).entries.reduce((state, entry) => {
    const fact = lawFact(entry);
    return fact === null ? state : evolveLaw(state, fact, grounds);
  }, NOTHING_YET);
}
