import { classes, type Fragment, type Html, html, isEmpty } from "../../html.ts";

export type SummaryAction = {
  readonly href: string;
  readonly text: string;
  /** What the link is about, for those who hear it away from its row. */
  readonly about: string;
};

export type SummaryRow = {
  readonly key: Fragment;
  readonly value: Fragment;
  readonly actions?: readonly SummaryAction[] | undefined;
};

export type SummaryListOptions = { readonly border?: boolean | undefined; readonly classes?: string | undefined };

export function summaryList(rows: readonly SummaryRow[], options: SummaryListOptions = {}): Html {
  const names = classes(
    "nhsuk-summary-list",
    options.border === false && "nhsuk-summary-list--no-border",
    options.classes,
  );
  const withActions = rows.some((row) => (row.actions ?? []).length > 0);
  return html`<dl class="${names}">${rows.map((row) => summaryRow(row, withActions))}</dl>`;
}

function summaryRow(row: SummaryRow, withActions: boolean): Html {
  const actions = row.actions ?? [];
  const names = classes(
    "nhsuk-summary-list__row",
    withActions && actions.length === 0 && "nhsuk-summary-list__row--no-actions",
  );
  return html`<div class="${names}"><dt class="nhsuk-summary-list__key">${row.key}</dt><dd class="nhsuk-summary-list__value">${row.value}</dd>${actionsOf(actions)}</div>`;
}

function actionsOf(actions: readonly SummaryAction[]): Html | undefined {
  if (actions.length === 0) return undefined;
  const links = actions.map(actionLink);
  const list = html`<ul class="nhsuk-summary-list__actions-list">${links.map((link) => html`<li class="nhsuk-summary-list__actions-list-item">${link}</li>`)}</ul>`;
  return html`<dd class="nhsuk-summary-list__actions">${links.length === 1 ? links : list}</dd>`;
}

function actionLink(action: SummaryAction): Html {
  return html`<a class="nhsuk-link" href="${action.href}">${action.text}<span class="nhsuk-u-visually-hidden"> ${action.about}</span></a>`;
}

/** What is shown where nothing is known, so that a gap is never mistaken for an answer. */
export const notRecorded = html`<span class="tandem-not-recorded">Not recorded</span>`;

/** A value, or the words "Not recorded". */
export function orNotRecorded(value: Fragment): Fragment {
  return isEmpty(value) ? notRecorded : value;
}
