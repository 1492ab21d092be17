import {
  type Answers,
  errorFor,
  errorSummary,
  type FieldError,
  form as formElement,
  type Html,
  html,
  insetText,
  instantField,
} from "../components/index.ts";
import { askQuestions } from "../record/ask.ts";
import { askDoer } from "../record/doer.ts";
import type { EntryForm, Scene } from "../record/entry-form.ts";
import { instantRules } from "../record/filled.ts";

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
  const when = instantField({
    name: "at",
    label: form.when.label,
    error: errorFor(errors, "at"),
    answers,
    ...instantRules(form, scene),
  });
  const content = html`${parts}${when}${askDoer(form, scene, answers, errors)}`;
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">Add what you have learned</h1>${lead !== null && insetText({ text: lead })}${formElement({ action, csrfToken, submission, content, submit: form.submit })}`;
}
