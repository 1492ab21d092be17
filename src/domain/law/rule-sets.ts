import type { Instant } from "../timeline/instant.ts";
import { isAtOrBefore } from "../timeline/instant.ts";
import { beginningOf, type CalendarDate, calendarDate } from "./calendar-date.ts";
import { PROVISIONS, type Provision } from "./provisions.ts";

/** Commencement dates an area's administrator sets; null means not commenced. */
export interface Commencements {
  readonly "mha2025-s48": CalendarDate | null;
}

export const NOT_COMMENCED: Commencements = { "mha2025-s48": null };

/** The rules of section 136 and 135(1) that govern powers used from an instant on. */
export interface RuleSet {
  readonly date: CalendarDate;
  readonly startsAt: Instant;
  /** Elapsed hours from the start of the clock, and, for somebody away before any arrival, from leaving. */
  readonly hours: 24 | 72;
  readonly extension: boolean;
  readonly policeStation: "no-conditions" | "adults-on-conditions" | "abolished";
  readonly authority: Provision;
}

const fixed = (text: string): CalendarDate => {
  const date = calendarDate(text);
  if (date === null) throw new RangeError(`not a date: ${text}`);
  return date;
};

const since = (date: CalendarDate, rules: Omit<RuleSet, "date" | "startsAt">): RuleSet => ({
  ...rules,
  date,
  startsAt: beginningOf(date),
});

const ACT_1983 = since(fixed("1983-09-30"), {
  hours: 72,
  extension: false,
  policeStation: "no-conditions",
  authority: PROVISIONS.seventyTwoHours,
});

const AMENDED_2017 = since(fixed("2017-12-11"), {
  hours: 24,
  extension: true,
  policeStation: "adults-on-conditions",
  authority: PROVISIONS.removedTwentyFour,
});

const withoutPoliceStations = (date: CalendarDate): RuleSet =>
  since(date, { ...AMENDED_2017, policeStation: "abolished", authority: PROVISIONS.removedTwentyFour });

/** Dated rules; the first that had begun when the power was used governs. */
export type Law = readonly RuleSet[];

const UNCOMMENCED_LAW: Law = [AMENDED_2017, ACT_1983];

/** The law as commenced: an area's dates beside those fixed by statute. */
export function lawWith(commencements: Commencements): Law {
  const abolition = commencements["mha2025-s48"];
  if (abolition === null) return UNCOMMENCED_LAW;
  return [withoutPoliceStations(abolition), ...UNCOMMENCED_LAW];
}

/** The rules that govern a power used at this instant; before all of them, the oldest. */
export function ruleSetAt(law: Law, used: Instant): RuleSet {
  return law.find((rules) => isAtOrBefore(rules.startsAt, used)) ?? ACT_1983;
}
