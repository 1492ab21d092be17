import type { Actor } from "../../domain/timeline/entry.ts";
import type { Listing } from "../../store/directory.ts";
import { roleName } from "../roles.ts";

/** What the directory calls those whom entries name by an id. */
export interface Names {
  /** Null for a place that the directory does not list. */
  readonly place: (id: unknown) => string | null;
  readonly agency: (id: string) => string;
  readonly worker: (id: string) => string;
  /** Who did something: name, role, agency. `known` is the name of somebody without an account here. */
  readonly actor: (actor: Actor, known?: unknown) => string;
}

const nameIn = (list: ReadonlyMap<string, { readonly name: string }>, id: unknown): string | null =>
  typeof id === "string" ? (list.get(id)?.name ?? null) : null;

/** The names of a partnership's directory. */
export function namesFrom(listing: Listing): Names {
  const agency = (id: string): string => nameIn(listing.agencies, id) ?? id;
  const worker = (id: string): string => nameIn(listing.workers, id) ?? "A worker no longer listed";
  return {
    place: (id) => nameIn(listing.places, id),
    agency,
    worker,
    actor: (actor, known) => {
      switch (actor.kind) {
        case "worker":
          return `${worker(actor.worker)}, ${roleName(actor.role)}, ${agency(actor.agency)}`;
        case "unlisted":
          return `${typeof known === "string" ? `${known}, ` : ""}${roleName(actor.role)}, ${agency(actor.agency)}`;
        case "guest":
          return `A guest of ${agency(actor.agency)}`;
        case "person":
          return "The person";
        case "carer":
          return "A relative or carer";
        case "system":
          return "Tandem itself";
      }
    },
  };
}
