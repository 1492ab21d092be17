import {
  type Answers,
  errorSummary,
  type FieldError,
  form as formElement,
  type Html,
  html,
  insetText,
} from "../components/index.ts";
import { askQuestions } from "../record/ask.ts";
import type { EntryForm, Scene } from "../record/entry-form.ts";
import { askWhenAndWho } from "../record/when-and-who.ts";

export interface IdentityView {
  readonly form: EntryForm;
  readonly scene: Scene;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** Every question about who a person is, on one page: whoever sits at a desk with the papers fills in a few of them. */
export function identityPage(view: IdentityView): Html {
  const { form, scene, action, csrfToken, submission, answers, errors } = view;
  const asking = { answers, errors, places: scene.places, now: scene.now };
  const lead = form.steps[0].lead?.(scene) ?? null;
  const parts = form.steps.map(
    (step) => html`<h2 class="nhsuk-heading-m">${step.title}</h2>${askQuestions(step.questions(scene), asking)}`,
  );
  const content = html`${parts}${askWhenAndWho(form, scene, answers, errors)}`;
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">Add what you have learned</h1>${lead !== null && insetText({ text: lead })}${formElement({ action, csrfToken, submission, content, submit: form.submit })}`;
}
