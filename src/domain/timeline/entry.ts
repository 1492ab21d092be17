import type { AgencyId, EntryId, PartnershipId, PersonId, WorkerId } from "./identifiers.ts";
import type { Instant } from "./instant.ts";

/** How an entry came to be on the timeline. `paper` is back-entry from paper; `feed` another system. */
export const VIAS = ["screen", "phone", "paper", "import", "feed"] as const;
export type Via = (typeof VIAS)[number];

export const SUBJECT_KINDS = ["episode", "person", "place", "team", "panel", "partnership"] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What an entry is about. `id` is a UUID, of a partnership its name in words (`the-shire`). */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/**
 * Who did or wrote something. An `unlisted` professional has no account here: the name, if known, stands in the
 * entry's details (`doneByName`), where erasure reaches it.
 */
export type Actor =
  | {
      readonly kind: "worker";
      readonly worker: WorkerId;
      readonly role: string;
      readonly profession: string;
      readonly agency: AgencyId;
    }
  | { readonly kind: "unlisted"; readonly role: string; readonly profession: string; readonly agency: AgencyId }
  | { readonly kind: "person" | "carer" | "system" }
  | { readonly kind: "guest"; readonly agency: AgencyId };

/** What the rules of a timeline need of any entry. `details` is null once its key has been destroyed. */
export interface Fact<Type extends string = string, Details = unknown> {
  readonly id: string;
  readonly type: Type;
  readonly at: Instant;
  readonly recordedAt: Instant;
  readonly details: Details | null;
}

/** One fact or decision on a timeline, never changed once written. */
export interface Entry<Type extends string = string, Details = unknown> extends Fact<Type, Details> {
  readonly id: EntryId;
  readonly partnership: PartnershipId;
  readonly subject: Subject;
  readonly person: PersonId | null;
  readonly version: number;
  /** When this deployment received it: the server's own clock. */
  readonly receivedAt: Instant;
  readonly doneBy: Actor;
  readonly recordedBy: Actor;
  /** Whose key the details are under, and whose schedule of retention they follow. */
  readonly contributedBy: AgencyId;
  /** False where somebody else wrote it for the doer, until the doer's own entry confirms it. */
  readonly confirmed: boolean;
  readonly via: Via;
  /** The deployment it came from. */
  readonly origin: string;
  readonly sourceId: string | null;
  readonly corrects: EntryId | null;
}
