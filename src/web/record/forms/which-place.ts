import { codesOf, PLACE_KINDS, type PlaceKind } from "../../../domain/section-136/words.ts";
import type { Scene } from "../entry-form.ts";
import type { ChoiceQuestion, PlaceChoice, Question } from "../question.ts";
import { type Details, without } from "./build.ts";

const ELSEWHERE = "elsewhere";

/** The places of the area as answers, and one for a place the area does not list. */
export const placeWords = (places: readonly PlaceChoice[]): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(places.map(({ id, name }) => [id, name])),
  [ELSEWHERE]: "Not on this list",
});

const isListed = (placeId: unknown): placeId is string => typeof placeId === "string" && placeId !== ELSEWHERE;

/** One of the area's places, by a tap. */
export const listedPlace = (name: string, label: string, places: readonly PlaceChoice[]): ChoiceQuestion => ({
  kind: "choice",
  name,
  label,
  required: "Choose a place, or say that it is not on this list",
  words: placeWords(places),
  hints: Object.fromEntries(
    places.filter(({ kind }) => kind !== "other").map(({ id, kind }) => [id, PLACE_KINDS[kind]]),
  ),
});

interface WhichPlace {
  /** The key that is filled with the kind of place. */
  readonly name: string;
  readonly label: string;
  readonly required: string;
  readonly hint?: string;
  readonly kinds?: readonly PlaceKind[];
  readonly hints?: Partial<Record<PlaceKind, string>>;
  /** What is asked besides of one kind of place. */
  readonly besides?: Partial<Record<PlaceKind, readonly Question[]>>;
  /** An answer that is no place, with its words. */
  readonly or?: Readonly<Record<string, string>>;
}

const nameOf = (name: string, kind: unknown): string => `${name}-${String(kind)}`;

function ofKind(name: string, kind: PlaceKind, { places }: Scene): readonly Question[] {
  const listed = places.filter((place) => place.kind === kind);
  return listed.length === 0 ? [] : [{ ...listedPlace(nameOf(name, kind), "Which one?", listed), hints: {} }];
}

/** First the kind of place, then which of the area's; `placed` puts the two together. */
export function whichPlace(scene: Scene, asked: WhichPlace): ChoiceQuestion {
  const { name, kinds = codesOf(PLACE_KINDS), besides = {}, or = {}, ...rest } = asked;
  return {
    kind: "choice",
    name,
    ...rest,
    words: { ...Object.fromEntries(kinds.map((kind) => [kind, PLACE_KINDS[kind]])), ...or },
    then: Object.fromEntries(kinds.map((kind) => [kind, [...ofKind(name, kind, scene), ...(besides[kind] ?? [])]])),
  };
}

/** Moves the place that was chosen to its own key. */
export function placed(details: Details, name: string, idName: string): Details {
  const chosen = nameOf(name, details[name]);
  const rest = without(details, chosen);
  return isListed(details[chosen]) ? { ...rest, [idName]: details[chosen] } : rest;
}

/** Undoes `placed`. */
export const unplaced = (details: Details, name: string, idName: string): Details => ({
  ...without(details, idName),
  [nameOf(name, details[name])]: details[idName] ?? ELSEWHERE,
});

/** The entry without a place where the one chosen is not listed. */
export const listedOnly = (details: Details, name = "placeId"): Details =>
  isListed(details[name]) ? details : without(details, name);

/** Undoes `listedOnly`. */
export const orElsewhere = (details: Details, name = "placeId"): Details => ({
  ...details,
  [name]: details[name] ?? ELSEWHERE,
});
