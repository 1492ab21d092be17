import type { TimelineItem } from "../../../domain/section-136/episode.ts";
import {
  type Answers,
  detailsList,
  errorFor,
  errorSummary,
  type FieldError,
  form as formElement,
  type Html,
  html,
  radiosField,
  showInstant,
  textArea,
} from "../../components/index.ts";
import { typedText } from "../../record/answer.ts";
import { entryDetails } from "../../words/entry-words.ts";
import { titleOf } from "../corrections-shown.ts";
import type { EpisodeView } from "../view-model.ts";

export interface ConfirmView {
  readonly view: EpisodeView;
  readonly item: TimelineItem;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** What somebody else wrote for the doer, and whether it is right. */
export function confirmPage({ view, item, action, csrfToken, submission, answers, errors }: ConfirmView): Html {
  const { entry } = item;
  const { names, state } = view;
  const written = detailsList([
    { label: "Entry", value: titleOf(entry, state.timeline, names) },
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
