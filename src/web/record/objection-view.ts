import type { Objection } from "../../domain/section-136/objection.ts";
import { form as formElement, type Html, html } from "../components/index.ts";
import { attributes } from "../html.ts";
import { hiddenAnswers } from "./check-view.ts";

export interface ObjectionView {
  readonly objection: Objection;
  readonly action: string;
  readonly changeAt: string;
  readonly csrfToken: string;
  readonly submission: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

function insisting(view: ObjectionView, words: string): Html {
  const content = html`${hiddenAnswers(view.answers)}<input${attributes({ type: "hidden", name: "insists", value: "yes" })}>`;
  const { action, csrfToken, submission } = view;
  return html`<h2 class="nhsuk-heading-m">If it is so all the same</h2><p>What happened, or is planned, is never lost. It will stand on the timeline for everybody to see.</p>${formElement({ action, csrfToken, submission, content, submit: words, warning: true })}`;
}

/** Why the entry is not simply taken, what may lawfully be done instead, and how to record what did happen. */
export function objectionPage(view: ObjectionView): Html {
  const { because, authority, instead, insist } = view.objection;
  const ways = html`<h2 class="nhsuk-heading-m">What you can do</h2><ul class="nhsuk-list nhsuk-list--bullet">${instead.map((way) => html`<li>${way}</li>`)}</ul>`;
  return html`<div class="nhsuk-error-summary" data-module="nhsuk-error-summary"><div role="alert"><h1 class="nhsuk-error-summary__heading">${because}</h1></div></div>${authority !== null && html`<p>${authority.rule}. <span class="tandem-source">${authority.source}</span></p>`}${instead.length > 0 && ways}<p><a href="${view.changeAt}">Change what you wrote</a></p>${insist !== null && insisting(view, insist)}`;
}
