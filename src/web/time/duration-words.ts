// The browser runs this file too, so that a duration reads the same before and after it ticks: it imports nothing.

const minute = 60_000;
const minutesInHour = 60;
const minutesInDay = 24 * minutesInHour;

/** The law counts hours, so days are spoken of only when hours no longer help. */
const hoursSpokenOf = 72;

function counted(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

function twoUnits(first: number, firstUnit: string, second: number, secondUnit: string): string {
  const words = [first > 0 && counted(first, firstUnit), second > 0 && counted(second, secondUnit)];
  return words.filter(Boolean).join(" ");
}

/** "3 hours 5 minutes"; whole minutes, rounded down; "less than a minute" below one. */
export function durationWords(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  if (minutes === 0) return "less than a minute";
  if (minutes < hoursSpokenOf * minutesInHour) {
    return twoUnits(Math.floor(minutes / minutesInHour), "hour", minutes % minutesInHour, "minute");
  }
  const hours = Math.floor((minutes % minutesInDay) / minutesInHour);
  return twoUnits(Math.floor(minutes / minutesInDay), "day", hours, "hour");
}

/** "3 hours 5 minutes left", "overran by 2 hours", or "ends now" at the moment itself. */
export function remainingWords(milliseconds: number): string {
  if (milliseconds === 0) return "ends now";
  return milliseconds > 0 ? `${durationWords(milliseconds)} left` : `overran by ${durationWords(milliseconds)}`;
}
