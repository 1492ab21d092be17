import type { EntryId, EpisodeId } from "../../domain/timeline/identifiers.ts";
import { type Answer, goTo } from "../pipeline/answer.ts";
import type { Visit } from "../pipeline/visit.ts";
import { episodeAddress } from "./address.ts";
import { typedText } from "./answer.ts";
import { aboutPerson, record, type ToRecord } from "./commit.ts";
import { draftName, keepDraft, merge } from "./draft.ts";
import { type EntryForm, planEntries, type Scene } from "./entry-form.ts";
import { readForm } from "./filled.ts";
import { formByKey } from "./forms/all-forms.ts";
import { newId, readId } from "./identifiers.ts";
import { meAsActor } from "./me.ts";
import { fieldNames } from "./question-names.ts";
import { sceneFor } from "./scene.ts";
import { mayBegin } from "./starts.ts";

/** Thrown by a scene that was not read, where a form asks how the episode stands. */
class NotReadError extends Error {}

const notRead = (): never => {
  throw new NotReadError();
};

const unread = (scene: Scene): Scene => ({
  ...scene,
  get state() {
    return notRead();
  },
  get earlier() {
    return notRead();
  },
});

type Sent = Omit<ToRecord, "person"> & { readonly answers: ReturnType<typeof merge> };

/** What was sent, where it can be read without knowing how the episode stands; null otherwise. */
function read(visit: Visit, form: EntryForm, episode: EpisodeId, submission: EntryId, scene: Scene): Sent | null {
  const [step] = form.steps;
  const answers = merge({}, visit.answers, fieldNames(step.questions(scene), true));
  const filled = readForm(form, scene, answers);
  if (!filled.ok) return null;
  const planned = planEntries(form, filled.details, scene);
  if (planned.some(({ type }) => aboutPerson(type))) return null;
  const { isNow, doneBy, confirmed, via } = filled;
  const at = isNow ? null : filled.at;
  const insists = typedText(visit.answers, "insists") === "yes";
  const draft = draftName(visit, form, episode);
  const recordedBy = meAsActor(visit);
  return { submission, episode, planned, at, doneBy, recordedBy, confirmed, via, insists, draft, answers };
}

function readIfPossible(...given: Parameters<typeof read>): Sent | null {
  try {
    return read(...given);
  } catch (error) {
    if (error instanceof NotReadError) return null;
    throw error;
  }
}

/**
 * Records a page that brought a whole form without reading the episode first: nothing is shown, and the transaction
 * reads what it has to judge. Null where a page must be shown, which then goes the long way through the gate.
 */
export async function recordUnread(visit: Visit): Promise<Answer | null> {
  const form = formByKey(visit.params["form"] ?? "");
  const episode = readId<EpisodeId>(visit.params["episode"]);
  const submission = readId<EntryId>(typedText(visit.answers, "submission"));
  if (form === null || episode === null || submission === null) return null;
  if (form.steps.length > 1 || visit.params["step"] !== undefined || mayBegin(form.key)) return null;
  const sent = readIfPossible(visit, form, episode, submission, unread(await sceneFor(visit, null)));
  if (sent === null) return null;
  try {
    const result = await record(visit, { ...sent, person: null });
    return result.kind === "appended" ? goTo(`${episodeAddress(episode)}?recorded=${form.key}`) : null;
  } catch (error) {
    const draft = { submission, person: newId<never>(), answers: sent.answers };
    await keepDraft(visit, form, episode, draft).catch(() => undefined);
    throw error;
  }
}
