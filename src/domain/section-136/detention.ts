import type { RuleSet } from "../law/rule-sets.ts";
import { addHours, type Instant, isBefore, millisecondsBetween } from "../timeline/instant.ts";
import type { EndReason, PlaceKind, Power } from "./words.ts";

/** One use of the power and what came of it, as far as it has been read. */
export interface Detention {
  readonly usedBy: string;
  readonly usedAt: Instant;
  readonly power: Power;
  readonly rules: RuleSet;
  readonly startedAt: Instant | null;
  readonly awaySince: Instant | null;
  /** Absences that ended, as far as they fell between the start of the clock and the limit. */
  readonly awayMilliseconds: number;
  readonly latestPlace: PlaceKind | null;
  readonly extension: { readonly entry: string; readonly hours: number } | null;
  /** When the time ran out with nothing having ended it. */
  readonly lapsedAt: Instant | null;
  readonly ended: { readonly at: Instant; readonly by: string; readonly reason: EndReason } | null;
  /** After a lapse, since when the person is held; null while away. */
  readonly heldSince: Instant | null;
  readonly overrunMilliseconds: number;
}

/** When the first period (24 or 72 hours) ends; null until the clock starts. */
export const firstPeriodEnds = (detention: Detention): Instant | null =>
  detention.startedAt === null ? null : addHours(detention.startedAt, detention.rules.hours);

/** When the power ends by itself; null while no clock runs. Somebody away before any arrival has their own limit. */
export function endsBy(detention: Detention): Instant | null {
  const first = firstPeriodEnds(detention);
  if (first !== null) return addHours(first, detention.extension?.hours ?? 0);
  if (detention.lapsedAt !== null) return detention.lapsedAt;
  return detention.awaySince === null ? null : addHours(detention.awaySince, detention.rules.hours);
}

/** The detention as time alone leaves it at an instant: lapsed, where its limit has passed and nothing ended it. */
export function settle(detention: Detention, instant: Instant): Detention {
  if (detention.ended !== null || detention.lapsedAt !== null) return detention;
  const limit = endsBy(detention);
  if (limit === null || isBefore(instant, limit)) return detention;
  return { ...detention, lapsedAt: limit, heldSince: detention.awaySince === null ? limit : null };
}

/** Whether the power is over, of a detention settled at the instant asked about. */
export const isOver = (detention: Detention): boolean => detention.ended !== null || detention.lapsedAt !== null;

/** When the power was over, of a detention settled at the instant asked about; null while it is in force. */
export const overAt = ({ ended, lapsedAt }: Detention): Instant | null => ended?.at ?? lapsedAt;

/** Removed, and no arrival since that would start the clock. */
export const lacksArrival = ({ power, startedAt }: Detention): boolean =>
  power.endsWith("-remove") && startedAt === null;

/** From one instant to another, where it is the later. */
const span = (from: Instant | null, to: Instant): number =>
  from === null ? 0 : Math.max(0, millisecondsBetween(from, to));

const heldUntil = (detention: Detention, instant: Instant): number =>
  detention.overrunMilliseconds + span(detention.heldSince, instant);

/** Milliseconds held past the limit by an instant; time away is not held. */
export const overrun = (detention: Detention, instant: Instant): number =>
  detention.ended !== null ? detention.overrunMilliseconds : heldUntil(detention, instant);

export const leave = (detention: Detention, at: Instant): Detention => {
  if (detention.ended !== null || detention.awaySince !== null) return detention;
  return { ...detention, awaySince: at, overrunMilliseconds: heldUntil(detention, at), heldSince: null };
};

export const comeBack = (detention: Detention, at: Instant): Detention => {
  if (detention.ended !== null || detention.awaySince === null) return detention;
  const { awaySince, awayMilliseconds, lapsedAt } = detention;
  return {
    ...detention,
    awaySince: null,
    awayMilliseconds: awayMilliseconds + span(awaySince, lapsedAt ?? at),
    heldSince: lapsedAt === null ? null : at,
  };
};

export const start = (detention: Detention, at: Instant): Detention =>
  isOver(detention) || detention.startedAt !== null ? detention : { ...detention, startedAt: at, awayMilliseconds: 0 };

export const end = (detention: Detention, at: Instant, by: string, reason: EndReason): Detention => {
  if (detention.ended !== null) return detention;
  return {
    ...detention,
    ended: { at, by, reason },
    overrunMilliseconds: detention.lapsedAt === null ? 0 : heldUntil(detention, at),
    heldSince: null,
  };
};

/** Milliseconds held by an instant: from the start of the clock (or of the use) on, past the limit too, never away. */
export function heldMilliseconds(detention: Detention, instant: Instant): number {
  const until = detention.lapsedAt ?? detention.ended?.at ?? instant;
  const away = detention.awayMilliseconds + span(detention.awaySince, until);
  const within = span(detention.startedAt ?? detention.usedAt, until) - away;
  return Math.max(0, within) + overrun(detention, instant);
}

export const MAXIMUM_EXTENSION_HOURS = 12;
