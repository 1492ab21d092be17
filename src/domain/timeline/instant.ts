import { z } from "zod";

export type Instant = Temporal.Instant;

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** Negative when `a` comes before `b`. */
export const compareInstants = (a: Instant, b: Instant): number => a.epochMilliseconds - b.epochMilliseconds;

export const isBefore = (a: Instant, b: Instant): boolean => a.epochMilliseconds < b.epochMilliseconds;

export const isAtOrBefore = (a: Instant, b: Instant): boolean => a.epochMilliseconds <= b.epochMilliseconds;

const LAST_INSTANT = 8_640_000_000_000_000;

/** Elapsed hours, so a night when the clocks change has as many as any other. Never beyond the last instant there is. */
export const addHours = (instant: Instant, hours: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.min(instant.epochMilliseconds + Math.round(hours * HOUR), LAST_INSTANT));

export const millisecondsBetween = (from: Instant, to: Instant): number =>
  to.epochMilliseconds - from.epochMilliseconds;

export const earlier = (a: Instant, b: Instant): Instant => (isBefore(b, a) ? b : a);

export const later = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a);

/** Entries carry whole milliseconds; anything finer is cut off. */
export const wholeMilliseconds = (instant: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds);

/** Text with `Z` or an offset, read as an instant in whole milliseconds. */
export const instantText = z.string().transform((text, context): Instant => {
  try {
    return wholeMilliseconds(Temporal.Instant.from(text));
  } catch {
    context.addIssue({ code: "custom", message: "is no date and time with Z or an offset" });
    return z.NEVER;
  }
});
