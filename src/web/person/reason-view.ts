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
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";

const LONGEST = 2_000;

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
    name: "reason",
    label: "Why?",
    hint: "Others will read this",
    rows: 3,
    value: typed,
    error: errorFor(errors, "reason"),
  });

/** A decision that needs nothing but a reason. */
export function reasonPage(view: ReasonView): Html {
  const { action, csrfToken, submission, submit, typed, errors } = view;
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">${view.heading}</h1>${view.lead}${form({ action, csrfToken, submission, submit, content: reasonField(typed, errors) })}`;
}

export type Reason =
  | { readonly ok: true; readonly reason: string }
  | { readonly ok: false; readonly error: FieldError };

/** The reason typed; nothing here is decided without one. */
export function readReason({ answers }: Visit): Reason {
  const reason = typedText(answers, "reason");
  if (reason === "") return { ok: false, error: { name: "reason", sentence: "Say why" } };
  if (reason.length <= LONGEST) return { ok: true, reason };
  return {
    ok: false,
    error: { name: "reason", sentence: `Shorten this to ${LONGEST} characters; it has ${reason.length}` },
  };
}
