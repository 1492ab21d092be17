import { type Fragment, type Html, html } from "../../html.ts";

export type Action = { readonly href: string; readonly text: string; readonly hint?: Fragment };

/** What may be done now; each a large link. With nothing to do, the sentence says why. */
export function actionList(actions: readonly Action[], none: string): Html {
  if (actions.length === 0) return html`<p>${none}</p>`;
  return html`<ul class="tandem-actions">${actions.map(actionItem)}</ul>`;
}

function actionItem(action: Action): Html {
  return html`<li class="tandem-actions__item"><a class="tandem-actions__link" href="${action.href}">${action.text}</a>${action.hint && html`<p class="tandem-actions__hint">${action.hint}</p>`}</li>`;
}
