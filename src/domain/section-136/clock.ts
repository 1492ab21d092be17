import type { CalendarDate } from "../law/calendar-date.ts";
import { type Instant, isBefore, MINUTE } from "../timeline/instant.ts";
import { type Detention, endsBy, firstPeriodEnds, overrun, settle } from "./detention.ts";
import type { LawState } from "./law-state.ts";

export type DetentionStatus = "none" | "removed" | "running" | "extended" | "absconded" | "ended" | "lapsed";

/** What the law's clock says at an instant. */
export interface ClockView {
  readonly detention: DetentionStatus;
  /** The date of the rules that govern, chosen by when the power was used. */
  readonly ruleSet: CalendarDate | null;
  readonly startedAt: Instant | null;
  readonly endsBy: Instant | null;
  /** Whole minutes held past the limit; time away is not held. */
  readonly overrunMinutes: number;
}

function statusOf(detention: Detention, instant: Instant): DetentionStatus {
  if (detention.ended !== null) return "ended";
  if (detention.lapsedAt !== null) return "lapsed";
  if (detention.awaySince !== null) return "absconded";
  const firstEnd = firstPeriodEnds(detention);
  if (firstEnd === null) return "removed";
  return isBefore(instant, firstEnd) ? "running" : "extended";
}

const NO_DETENTION: ClockView = { detention: "none", ruleSet: null, startedAt: null, endsBy: null, overrunMinutes: 0 };

/** The clock of one detention at an instant at or after everything it has read. */
export function clockOf(detention: Detention, instant: Instant): ClockView {
  const settled = settle(detention, instant);
  return {
    detention: statusOf(settled, instant),
    ruleSet: settled.rules.date,
    startedAt: settled.startedAt,
    endsBy: endsBy(settled),
    overrunMinutes: Math.floor(overrun(settled, instant) / MINUTE),
  };
}

/** The clock of the latest use of the power, at an instant at or after every entry that was read. */
export const clockAt = (state: LawState, instant: Instant): ClockView =>
  state.current === null ? NO_DETENTION : clockOf(state.current, instant);
