import { type Fragment, type Html, html, isEmpty } from "../../html.ts";

export type FieldError = {
  /** The field's name, which is also the id of its first control. */
  readonly name: string;
  readonly sentence: string;
};

/** What to put right before the form can be taken, each sentence a link to its field; nothing when all is well. */
export function errorSummary(errors: readonly FieldError[]): Html | undefined {
  if (errors.length === 0) return undefined;
  const list = errors.map((error) => ({ text: error.sentence, href: `#${error.name}` }));
  return errorSummaryBox({ heading: "There is a problem", list });
}

export type ErrorSummaryBox = {
  readonly heading: Fragment;
  readonly description?: Fragment;
  readonly list: readonly { readonly text: Fragment; readonly href?: string | undefined }[];
};

export function errorSummaryBox(box: ErrorSummaryBox): Html {
  const items = box.list.map((item) =>
    item.href === undefined ? html`<li>${item.text}</li>` : html`<li><a href="${item.href}">${item.text}</a></li>`,
  );
  return html`<div class="nhsuk-error-summary" data-module="nhsuk-error-summary"><div role="alert"><h2 class="nhsuk-error-summary__heading">${box.heading}</h2><div class="nhsuk-error-summary__body">${isEmpty(box.description) ? undefined : html`<p>${box.description}</p>`}${items.length > 0 && html`<ul class="nhsuk-list nhsuk-error-summary__list">${items}</ul>`}</div></div></div>`;
}

/** The sentence for one field, to hand to that field. */
export function errorFor(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.sentence;
}
