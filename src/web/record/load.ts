import type { EpisodeState } from "../../domain/section-136/episode.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import type { EntryId, EpisodeId, PersonId } from "../../domain/timeline/identifiers.ts";
import type { EpisodeShown } from "../../store/reading.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "./answer.ts";
import { type FormDraft, keptDraft, newDraft } from "./draft.ts";
import { earlierOf } from "./earlier.ts";
import type { EntryForm, Scene } from "./entry-form.ts";
import { formByKey } from "./forms/all-forms.ts";
import { readId } from "./identifiers.ts";
import { sceneFor } from "./scene.ts";
import { startingAnswers } from "./starting-answers.ts";
import { mayBegin } from "./starts.ts";

export interface Loaded {
  readonly form: EntryForm;
  readonly episode: EpisodeId;
  readonly scene: Scene;
  /** Null where the episode is not there yet. */
  readonly shown: EpisodeShown | null;
  /** As it was kept, or begun now. */
  readonly draft: FormDraft;
  /** Whether it is known whom the form is about before it is filled. */
  readonly isAbout: boolean;
  /** What is sent was recorded before, under the same id. */
  readonly isRepeat: boolean;
}

const submissionOf = ({ answers }: Visit): EntryId | null => readId<EntryId>(typedText(answers, "submission"));

/** The entry that an earlier sending of the same form made. */
const sentBefore = (visit: Visit, shown: EpisodeShown | null): Entry | undefined => {
  const submission = submissionOf(visit);
  return shown?.entries.find(
    ({ id, recordedBy }) => id === submission && recordedBy.kind === "worker" && recordedBy.worker === visit.me.id,
  );
};

/** How the episode stood when the form was filled: what is sent again is read as it was the first time. */
async function stateFor(visit: Visit, shown: EpisodeShown | null, before: Entry | undefined) {
  if (shown === null || before === undefined) return shown?.state ?? null;
  const knownAt = before.recordedAt.subtract({ milliseconds: 1 });
  const earlier = await visit.ask.episode(shown.episode).read({ knownAt, at: before.recordedAt });
  const state: EpisodeState | null = earlier?.shown.state ?? null;
  return state === null || state.timeline.length === 0 ? null : state;
}

/** What a form's address names, read through the gate; null where it is not there, or not for this worker. */
export async function load(visit: Visit): Promise<Loaded | null> {
  const form = formByKey(visit.params["form"] ?? "");
  const episode = readId<EpisodeId>(visit.params["episode"]);
  if (form === null || episode === null) return null;
  const shown = (await visit.ask.episode(episode).read())?.shown ?? null;
  const starts = mayBegin(form.key);
  if (shown === null && !starts) return null;
  const kept = await keptDraft(visit, form, episode);
  const named = readId<PersonId>(typedText(visit.answers, "person")) ?? readId<PersonId>(visit.query["person"]);
  const person = shown?.person ?? named;
  const isKept = kept?.earlier !== undefined && (person === null || kept.person === person);
  const asked = starts && person !== null && !isKept;
  const earlier = asked ? await earlierOf(visit, person, episode) : (kept?.earlier ?? null);
  const before = sentBefore(visit, shown);
  const scene = await sceneFor(visit, await stateFor(visit, shown, before), earlier);
  const draft = kept ?? newDraft(person, startingAnswers(form, scene));
  return {
    form,
    episode,
    scene,
    shown,
    draft: {
      ...draft,
      person: person ?? draft.person,
      submission: submissionOf(visit) ?? draft.submission,
      earlier,
    },
    isAbout: person !== null,
    isRepeat: before !== undefined,
  };
}
