import type { CalendarDate } from "../../domain/law/calendar-date.ts";
import {
  type Answers,
  dateField,
  errorFor,
  errorSummary,
  type FieldError,
  form,
  type Html,
  html,
  radiosField,
  textArea,
  typedDate,
} from "../components/index.ts";
import { typedText } from "../record/answer.ts";
import { AREA_PROVISIONS, type AreaProvision } from "./law-dates.ts";
import { dateWords } from "./view.ts";

export interface DateView {
  readonly provision: AreaProvision;
  readonly inForce: CalendarDate | null;
  readonly csrfToken: string;
  readonly submission: string;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

const rangeWords = "A date may be set ahead. The Act was passed on 18 December 2025, so no earlier date is possible.";

/** From when a provision applies here, and where that is written. */
export function datePage({ provision, inForce, csrfToken, submission, answers, errors }: DateView): Html {
  const { rule, source } = AREA_PROVISIONS[provision];
  const date = dateField({
    name: "date",
    label: "From which date?",
    labelSize: "plain",
    hint: "For example 1 7 2027",
    value: typedDate(answers, "date"),
    error: errorFor(errors, "date"),
  });
  const choice = radiosField({
    name: "force",
    label: "Is it in force?",
    value: typedText(answers, "force"),
    error: errorFor(errors, "force"),
    options: [
      { value: "from", label: "From a date", conditional: date },
      { value: "no", label: "Not in force", hint: "Takes back a date that was set" },
    ],
  });
  const citation = textArea({
    name: "citation",
    label: "Where is that written?",
    hint: "For example the commencement regulations, with their number",
    rows: 3,
    value: typedText(answers, "citation"),
    error: errorFor(errors, "citation"),
  });
  const now = inForce === null ? "It is not in force here." : `It is in force here from ${dateWords(inForce)}.`;
  const content = html`${choice}${citation}`;
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">${rule}</h1><p><span class="tandem-source">${source}</span></p><p>${now} ${rangeWords}</p>${form({ action: `/settings/law/${provision}`, csrfToken, submission, content, submit: "Continue" })}`;
}

export interface ConfirmView extends Omit<DateView, "errors"> {
  readonly date: CalendarDate | null;
  readonly citation: string;
  readonly episodes: number;
}

const hidden = (name: string, value: string): Html => html`<input type="hidden" name="${name}" value="${value}">`;

const refoldWords = (episodes: number): string => {
  if (episodes === 0) return "No episode here began on or after that date, so none will read differently.";
  const many = episodes === 1 ? "1 episode here began" : `${episodes} episodes here began`;
  return `${many} on or after that date. Each is worked out anew: where somebody was taken to a police station, its page may read differently. No entry is changed.`;
};

/** What changing the date does, before it is done. */
export function confirmPage(view: ConfirmView): Html {
  const { provision, date, citation, episodes, csrfToken, submission, answers } = view;
  const carried = ["force", "date-day", "date-month", "date-year", "citation"].map((name) =>
    hidden(name, typedText(answers, name)),
  );
  const content = html`${carried}${hidden("sure", "yes")}`;
  const words = date === null ? "It will not be in force." : `It will be in force from ${dateWords(date)}.`;
  return html`<h1 class="nhsuk-heading-l">Check before you set this</h1><p>${AREA_PROVISIONS[provision].rule}.</p><p><strong>${words}</strong></p><p>Written in: ${citation}</p><p>${refoldWords(episodes)}</p>${form({ action: `/settings/law/${provision}`, csrfToken, submission, content, submit: date === null ? "Take the date back" : "Set this date" })}`;
}
