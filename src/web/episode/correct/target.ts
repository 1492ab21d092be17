import type { Entry } from "../../../domain/timeline/entry.ts";
import type { PersonId } from "../../../domain/timeline/identifiers.ts";
import { CORRECTION_TYPE } from "../../../domain/timeline/standing.ts";
import type { EntryForm } from "../../record/entry-form.ts";
import { formForEntry } from "../../record/forms/all-forms.ts";
import { detailsOf } from "../../words/entry-words.ts";
import type { EpisodeView } from "../view-model.ts";

/** An entry that may be put right. */
export interface Target {
  readonly entry: Entry;
  /** Null where the episode is about nobody yet. */
  readonly person: PersonId | null;
  /** The form with which it is put right; null for kinds that no form writes. */
  readonly form: EntryForm | null;
  /** A correction can only be undone: what it put in place is corrected by itself. */
  readonly isCorrection: boolean;
  /** Whether it stands on the timeline in its own right, and not inside a correction. */
  readonly isStored: boolean;
  /** It does not count any more: somebody has corrected it. */
  readonly isStruck: boolean;
}

/** The entry an address names; null where the timeline shows none. */
export function targetOf({ state, shown, person }: EpisodeView, id: string | undefined): Target | null {
  const item = state.timeline.find(({ entry }) => entry.id === id);
  if (item === undefined) return null;
  const { entry, struckBy } = item;
  const isCorrection = entry.type === CORRECTION_TYPE;
  return {
    entry,
    person,
    form: isCorrection ? null : formForEntry(entry.type, detailsOf(entry.details)),
    isCorrection,
    isStored: shown.entries.some((stored) => stored.id === entry.id),
    isStruck: struckBy !== null,
  };
}
