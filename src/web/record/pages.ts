import type { Answers, FieldError } from "../components/index.ts";
import { type Answer, showPage } from "../pipeline/answer.ts";
import type { Visit } from "../pipeline/visit.ts";
import { CHECK, episodeAddress, formAddress } from "./address.ts";
import { checkPage } from "./check-view.ts";
import type { FormDraft } from "./draft.ts";
import type { Step } from "./entry-form.ts";
import type { Filled } from "./filled.ts";
import { stepPage } from "./form-view.ts";
import type { Loaded } from "./load.ts";

/** The address of the page before: the step before, else where the episode (or the work list) is. */
function backFrom({ form, episode, shown }: Loaded, step: Step | typeof CHECK): { href: string } {
  const index = step === CHECK ? form.steps.length : form.steps.indexOf(step);
  const before = form.steps[index - 1];
  if (before !== undefined) return { href: formAddress(episode, form, before) };
  return { href: shown === null ? "/" : episodeAddress(episode) };
}

/** What a page sends along that shows answers and asks for none; of a new episode also whom it is about. */
export const carried = ({ shown }: Loaded, { answers, person }: FormDraft): Answers =>
  shown === null ? { ...answers, person } : answers;

export function showStep(
  visit: Visit,
  loaded: Loaded,
  step: Step,
  draft: FormDraft,
  errors: readonly FieldError[],
): Answer {
  const { form, episode, scene, shown, isAbout } = loaded;
  const action = formAddress(episode, form, step);
  const { csrfToken } = visit;
  const { submission, answers } = draft;
  const person = shown === null && isAbout ? draft.person : null;
  const main = stepPage({ form, step, scene, action, csrfToken, submission, person, answers, errors });
  const content = { title: step.title, main, hasErrors: errors.length > 0, back: backFrom(loaded, step) };
  return showPage(content, errors.length > 0 ? 422 : 200);
}

export function showCheck(
  visit: Visit,
  loaded: Loaded,
  draft: FormDraft,
  filled: Extract<Filled, { ok: true }>,
): Answer {
  const { form, episode, scene } = loaded;
  const action = formAddress(episode, form, CHECK);
  const { csrfToken } = visit;
  const { submission } = draft;
  const answers = carried(loaded, draft);
  const main = checkPage({ form, scene, episode, action, csrfToken, submission, answers, filled });
  return showPage({ title: "Check before you record this", main, back: backFrom(loaded, CHECK) });
}
