import type { Instant } from "../timeline/instant.ts";

declare const brand: unique symbol;

/** A date of the calendar, `YYYY-MM-DD`. */
export type CalendarDate = string & { readonly [brand]: "calendar-date" };

export const LONDON = "Europe/London";

/** Null where the text is no date of the calendar in the form `YYYY-MM-DD`. */
export function calendarDate(text: string): CalendarDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() as CalendarDate;
  } catch {
    return null;
  }
}

/** Midnight in Europe/London, when a date of law begins. */
export const beginningOf = (date: CalendarDate): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime(LONDON).toInstant();
