import { beginningOf, type CalendarDate, calendarDate } from "../../domain/law/calendar-date.ts";
import { COMMENCEMENT_DETAILS, COMMENCEMENT_SET, commencementsOf } from "../../domain/law/commencement.ts";
import { PROVISIONS, type Provision } from "../../domain/law/provisions.ts";
import type { Commencements } from "../../domain/law/rule-sets.ts";
import type { Actor, Entry } from "../../domain/timeline/entry.ts";
import { earlier, type Instant } from "../../domain/timeline/instant.ts";
import { standing } from "../../domain/timeline/standing.ts";

export type AreaProvision = keyof Commencements;

/** The provisions whose beginning an area sets. */
export const AREA_PROVISIONS: Readonly<Record<AreaProvision, Provision>> = {
  "mha2025-s48": PROVISIONS.policeStationAbolished,
};

export const isAreaProvision = (text: string | undefined): text is AreaProvision =>
  text !== undefined && Object.hasOwn(AREA_PROVISIONS, text);

/** One date that was set, or taken back. */
export interface DateSet {
  readonly provision: AreaProvision;
  readonly date: CalendarDate | null;
  readonly citation: string;
  readonly by: Actor;
  readonly recordedAt: Instant;
}

export interface LawDates {
  readonly inForce: Commencements;
  /** The newest first. */
  readonly history: readonly DateSet[];
}

/** The dates that hold, and each that was set before. */
export function lawDates(entries: readonly Entry[]): LawDates {
  const history = entries.flatMap(({ type, details, doneBy: by, recordedAt }) => {
    const parsed = type === COMMENCEMENT_SET ? COMMENCEMENT_DETAILS.safeParse(details) : null;
    if (!parsed?.success) return [];
    const { provision, date, citation } = parsed.data;
    return [{ provision, date: date === null ? null : calendarDate(date), citation, by, recordedAt }];
  });
  return { inForce: commencementsOf(standing(entries, null).standing), history: history.toReversed() };
}

/** From when powers used are judged anew if a date is changed; null where nothing changes. */
export function affectedFrom(before: CalendarDate | null, after: CalendarDate | null): Instant | null {
  if (before === after) return null;
  if (before === null) return after === null ? null : beginningOf(after);
  return after === null ? beginningOf(before) : earlier(beginningOf(before), beginningOf(after));
}
