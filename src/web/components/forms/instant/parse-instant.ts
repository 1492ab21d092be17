import { dateWords, instantWords, zone } from "../../../time/words.ts";
import { parseDate, parseTime } from "./parse-parts.ts";
import { type Answers, type TypedInstant, typedFrom } from "./typed.ts";

export type InstantRules = {
  /** The server's own time. */
  readonly now: Temporal.Instant;
  /** Whether "now" may be the answer. Never for an arrival: it would be the time of typing. */
  readonly nowAllowed: boolean;
  /** For what is planned; what happened cannot lie ahead. */
  readonly futureAllowed?: boolean | undefined;
};

export type ParsedInstant =
  | { readonly ok: true; readonly instant: Temporal.Instant }
  | { readonly ok: false; readonly sentence: string };

const refused = (sentence: string) => ({ ok: false, sentence }) as const;

/** The answer to an `instantField` of the same name, or a sentence that says what to put right. */
export function parseInstantField(answers: Answers, name: string, rules: InstantRules): ParsedInstant {
  return parseTyped(typedFrom(answers, name), rules);
}

export function parseTyped(typed: TypedInstant, rules: InstantRules): ParsedInstant {
  if (rules.nowAllowed && typed.choice === "now") {
    if (typed.time === "") return { ok: true, instant: rules.now };
    return refused("You chose now and also gave a time. Choose one of them");
  }
  if (rules.nowAllowed && typed.choice === "" && typed.time === "") return refused("Say when it happened");
  const time = parseTime(typed.time);
  if (!time.ok) return time;
  const date = parseDate(typed);
  if (!date.ok) return date;
  return settle(date.value.toPlainDateTime(time.value), typed, rules);
}

function settle(local: Temporal.PlainDateTime, typed: TypedInstant, rules: InstantRules): ParsedInstant {
  const all = instantsOf(local);
  const [last] = all.slice(-1);
  if (last === undefined) return refused(noSuchTime(local));
  const possible = all.filter((instant) => rules.futureAllowed === true || !isAfter(instant, rules.now));
  const [first, second] = possible;
  if (first === undefined) return refused(`${instantWords(last)} has not happened yet. Check the time and the date`);
  if (second === undefined) return { ok: true, instant: keepSeconds(first, typed, rules) };
  if (typed.clock === "first") return { ok: true, instant: keepSeconds(first, typed, rules) };
  if (typed.clock === "second") return { ok: true, instant: keepSeconds(second, typed, rules) };
  return refused(`The clocks went back that night, so ${timeOf(local)} came twice. Say which one it was`);
}

/** Whether the typed time came twice, so that the field has to ask which. */
export function needsClock(typed: TypedInstant, rules: InstantRules): boolean {
  if (rules.nowAllowed && typed.choice === "now") return false;
  const time = parseTime(typed.time);
  const date = parseDate(typed);
  if (!time.ok || !date.ok) return false;
  const all = instantsOf(date.value.toPlainDateTime(time.value));
  return all.length > 1 && all.every((instant) => rules.futureAllowed === true || !isAfter(instant, rules.now));
}

/** None where the clocks go forward, two where they go back, else one; in order. */
function instantsOf(local: Temporal.PlainDateTime): readonly Temporal.Instant[] {
  const earlier = local.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.equals(later)) return [earlier.toInstant()];
  return earlier.toPlainDateTime().equals(local) ? [earlier.toInstant(), later.toInstant()] : [];
}

function isAfter(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}

function timeOf(local: Temporal.PlainDateTime): string {
  return local.toPlainTime().toString({ smallestUnit: "minute" });
}

function noSuchTime(local: Temporal.PlainDateTime): string {
  return `There is no ${timeOf(local)} on ${dateWords(local.toPlainDate())}, because the clocks go forward that night. Check the time`;
}

/** A time left as it was prefilled keeps the seconds that the question does not show. */
function keepSeconds(instant: Temporal.Instant, typed: TypedInstant, rules: InstantRules): Temporal.Instant {
  const exact = exactInstant(typed.exact);
  if (exact === undefined || (rules.futureAllowed !== true && isAfter(exact, rules.now))) return instant;
  const minute = exact.round({ smallestUnit: "minute", roundingMode: "floor" });
  return minute.equals(instant) ? exact : instant;
}

function exactInstant(text: string): Temporal.Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}
