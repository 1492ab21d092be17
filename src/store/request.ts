import type { Commencements } from "../domain/law/rule-sets.ts";
import type { EpisodeInput } from "../domain/section-136/episode.ts";
import type { Purpose } from "../domain/sharing/purpose.ts";
import type { Entry, Subject } from "../domain/timeline/entry.ts";
import type { EntryId, EpisodeId, PartnershipId, PersonId } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import type { Asker } from "./asker.ts";
import type { DraftName } from "./drafts.ts";

/** An entry as it is sent: the store adds the partnership, the deployment and the server's own clock. */
export type NewEntry = Omit<Entry, "partnership" | "at" | "recordedAt" | "receivedAt" | "origin" | "details"> & {
  /** Null: it happens now, by the server's clock, so that the same form sent twice says the same. */
  readonly at: Instant | null;
  /** Null: now, by the server's clock. Paper back-entry and import keep their own. */
  readonly recordedAt: Instant | null;
  readonly details: Readonly<Record<string, unknown>>;
};

/** What stood when the subjects were locked, for the caller to decide on. */
export interface Before {
  readonly now: Instant;
  readonly commencements: Commencements;
  /** The entries of a locked subject; none for a new one. */
  timeline(subject: Subject): readonly Entry[];
  /** What the fold of an episode reads; its entries are none for a new one. */
  input(episode: EpisodeId): EpisodeInput;
  /** The proposed entries as they would be stored. */
  readonly proposed: readonly Entry[];
  /** The other episodes of the person and of linked records; empty unless asked for by `others`. */
  readonly others: readonly { readonly episode: EpisodeId; readonly input: EpisodeInput }[];
}

export type Verdict<Refusal> =
  | { readonly taken: true; readonly also?: readonly NewEntry[] }
  | { readonly taken: false; readonly refusal: Refusal };

/** Entries that are written together or not at all, on one or several subjects. */
export interface AppendRequest<Refusal> {
  readonly partnership: PartnershipId;
  readonly asker: Asker;
  readonly purpose: Purpose;
  readonly entries: readonly NewEntry[];
  /** Asks for the other episodes of this person, as a new use of the power must. */
  readonly others?: PersonId;
  /** An episode that must be there already: the entries are about its person, whoever that is. */
  readonly existing?: EpisodeId;
  /** Dropped in the same transaction. */
  readonly draft?: DraftName;
  /** Adds what the sender was not shown and leaves as it is, from the subject's timeline, before anything is compared or judged. */
  readonly fill?: (entry: NewEntry, timeline: readonly Entry[]) => NewEntry;
  /** Runs inside the transaction with the subjects locked: no waiting, no side effects. */
  readonly decide: (before: Before) => Verdict<Refusal>;
}

/** As committed. `already`: the same entries had come before, and nothing was written now. */
export interface Appended {
  readonly kind: "appended";
  readonly entries: readonly Entry[];
  readonly already: boolean;
}

export type AppendResult<Refusal> =
  | Appended
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** An entry with this id says something else: answer 409. */
  | { readonly kind: "conflict"; readonly entry: EntryId }
  /** A subject or person of another partnership: answer as if it were not there, 404. */
  | { readonly kind: "absent" };
