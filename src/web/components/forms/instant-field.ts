import { attributes, type Fragment, type Html, html } from "../../html.ts";
import { inLondon, monthOf, weekdayOf } from "../../time/words.ts";
import { dateField } from "./date-field.ts";
import { type InstantRules, needsClock } from "./instant/parse-instant.ts";
import { parseTime } from "./instant/parse-parts.ts";
import {
  type Answers,
  emptyTyped,
  otherDate,
  partName,
  type TypedInstant,
  typedFrom,
  typedOf,
  wasAsked,
} from "./instant/typed.ts";
import { type Field, groupWithLegend, idOf } from "./parts.ts";
import { radiosField } from "./radios-field.ts";
import { textField } from "./text-field.ts";

export type InstantFieldOptions = Field &
  InstantRules & {
    /** The instant to start from, when something recorded is put right. */
    readonly value?: Temporal.Instant | undefined;
    /** The form as it was posted, so that what was typed stays. */
    readonly answers?: Answers | undefined;
    /** What else is asked of a time that is not now. */
    readonly beside?: Fragment;
  };

/** A question for a date and a time in London. Read the answer with `parseInstantField`. */
export function instantField(options: InstantFieldOptions): Html {
  const typed = shownDate(typedFor(options), offeredDays(options));
  const details = timeAndDate(options, typed);
  if (!options.nowAllowed) return groupWithLegend({ ...options, id: `${options.name}-question` }, details);
  return radiosField({
    ...options,
    value: typed.choice,
    options: [
      { value: "now", label: "Now" },
      { value: "earlier", label: options.futureAllowed === true ? "Another time" : "Earlier", conditional: details },
    ],
  });
}

function typedFor(options: InstantFieldOptions): TypedInstant {
  const { answers, name, value, now } = options;
  if (answers !== undefined && wasAsked(answers, name)) return typedFrom(answers, name);
  if (value !== undefined) return typedOf(value);
  return emptyTyped(inLondon(now).toPlainDate(), "now");
}

type Day = { readonly date: Temporal.PlainDate; readonly name: string };

function offeredDays(options: InstantFieldOptions): readonly Day[] {
  const today = inLondon(options.now).toPlainDate();
  const days = [
    { date: today, name: "Today" },
    { date: today.subtract({ days: 1 }), name: "Yesterday" },
  ];
  return options.futureAllowed === true ? [...days, { date: today.add({ days: 1 }), name: "Tomorrow" }] : days;
}

/** A date that is no longer among the days offered, shown in its three parts. */
function shownDate(typed: TypedInstant, days: readonly Day[]): TypedInstant {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed.date);
  if (parts === null || days.some((day) => day.date.toString() === typed.date)) return typed;
  const [, year = "", month = "", day = ""] = parts;
  return { ...typed, date: otherDate, day: String(Number(day)), month: String(Number(month)), year };
}

function timeAndDate(options: InstantFieldOptions, typed: TypedInstant): Fragment {
  const { name, nowAllowed } = options;
  const time = textField({
    name: partName(name, "time"),
    id: nowAllowed ? undefined : idOf(options),
    label: "Time",
    hint: "24-hour clock, for example 21:40",
    value: typed.time,
    width: 5,
    inputmode: "text",
  });
  const exact =
    typed.exact !== "" &&
    html`<input${attributes({ type: "hidden", name: partName(name, "exact"), value: typed.exact })}>`;
  return [
    time,
    exact,
    needsClock(typed, options) && whichClock(options, typed),
    dateChoice(options, typed),
    options.beside,
  ];
}

function dateChoice(options: InstantFieldOptions, typed: TypedInstant): Html {
  const days = offeredDays(options).map((day) => ({
    value: day.date.toString(),
    label: `${day.name}, ${weekdayOf(day.date)} ${day.date.day} ${monthOf(day.date)}`,
  }));
  const other = {
    value: otherDate,
    label: "Another date",
    conditional: dateField({
      name: options.name,
      id: partName(options.name, "day"),
      label: "Date",
      labelSize: "plain",
      value: typed,
    }),
  };
  const name = partName(options.name, "date");
  return radiosField({ name, label: "Which day?", labelSize: "plain", value: typed.date, options: [...days, other] });
}

function whichClock(options: InstantFieldOptions, typed: TypedInstant): Html {
  const parsed = parseTime(typed.time);
  const time = parsed.ok ? parsed.value.toString({ smallestUnit: "minute" }) : typed.time;
  return radiosField({
    name: partName(options.name, "clock"),
    label: "The clocks went back that night. Which one was it?",
    value: typed.clock,
    options: [
      { value: "first", label: `The first ${time}, before the clocks went back (BST)` },
      { value: "second", label: `The second ${time}, after the clocks went back (GMT)` },
    ],
  });
}
