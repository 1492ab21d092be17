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
  instantField,
  showInstant,
  textArea,
} from "../../components/index.ts";
import { attributes } from "../../html.ts";
import { typedText } from "../../record/answer.ts";
import { askQuestions } from "../../record/ask.ts";
import { ownQuestions } from "../../record/starting-answers.ts";
import { entryDetails } from "../../words/entry-words.ts";
import { titleOf } from "../corrections-shown.ts";
import { doerOf, type EpisodeView } from "../view-model.ts";
import { askWho } from "./doer.ts";
import { WHY, whenRules } from "./reading.ts";
import type { Target } from "./target.ts";

/** A page on which an entry is put right or taken out. */
export interface CorrectView {
  readonly view: EpisodeView;
  readonly target: Target;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** The entry as it stands. */
export function asRecorded({ view, target }: Pick<CorrectView, "view" | "target">): Html {
  const { entry } = target;
  const rows = detailsList([
    { label: "Entry", value: titleOf(entry, view.state.timeline, view.names) },
    { label: "When", value: showInstant(entry.at) },
    { label: "Done by", value: doerOf({ entry }, view.names) },
    ...(target.isCorrection ? [] : entryDetails(entry, view.names)),
  ]);
  return html`<h2 class="nhsuk-heading-m">What is recorded</h2>${rows}`;
}

function askReason({ answers, errors }: CorrectView, label: string): Html {
  return textArea({
    name: WHY,
    label,
    hint: "Everybody who sees the timeline sees this",
    rows: 3,
    value: typedText(answers, WHY),
    error: errorFor(errors, WHY),
  });
}

function questions(page: CorrectView): Fragment {
  const { view, target, answers, errors } = page;
  const { scene } = view;
  const { form } = target;
  const when = instantField({
    name: "at",
    label: form?.when.label ?? "When did it happen?",
    error: errorFor(errors, "at"),
    answers,
    ...whenRules(target, scene),
  });
  if (form === null) return when;
  const asking = { answers, errors, places: scene.places, now: scene.now };
  const who = askWho(form, scene, doerOf(target, view.names), answers, errors);
  return [askQuestions(ownQuestions(form, scene), asking), when, who];
}

/** Puts the entry right: its own questions as they were answered, its time, and why. */
export function changePage(page: CorrectView): Html {
  const { action, csrfToken, submission, errors } = page;
  const content = html`${questions(page)}${askReason(page, "Why is it being corrected?")}`;
  const main = formElement({ action, csrfToken, submission, content, submit: "Correct it" });
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">Correct an entry</h1><p>The entry stays on the timeline, struck through, with what you put in its place.</p>${asRecorded(page)}<p><a href="${action}?take-out=yes">It did not happen: take it out</a></p><h2 class="nhsuk-heading-m">What is right</h2>${main}`;
}

/** Takes the entry out; of a correction: undoes it. */
export function takeOutPage(page: CorrectView): Html {
  const { action, csrfToken, submission, errors, target } = page;
  const hidden = html`<input${attributes({ type: "hidden", name: "take-out", value: "yes" })}>`;
  const words = target.isCorrection
    ? {
        title: "Undo a correction",
        lead: "What was recorded before it counts again. The correction stays on the timeline, struck through.",
        reason: "Why is it being undone?",
        submit: "Undo the correction",
      }
    : {
        title: "Take an entry out",
        lead: "It will not count any more. It stays on the timeline, struck through.",
        reason: "Why is it being taken out?",
        submit: "Take it out",
      };
  const content = html`${hidden}${askReason(page, words.reason)}`;
  const main = formElement({ action, csrfToken, submission, content, submit: words.submit });
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">${words.title}</h1><p>${words.lead}</p>${asRecorded(page)}${main}`;
}
