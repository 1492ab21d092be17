import { inLondon, isRepeatedHour, zoneName } from "../../../time/words.ts";

/** A posted form, not yet trusted. */
export type Answers = Readonly<Record<string, unknown>>;

/** What stands in the parts of one date-and-time question, as typed. */
export type TypedInstant = {
  readonly choice: string;
  readonly time: string;
  /** A date as YYYY-MM-DD, or "other" for the three parts that follow. */
  readonly date: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  /** Which of two, where the clocks go back. */
  readonly clock: string;
  /** The instant the question was prefilled with, so that an untouched time keeps its seconds. */
  readonly exact: string;
};

export const otherDate = "other";

/** The name under which a part of the question is sent. */
export function partName(name: string, part: keyof TypedInstant): string {
  return part === "choice" ? name : `${name}-${part}`;
}

export function typedFrom(answers: Answers, name: string): TypedInstant {
  const read = (part: keyof TypedInstant) => {
    const value = answers[partName(name, part)];
    return typeof value === "string" ? value.trim() : "";
  };
  return {
    choice: read("choice"),
    time: read("time"),
    date: read("date"),
    day: read("day"),
    month: read("month"),
    year: read("year"),
    clock: read("clock"),
    exact: read("exact"),
  };
}

/** Whether this question was asked at all in the form that was posted. */
export function wasAsked(answers: Answers, name: string): boolean {
  return (["choice", "time", "date"] as const).some((part) => partName(name, part) in answers);
}

export function emptyTyped(today: Temporal.PlainDate, choice: string): TypedInstant {
  return { choice, time: "", date: today.toString(), day: "", month: "", year: "", clock: "", exact: "" };
}

export function typedOf(instant: Temporal.Instant): TypedInstant {
  const zoned = inLondon(instant);
  const repeated = isRepeatedHour(zoned);
  return {
    choice: "earlier",
    time: zoned.toPlainTime().toString({ smallestUnit: "minute" }),
    date: zoned.toPlainDate().toString(),
    day: "",
    month: "",
    year: "",
    clock: repeated ? (zoneName(zoned) === "BST" ? "first" : "second") : "",
    exact: instant.toString(),
  };
}

/** The parts as they would be sent to say this instant. */
export function typedInstant(name: string, instant: Temporal.Instant): Answers {
  const { choice, time, date, clock, exact } = typedOf(instant);
  return {
    [partName(name, "choice")]: choice,
    [partName(name, "time")]: time,
    [partName(name, "date")]: date,
    [partName(name, "clock")]: clock,
    [partName(name, "exact")]: exact,
  };
}
