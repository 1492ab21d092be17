import type { Category } from "../../domain/sharing/category.ts";

/** Everything that a page about a person may show: who they are, and what became of their episodes. */
export const PERSON_CATEGORIES = [
  "description-and-last-seen",
  "place-of-safety-status",
  "own-contribution",
] as const satisfies readonly Category[];

export const personAddress = (person: string): string => `/people/${person}`;
