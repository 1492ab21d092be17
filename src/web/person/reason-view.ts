import {
  errorFor,
  errorSummary,
  type FieldError,
  type Fragment,
  form,
  type Html,
  html,
  textArea,
} from "../components/index.ts";
import { REASON } from "../record/reason.ts";

export interface ReasonView {
  readonly heading: string;
  readonly lead: Fragment;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  readonly submit: string;
  readonly typed: string;
  readonly errors: readonly FieldError[];
}

export const reasonField = (typed: string, errors: readonly FieldError[]): Html =>
  textArea({
    name: REASON,
    label: "Why?",
    hint: "Others will read this",
    rows: 3,
    value: typed,
    error: errorFor(errors, REASON),
  });

/** A decision that needs nothing but a reason. */
export function reasonPage(view: ReasonView): Html {
  const { action, csrfToken, submission, submit, typed, errors } = view;
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">${view.heading}</h1>${view.lead}${form({ action, csrfToken, submission, submit, content: reasonField(typed, errors) })}`;
}
