import { z } from "zod";
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
import type { EntryForm, Scene } from "./entry-form.ts";
import { newId, readId } from "./identifiers.ts";

/** A form as far as it has been filled, kept on the server: what reached it is not lost. */
export interface FormDraft {
  readonly submission: EntryId;
  /** The person a new episode would be about. */
  readonly person: PersonId;
  readonly answers: Answers;
  /** What the gate said of the person's last detention when it was asked; absent where it was not. */
  readonly earlier?: Scene["earlier"];
}

export const draftName = (visit: Visit, { key }: Pick<EntryForm, "key">, episode: EpisodeId): DraftName => ({
  worker: identifier<WorkerId>(visit.me.id),
  form: key,
  subject: episode,
});

const EARLIER = z
  .object({ overAt: z.number(), heldMilliseconds: z.number() })
  .transform(({ overAt, ...rest }) => ({ overAt: Temporal.Instant.fromEpochMilliseconds(overAt), ...rest }))
  .nullable()
  .optional()
  .catch(undefined);

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What was kept of a form; null where nothing was. */
export async function keptDraft(
  visit: Visit,
  form: Pick<EntryForm, "key">,
  episode: EpisodeId,
): Promise<FormDraft | null> {
  const kept = await visit.drafts.find(draftName(visit, form, episode));
  if (kept === null) return null;
  const { submission, person, answers, earlier: asked } = kept.values;
  const earlier = EARLIER.parse(asked);
  return {
    submission: readId<EntryId>(text(submission)) ?? newId<EntryId>(),
    person: readId<PersonId>(text(person)) ?? newId<PersonId>(),
    answers: typeof answers === "object" && answers !== null ? { ...answers } : {},
    ...(earlier === undefined ? {} : { earlier }),
  };
}

/** A form that nobody has begun. `person` is whom a new episode is about, where known. */
export const newDraft = (person: PersonId | null, starting: Answers = {}): FormDraft => ({
  submission: newId<EntryId>(),
  person: person ?? newId<PersonId>(),
  answers: starting,
});

export const keepDraft = (
  visit: Visit,
  form: Pick<EntryForm, "key">,
  episode: EpisodeId,
  { earlier, ...draft }: FormDraft,
): Promise<void> => {
  const asked = earlier && { ...earlier, overAt: earlier.overAt.epochMilliseconds };
  return visit.drafts.keep(draftName(visit, form, episode), { ...draft, earlier: asked });
};

export const dropDraft = (visit: Visit, form: Pick<EntryForm, "key">, episode: EpisodeId): Promise<void> =>
  visit.drafts.drop(draftName(visit, form, episode));

/** Fields of the page itself, which are nobody's answers. */
export const OWN_FIELDS: ReadonlySet<string> = new Set(["_csrf", "submission", "insists", "person"]);

/** What a step's page sent, over what was there: a field of that page that was left empty is emptied. */
export function merge(before: Answers, sent: Answers, names: readonly string[]): Answers {
  const kept = Object.entries(before).filter(
    ([name]) => !names.some((own) => name === own || name.startsWith(`${own}-`)),
  );
  const fresh = Object.entries(sent).filter(([name]) => !OWN_FIELDS.has(name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(fresh) };
}
