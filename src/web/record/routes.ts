import { EPISODE_CATEGORIES } from "../../domain/sharing/category.ts";
import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { ABSENT, type Answer, goTo } from "../pipeline/answer.ts";
import { factlessRoute, factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { CHECK, formAddress } from "./address.ts";
import { type FormDraft, keepDraft, merge } from "./draft.ts";
import type { Step } from "./entry-form.ts";
import { readForm, stepErrors } from "./filled.ts";
import { formByKey } from "./forms/all-forms.ts";
import { newId, readId } from "./identifiers.ts";
import { type Loaded, load } from "./load.ts";
import { showCheck, showStep } from "./pages.ts";
import { fieldNames } from "./question-names.ts";
import { recordUnread } from "./record-unread.ts";
import { conflict, send } from "./send.ts";

const asks = { purpose: "section-136-response", verb: "read", categories: EPISODE_CATEGORIES } as const;

/** The step an address names: none is the first. Null for one that the form does not have. */
const stepOf = ({ form }: Loaded, key: string | undefined): Step | typeof CHECK | null => {
  if (key === undefined) return form.steps[0];
  if (key === CHECK && form.steps.length > 1) return CHECK;
  return form.steps.find((step) => step.key === key) ?? null;
};

/** Somebody who opens the check page before all is answered is brought to the first step that is not. */
function firstUnfinished(loaded: Loaded, draft: FormDraft): Step {
  const { form, scene } = loaded;
  return form.steps.find((step) => stepErrors(form, step, scene, draft.answers).length > 0) ?? form.steps[0];
}

async function show(visit: Visit): Promise<Answer> {
  const loaded = await load(visit);
  const step = loaded === null ? null : stepOf(loaded, visit.params["step"]);
  if (loaded === null || step === null) return ABSENT;
  const { form, episode, scene, draft } = loaded;
  if (step !== CHECK) return showStep(visit, loaded, step, draft, []);
  const filled = readForm(form, scene, draft.answers);
  if (!filled.ok) return goTo(formAddress(episode, form, firstUnfinished(loaded, draft)));
  return showCheck(visit, loaded, draft, filled);
}

/** A form of one page is recorded when it is sent; of a longer one, what the check page showed. */
async function take(visit: Visit): Promise<Answer> {
  const recorded = await recordUnread(visit);
  if (recorded !== null) return recorded;
  const loaded = await load(visit);
  const step = loaded === null ? null : stepOf(loaded, visit.params["step"]);
  if (loaded === null || step === null) return ABSENT;
  if (step === CHECK || loaded.form.steps.length === 1) return takeWhole(visit, loaded);
  return takeStep(visit, loaded, step);
}

async function takeStep(visit: Visit, loaded: Loaded, step: Step): Promise<Answer> {
  const { form, episode, scene } = loaded;
  const names = fieldNames(step.questions(scene), step === form.steps.at(-1));
  const draft: FormDraft = { ...loaded.draft, answers: merge(loaded.draft.answers, visit.answers, names) };
  if (loaded.isRepeat) return conflict(episode, visit.answers);
  await keepDraft(visit, form, episode, draft);
  const errors = stepErrors(form, step, scene, draft.answers);
  if (errors.length > 0) return showStep(visit, loaded, step, draft, errors);
  const next = form.steps[form.steps.indexOf(step) + 1];
  return goTo(formAddress(episode, form, next ?? CHECK));
}

/** A page that brought the whole form needs no draft, unless what it brought was not recorded. */
async function takeWhole(visit: Visit, loaded: Loaded): Promise<Answer> {
  const { form, episode } = loaded;
  const sent = merge({}, visit.answers, []);
  const draft = Object.keys(sent).length === 0 ? loaded.draft : { ...loaded.draft, answers: sent };
  const keep = (): Promise<void> => keepDraft(visit, form, episode, draft);
  try {
    const answer = await finish(visit, loaded, draft);
    if (answer.kind !== "redirect" && !loaded.isRepeat) await keep();
    return answer;
  } catch (error) {
    await keep().catch(() => undefined);
    throw error;
  }
}

async function finish(visit: Visit, loaded: Loaded, draft: FormDraft): Promise<Answer> {
  const { form, episode, scene } = loaded;
  const filled = readForm(form, scene, draft.answers);
  if (!filled.ok && loaded.isRepeat) return conflict(episode, visit.answers);
  if (!filled.ok) {
    const step = firstUnfinished(loaded, draft);
    return showStep(visit, loaded, step, draft, filled.errors);
  }
  const action = formAddress(episode, form, form.steps.length > 1 ? CHECK : undefined);
  return send(visit, loaded, draft, filled, action);
}

/** A new episode's id is made before anything is written, so that sending twice is one. */
async function start(visit: Visit): Promise<Answer> {
  const form = formByKey(visit.params["form"] ?? "");
  if (form === null) return ABSENT;
  const person = readId(visit.query["person"]);
  return goTo(formAddress(newId<EpisodeId>(), form) + (person === null ? "" : `?person=${person}`));
}

export const recordRoutes: readonly Route[] = [
  factlessRoute({
    method: "GET",
    path: "/start/:form",
    showsNothingBecause: "it only makes an address for a form that is still empty",
    handle: start,
  }),
  factRoute({ method: "GET", path: "/episodes/:episode/record/:form", ...asks, handle: show }),
  factRoute({ method: "GET", path: "/episodes/:episode/record/:form/:step", ...asks, handle: show }),
  factRoute({ method: "POST", path: "/episodes/:episode/record/:form", ...asks, handle: take }),
  factRoute({ method: "POST", path: "/episodes/:episode/record/:form/:step", ...asks, handle: take }),
];
