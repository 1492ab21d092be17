import type { Category } from "../domain/sharing/category.ts";
import type { Purpose } from "../domain/sharing/purpose.ts";
import type { AgencyId, PartnershipId, WorkerId } from "../domain/timeline/identifiers.ts";

/** Who asks or writes. `worker` is null for the command line. */
export interface Asker {
  readonly partnership: PartnershipId;
  readonly agency: AgencyId;
  readonly worker: WorkerId | null;
  readonly role: string;
}

/** What the audit says was done. `copy` left Tandem as text, `write` put an entry on a timeline. */
export const VERBS = ["read", "list", "search", "copy", "print", "export", "write", "erase"] as const;
export type Verb = (typeof VERBS)[number];

/** Who does something with facts, what for, and what the audit calls it. */
export interface Asking {
  readonly asker: Asker;
  readonly purpose: Purpose;
  readonly verb: Verb;
}

/** Declared by every route before it may read anything: `categories` are all that its answers may hold. */
export interface Declared extends Asking {
  readonly categories: readonly Category[];
}
