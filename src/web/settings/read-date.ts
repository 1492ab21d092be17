import { type CalendarDate, calendarDate } from "../../domain/law/calendar-date.ts";
import { EARLIEST_COMMENCEMENT } from "../../domain/law/commencement.ts";
import { type Answers, type FieldError, parseDateField } from "../components/index.ts";
import { typedText } from "../record/answer.ts";

export type DateToSet =
  | { readonly ok: true; readonly date: CalendarDate | null; readonly citation: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const LONGEST = 1_000;

function readForce(answers: Answers): CalendarDate | null | FieldError {
  const force = typedText(answers, "force");
  if (force === "no") return null;
  if (force !== "from") return { name: "force", sentence: "Say whether it is in force" };
  const typed = parseDateField(answers, "date");
  if (!typed.ok) return { name: "date", sentence: typed.sentence };
  const date = calendarDate(typed.value.toString());
  if (date === null) return { name: "date", sentence: "Give a date of the calendar" };
  return date < EARLIEST_COMMENCEMENT ? { name: "date", sentence: "The date cannot be before 18 December 2025" } : date;
}

function citationError(citation: string): FieldError | null {
  if (citation === "") return { name: "citation", sentence: "Say where the date is written" };
  return citation.length > LONGEST ? { name: "citation", sentence: `Shorten this to ${LONGEST} characters` } : null;
}

/** Reads the date an administrator typed; nothing is set without a citation. */
export function readDate(answers: Answers): DateToSet {
  const force = readForce(answers);
  const citation = typedText(answers, "citation");
  const wrong = [typeof force === "object" && force !== null ? force : null, citationError(citation)];
  const errors = wrong.filter((error) => error !== null);
  if (errors.length > 0 || (typeof force === "object" && force !== null)) return { ok: false, errors };
  return { ok: true, date: force, citation };
}
