import { attributes, classes, type Fragment, type Html, html, isEmpty } from "../../html.ts";

export type TextSize = "s" | "m" | "l" | "xl";

/** What every question has. */
export type Field = {
  /** The name under which the answer is sent; also the id of the first control, for links from the error summary. */
  readonly name: string;
  readonly id?: string | undefined;
  /** The question. */
  readonly label: Fragment;
  readonly labelSize?: TextSize | "plain" | undefined;
  /** Where the question is the page's only one: it becomes the page's heading. */
  readonly asPageHeading?: boolean | undefined;
  readonly hint?: Fragment;
  /** The sentence that says what to put right. */
  readonly error?: string | undefined;
};

export function idOf(field: Field): string {
  return field.id ?? field.name;
}

function sizeOf(field: Field, usual: TextSize | "plain"): TextSize | undefined {
  const size = field.labelSize ?? (field.asPageHeading === true ? "l" : usual);
  return size === "plain" ? undefined : size;
}

export function fieldLabel(field: Field): Html {
  const size = sizeOf(field, "plain");
  const names = classes("nhsuk-label", size && `nhsuk-label--${size}`);
  const label = html`<label class="${names}" for="${idOf(field)}">${field.label}</label>`;
  return field.asPageHeading === true ? html`<h1 class="nhsuk-label-wrapper">${label}</h1>` : label;
}

function fieldLegend(field: Field): Html {
  const size = sizeOf(field, "s");
  const names = classes("nhsuk-fieldset__legend", size && `nhsuk-fieldset__legend--${size}`);
  const heading = html`<h1 class="nhsuk-fieldset__heading">${field.label}</h1>`;
  return html`<legend class="${names}">${field.asPageHeading === true ? heading : field.label}</legend>`;
}

/** The ids of the hint and the error, for `aria-describedby`. */
export function describedBy(field: Field): string | undefined {
  const ids = classes(!isEmpty(field.hint) && `${idOf(field)}-hint`, Boolean(field.error) && `${idOf(field)}-error`);
  return ids === "" ? undefined : ids;
}

export function hint(content: Fragment, id: string, extra?: string): Html | undefined {
  if (isEmpty(content)) return undefined;
  return html`<div class="${classes("nhsuk-hint", extra)}" id="${id}">${content}</div>`;
}

export function errorMessage(sentence: string | undefined, id: string): Html | undefined {
  if (!sentence) return undefined;
  return html`<span class="nhsuk-error-message" id="${id}"><span class="nhsuk-u-visually-hidden">Error: </span>${sentence}</span>`;
}

export function hintAndError(field: Field): Fragment {
  return [hint(field.hint, `${idOf(field)}-hint`), errorMessage(field.error, `${idOf(field)}-error`)];
}

export function formGroup(field: Field, content: Fragment): Html {
  const names = classes("nhsuk-form-group", Boolean(field.error) && "nhsuk-form-group--error");
  return html`<div class="${names}">${content}</div>`;
}

/** Several controls under one question. */
export function groupWithLegend(field: Field, content: Fragment): Html {
  const own = attributes({ class: "nhsuk-fieldset", "aria-describedby": describedBy(field) });
  return formGroup(field, html`<fieldset${own}>${fieldLegend(field)}${hintAndError(field)}${content}</fieldset>`);
}
