import {
  type EntryId,
  type EpisodeId,
  identifier,
  type PersonId,
  type WorkerId,
} from "../../domain/timeline/identifiers.ts";
import type { DraftName } from "../../store/drafts.ts";
import type { Answers } from "../components/index.ts";
import type { Visit } from "../pipeline/visit.ts";
import type { EntryForm } from "./entry-form.ts";
import { newId, readId } from "./identifiers.ts";

/** A form as far as it has been filled, kept on the server: what reached it is not lost. */
export interface FormDraft {
  readonly submission: EntryId;
  /** The person a new episode would be about. */
  readonly person: PersonId;
  readonly answers: Answers;
}

export const draftName = (visit: Visit, { key }: Pick<EntryForm, "key">, episode: EpisodeId): DraftName => ({
  worker: identifier<WorkerId>(visit.me.id),
  form: key,
  subject: episode,
});

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The draft kept, else a new one with ids of its own and what it starts with. `person` is whom a new episode is about, where known. */
export async function findDraft(
  visit: Visit,
  form: Pick<EntryForm, "key">,
  episode: EpisodeId,
  person: PersonId | null,
  starting: Answers = {},
): Promise<FormDraft> {
  const kept = await visit.drafts.find(draftName(visit, form, episode));
  const values = kept?.values ?? { answers: starting };
  const answers = values["answers"];
  return {
    submission: readId<EntryId>(text(values["submission"])) ?? newId<EntryId>(),
    person: person ?? readId<PersonId>(text(values["person"])) ?? newId<PersonId>(),
    answers: typeof answers === "object" && answers !== null ? { ...answers } : {},
  };
}

export const keepDraft = (
  visit: Visit,
  form: Pick<EntryForm, "key">,
  episode: EpisodeId,
  draft: FormDraft,
): Promise<void> => visit.drafts.keep(draftName(visit, form, episode), { ...draft });

export const dropDraft = (visit: Visit, form: Pick<EntryForm, "key">, episode: EpisodeId): Promise<void> =>
  visit.drafts.drop(draftName(visit, form, episode));

/** What a step's page sent, over what was there: a field of that page that was left empty is emptied. */
export function merge(before: Answers, sent: Answers, names: readonly string[]): Answers {
  const kept = Object.entries(before).filter(
    ([name]) => !names.some((own) => name === own || name.startsWith(`${own}-`)),
  );
  const fresh = Object.entries(sent).filter(
    ([name]) => name !== "_csrf" && name !== "submission" && name !== "insists",
  );
  return { ...Object.fromEntries(kept), ...Object.fromEntries(fresh) };
}
