import { monthNumber } from "../../../time/words.ts";
import { otherDate, type TypedInstant } from "./typed.ts";

/** A value, or a sentence that says what to put right. */
export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly sentence: string };

const refused = (sentence: string) => ({ ok: false, sentence }) as const;

const clockForms = [
  /^(\d{1,2})\s*[:.h ]\s*(\d{2})\s*(am|pm)?$/,
  /^(\d{1,2})(\d{2})\s*(am|pm)?$/,
  /^(\d{1,2})()\s*(am|pm)$/,
];

function hourOf(typed: number, half: string | undefined): number | undefined {
  if (half === undefined) return typed;
  if (typed < 1 || typed > 12) return undefined;
  return (typed % 12) + (half === "pm" ? 12 : 0);
}

/** A time of day: 21:40, 2140, 21.40, 9:40pm, 9.40 pm, 9pm. */
export function parseTime(typed: string): Parsed<Temporal.PlainTime> {
  if (typed === "") return refused("Enter the time, for example 21:40");
  const text = typed.toLowerCase().replace(/([ap])\.?\s?m\.?$/, "$1m");
  const found = clockForms.map((form) => form.exec(text)).find((match) => match !== null);
  const hour = found === undefined || found === null ? undefined : hourOf(Number(found[1]), found[3]);
  const minute = Number(found?.[2] ?? 0);
  if (hour === undefined || hour > 23 || minute > 59) {
    return refused("Enter the time as hours and minutes, for example 21:40");
  }
  return { ok: true, value: Temporal.PlainTime.from({ hour, minute }) };
}

/** The date of one of the days offered, or of the three parts. */
export function parseDate(typed: TypedInstant): Parsed<Temporal.PlainDate> {
  if (typed.date === otherDate) return parseDateParts(typed);
  if (typed.date === "") return refused("Choose the date");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.date)) return refused("Enter a real date");
  return realDate(typed.date);
}

export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

/** A date from its three parts; the month may be a name. */
export function parseDateParts(parts: DateParts): Parsed<Temporal.PlainDate> {
  const missing = (["day", "month", "year"] as const).filter((part) => parts[part] === "");
  if (missing.length === 3) return refused("Enter the date");
  if (missing.length > 0) return refused(`The date must include a ${missing.join(" and a ")}`);
  if (!/^\d{4}$/.test(parts.year)) return refused("The year must have 4 numbers, for example 2026");
  const month = monthNumber(parts.month);
  if (!/^\d{1,2}$/.test(parts.day) || month === undefined) return refused("Enter a real date");
  return realDate(`${parts.year}-${String(month).padStart(2, "0")}-${parts.day.padStart(2, "0")}`);
}

function realDate(text: string): Parsed<Temporal.PlainDate> {
  try {
    const date = Temporal.PlainDate.from(text, { overflow: "reject" });
    return date.year < 1900 ? refused("Check the year") : { ok: true, value: date };
  } catch {
    return refused("Enter a real date");
  }
}
