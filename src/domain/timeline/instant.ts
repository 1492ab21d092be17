export type Instant = Temporal.Instant;

export const HOUR = 3_600_000;
export const MINUTE = 60_000;

/** Negative when `a` comes before `b`. */
export const compareInstants = (a: Instant, b: Instant): number => a.epochMilliseconds - b.epochMilliseconds;

export const isBefore = (a: Instant, b: Instant): boolean => a.epochMilliseconds < b.epochMilliseconds;

export const isAtOrBefore = (a: Instant, b: Instant): boolean => a.epochMilliseconds <= b.epochMilliseconds;

/** Elapsed hours, so a night when the clocks change has as many as any other. */
export const addHours = (instant: Instant, hours: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds + Math.round(hours * HOUR));

export const millisecondsBetween = (from: Instant, to: Instant): number =>
  to.epochMilliseconds - from.epochMilliseconds;

export const earlier = (a: Instant, b: Instant): Instant => (isBefore(b, a) ? b : a);

export const later = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a);

/** Entries carry whole milliseconds; anything finer is cut off. */
export const wholeMilliseconds = (instant: Instant): Instant =>
  Temporal.Instant.fromEpochMilliseconds(instant.epochMilliseconds);
