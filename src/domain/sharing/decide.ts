import type { AgencyId, PartnershipId } from "../timeline/identifiers.ts";
import type { Category } from "./category.ts";
import type { Purpose } from "./purpose.ts";

/** May this worker, for this purpose, be shown this kind of fact? */
export interface SharingQuestion {
  readonly asker: { readonly partnership: PartnershipId; readonly agency: AgencyId; readonly role: string };
  readonly purpose: Purpose;
  readonly category: Category;
  readonly item: {
    readonly partnership: PartnershipId;
    /** Null where several agencies contributed, as to a clock. */
    readonly contributedBy: AgencyId | null;
  };
}

export type SharingAnswer =
  | { readonly shown: true }
  | { readonly shown: false; readonly because: string; readonly absent: boolean };

const SHOWN: SharingAnswer = { shown: true };

/**
 * The one rule of what is shown to whom. Until a partnership's agreement is in force: the same partnership sees
 * everything but what an agency keeps for itself. `absent`: the answer must look as if nothing were there.
 */
export function decideSharing({ asker, category, item }: SharingQuestion): SharingAnswer {
  if (asker.partnership !== item.partnership) {
    return { shown: false, because: "This record belongs to another partnership.", absent: true };
  }
  if (category === "own-contribution" && asker.agency !== item.contributedBy) {
    return { shown: false, because: "Only the agency that wrote this sees it.", absent: false };
  }
  return SHOWN;
}
