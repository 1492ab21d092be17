import { attributes, classes, type Html, html } from "../../html.ts";
import { type DateParts, type Parsed, parseDateParts } from "./instant/parse-parts.ts";
import { type Answers, typedFrom } from "./instant/typed.ts";
import { type Field, groupWithLegend, idOf } from "./parts.ts";

export type DateFieldOptions = Field & { readonly value?: DateParts | undefined };

/** A date in three parts, sent as `name-day`, `name-month`, `name-year`. Read it with `parseDateField`. */
export function dateField(options: DateFieldOptions): Html {
  const items = [
    datePart(options, "day", "Day", 2),
    datePart(options, "month", "Month", 2),
    datePart(options, "year", "Year", 4),
  ];
  return groupWithLegend(
    { ...options, id: `${options.name}-date-parts` },
    html`<div class="nhsuk-date-input">${items}</div>`,
  );
}

function datePart(options: DateFieldOptions, part: keyof DateParts, label: string, width: 2 | 4): Html {
  const name = `${options.name}-${part}`;
  const id = part === "day" ? idOf(options) : name;
  const own = attributes({
    class: classes(
      "nhsuk-input",
      "nhsuk-date-input__input",
      `nhsuk-input--width-${width}`,
      Boolean(options.error) && "nhsuk-input--error",
    ),
    id,
    name,
    type: "text",
    value: options.value?.[part] || undefined,
    autocomplete: "off",
    inputmode: part === "month" ? "text" : "numeric",
  });
  return html`<div class="nhsuk-date-input__item"><div class="nhsuk-form-group"><label class="nhsuk-label nhsuk-date-input__label" for="${id}">${label}</label><input${own}></div></div>`;
}

/** The answer to a `dateField` of the same name, or a sentence that says what to put right. */
export function parseDateField(answers: Answers, name: string): Parsed<Temporal.PlainDate> {
  return parseDateParts(typedFrom(answers, name));
}

/** What was typed into a `dateField`, to show it again. */
export function typedDate(answers: Answers, name: string): DateParts {
  return typedFrom(answers, name);
}
