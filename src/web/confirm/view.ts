import type { Entry } from "../../domain/timeline/entry.ts";
import {
  type Answers,
  detailsList,
  errorFor,
  errorSummary,
  type FieldError,
  type Fragment,
  form as formElement,
  type Html,
  html,
  radiosField,
  showInstant,
  textArea,
} from "../components/index.ts";
import { showPage } from "../pipeline/answer.ts";
import { typedText } from "../record/answer.ts";
import { entryDetails } from "../words/entry-words.ts";
import type { Names } from "../words/names.ts";

export interface ConfirmView {
  readonly entry: Entry;
  readonly title: Fragment;
  readonly names: Names;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** What somebody else wrote for the doer, and whether it is right. */
export function confirmPage(view: ConfirmView): Html {
  const { entry, title, names, action, csrfToken, submission, answers, errors } = view;
  const written = detailsList([
    { label: "Entry", value: title },
    { label: "When", value: showInstant(entry.at) },
    ...entryDetails(entry, names),
    { label: "Typed by", value: names.actor(entry.recordedBy) },
  ]);
  const wrong = textArea({
    name: "reason",
    label: "What is wrong?",
    rows: 3,
    value: typedText(answers, "reason"),
    error: errorFor(errors, "reason"),
  });
  const right = radiosField({
    name: "right",
    label: "Is this right?",
    value: typedText(answers, "right"),
    error: errorFor(errors, "right"),
    options: [
      { value: "yes", label: "Yes, that is right" },
      { value: "no", label: "No", conditional: wrong },
    ],
  });
  const main = formElement({ action, csrfToken, submission, content: right, submit: "Send" });
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">Confirm what was written for you</h1>${written}${main}`;
}

/** Nobody answers for somebody else. */
export const NOT_YOURS = showPage(
  {
    title: "Only the one who did it can confirm",
    main: html`<h1 class="nhsuk-heading-l">Only the one who did it can confirm</h1><p>If the entry is wrong, correct it.</p><p><a href="/">What needs me</a></p>`,
    hasErrors: true,
  },
  403,
);

/** Whether an entry was written for this worker. */
export const isFor = ({ doneBy }: Entry, worker: string): boolean =>
  doneBy.kind === "worker" && doneBy.worker === worker;
