import { durationWords, remainingWords } from "./duration-words.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** The zone every time is shown in. */
export const zone = "Europe/London";

export function inLondon(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(zone);
}

export function weekdayOf(date: { readonly dayOfWeek: number }): string {
  return weekdays[date.dayOfWeek - 1] ?? "";
}

export function monthOf(date: { readonly month: number }): string {
  return months[date.month - 1] ?? "";
}

/** The month a person meant by "3", "03", "mar" or "March". */
export function monthNumber(typed: string): number | undefined {
  if (/^\d{1,2}$/.test(typed)) return Number(typed);
  const found = months.findIndex((month) => typed.length >= 3 && month.toLowerCase().startsWith(typed.toLowerCase()));
  return found === -1 ? undefined : found + 1;
}

/** "Tuesday 10 March 2026" */
export function dateWords(date: Temporal.PlainDate | Temporal.ZonedDateTime): string {
  return `${weekdayOf(date)} ${date.day} ${monthOf(date)} ${date.year}`;
}

/** "Tue 10 Mar" */
export function shortDateWords(date: Temporal.PlainDate | Temporal.ZonedDateTime): string {
  return `${weekdayOf(date).slice(0, 3)} ${date.day} ${monthOf(date).slice(0, 3)}`;
}

/** "10 March 2026", for a date of birth. */
export function plainDateWords(date: Temporal.PlainDate): string {
  return `${date.day} ${monthOf(date)} ${date.year}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

/** Whether this time of day comes twice on its date, because the clocks go back. */
export function isRepeatedHour(zoned: Temporal.ZonedDateTime): boolean {
  return saysAgain(zoned, 1) || saysAgain(zoned, -1);
}

function saysAgain(zoned: Temporal.ZonedDateTime, hours: number): boolean {
  const other = zoned.add({ hours });
  return other.hour === zoned.hour && other.minute === zoned.minute;
}

/** "BST" or "GMT" */
export function zoneName(zoned: Temporal.ZonedDateTime): string {
  return zoned.offsetNanoseconds === 0 ? "GMT" : "BST";
}

/** "22:10", and "01:30 BST" where the hour comes twice that night. */
export function timeWords(zoned: Temporal.ZonedDateTime): string {
  const time = `${twoDigits(zoned.hour)}:${twoDigits(zoned.minute)}`;
  return zoned.hour < 3 && isRepeatedHour(zoned) ? `${time} ${zoneName(zoned)}` : time;
}

/** "22:10 on Tuesday 10 March 2026" */
export function instantWords(instant: Temporal.Instant): string {
  const zoned = inLondon(instant);
  return `${timeWords(zoned)} on ${dateWords(zoned)}`;
}

/** "22:10, Tue 10 Mar" */
export function shortInstantWords(instant: Temporal.Instant): string {
  const zoned = inLondon(instant);
  return `${timeWords(zoned)}, ${shortDateWords(zoned)}`;
}

/** The time from one instant to another in words, whichever came first. */
export function betweenWords(from: Temporal.Instant, to: Temporal.Instant): string {
  return durationWords(to.epochMilliseconds - from.epochMilliseconds);
}

/** "3 hours 5 minutes left" or "overran by 2 hours" */
export function leftWords(end: Temporal.Instant, now: Temporal.Instant): string {
  return remainingWords(end.epochMilliseconds - now.epochMilliseconds);
}
