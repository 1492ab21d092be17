import { ageAt, labelOf } from "../../domain/people/identity.ts";
import {
  type Answers,
  errorSummary,
  type FieldError,
  form as formElement,
  type Html,
  html,
  insetText,
} from "../components/index.ts";
import { attributes } from "../html.ts";
import { askQuestions } from "./ask.ts";
import type { EntryForm, Scene, Step } from "./entry-form.ts";
import { askWhenAndWho } from "./when-and-who.ts";

export interface StepView {
  readonly form: EntryForm;
  readonly step: Step;
  readonly scene: Scene;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  /** Whom a new episode would be about, where that is known. */
  readonly person: string | null;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

const isLast = ({ form, step }: StepView): boolean => step === form.steps.at(-1);

function submitWords(view: StepView): string {
  if (!isLast(view)) return "Continue";
  return view.form.steps.length > 1 ? "Check the answers" : view.form.submit;
}

/** Whom it is about, above every question: two people may be waiting at once. */
export function aboutWhom({ state, now }: Scene): Html | null {
  if (state === null) return null;
  const { identity, underEighteen } = state;
  const age = identity.dateOfBirth === null ? identity.ageYears : ageAt(identity.dateOfBirth, now);
  const years = age === null || labelOf(identity).includes("about") ? "" : `, ${age}`;
  const young = underEighteen ? ", treated as under 18" : "";
  return html`<p class="nhsuk-caption-l tandem-about">${labelOf(identity)}${years}${young}</p>`;
}

/** One page of a form. */
export function stepPage(view: StepView): Html {
  const { form, step, scene, action, csrfToken, submission, person, answers, errors } = view;
  const lead = step.lead?.(scene) ?? null;
  const asking = { answers, errors, places: scene.places, now: scene.now };
  const questions = askQuestions(step.questions(scene), asking);
  const about = person !== null && html`<input${attributes({ type: "hidden", name: "person", value: person })}>`;
  const content = html`${about}${questions}${isLast(view) && askWhenAndWho(form, scene, answers, errors)}`;
  return html`${errorSummary(errors)}${aboutWhom(scene)}<h1 class="nhsuk-heading-l">${step.title}</h1>${lead !== null && insetText({ text: lead })}${formElement({ action, csrfToken, submission, content, submit: submitWords(view) })}`;
}
