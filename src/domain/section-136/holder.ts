import type { Actor } from "../timeline/entry.ts";
import type { Instant } from "../timeline/instant.ts";
import { type Detention, isOver } from "./detention.ts";
import type { Pathway } from "./pathway.ts";

/** Who is with the person and answers for them, since when. */
export type Holder =
  | { readonly kind: "officers"; readonly by: Actor; readonly since: Instant }
  | { readonly kind: "escort"; readonly authorisedBy: string; readonly since: Instant }
  | { readonly kind: "place"; readonly by: Actor; readonly acceptedBy: string | null; readonly since: Instant }
  | { readonly kind: "away"; readonly since: Instant }
  | { readonly kind: "left"; readonly since: Instant }
  | { readonly kind: "nobody" };

/** Derived from the journey: acceptance of a handover moves the charge, arrival alone does not. */
export function holderOf(pathway: Pathway, detention: Detention | null): Holder {
  const over = detention === null || isOver(detention);
  if (pathway.leftAt !== null && over) return { kind: "left", since: pathway.leftAt };
  if (detention !== null && detention.awaySince !== null) return { kind: "away", since: detention.awaySince };
  if (pathway.inTransit !== null) return { kind: "escort", ...pathway.inTransit };
  if (pathway.handover !== null) {
    const { by, acceptedBy, at } = pathway.handover;
    return { kind: "place", by, acceptedBy, since: at };
  }
  // The first officers may be long gone: whoever brought the person has them until the new place takes over.
  if (pathway.broughtBy !== null && !over) return { kind: "escort", ...pathway.broughtBy };
  if (pathway.power === null || detention === null) return { kind: "nobody" };
  if (over && pathway.whereabouts === null) return { kind: "nobody" };
  return { kind: "officers", by: pathway.power.by, since: pathway.power.at };
}
