import { HOW_KNOWN, MAY_BE_UNDER_EIGHTEEN } from "../../domain/people/identity.ts";
import { isLawType, isPathwayType, isReadPathwayType } from "../../domain/section-136/entries.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import { CONFIRMATION_TYPE, CORRECTION_TYPE, DISPUTE_TYPE } from "../../domain/timeline/standing.ts";
import type { Detail } from "../components/index.ts";
import type { EntryWords } from "./entry-words-type.ts";
import { code, type Details, date, nhs, story, words } from "./field-words.ts";
import { LAW_WORDS } from "./law-words.ts";
import type { Names } from "./names.ts";
import { PATHWAY_WORDS } from "./pathway-words.ts";

/** Entries about who the person is, and about other entries. */
export const OTHER_WORDS = {
  "identity-stated": {
    title: () => "Who the person is, as far as known",
    fields: {
      name: words("Name"),
      alias: words("Known as"),
      dateOfBirth: date("Date of birth"),
      ageYears: words("Age or best guess"),
      mayBeUnderEighteen: code("May be under 18", MAY_BE_UNDER_EIGHTEEN),
      sex: words("Sex"),
      address: words("Address"),
      phone: words("Phone"),
      nhsNumber: nhs("NHS number"),
      howKnown: code("How it is known", HOW_KNOWN),
      description: words("Description"),
    },
  },
  "identity-linked": {
    title: () => "Two records were linked as one person",
    fields: { reason: story("Why") },
  },
  "identity-unlinked": {
    title: () => "Two records were found to be different people",
    fields: { reason: story("Why") },
  },
  [CORRECTION_TYPE]: { title: () => "An entry was put right", fields: { reason: story("Why") } },
  [CONFIRMATION_TYPE]: { title: () => "An entry was confirmed", fields: {} },
  [DISPUTE_TYPE]: { title: () => "An entry was said to be wrong", fields: { reason: story("What is wrong") } },
} as const satisfies Readonly<Record<string, EntryWords>>;

const isOtherType = (type: string): type is keyof typeof OTHER_WORDS => Object.hasOwn(OTHER_WORDS, type);

/** "bed-requested" and "expectedInMinutes" as a person would write them. */
function asSentence(name: string): string {
  const spaced = name
    .replaceAll("-", " ")
    .replaceAll(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Kinds of the pathway that no page of Tandem writes: their own words. */
const ownWords = (type: string): EntryWords => ({ title: () => asSentence(type), fields: {} });

const UNKNOWN: EntryWords = { title: () => "Tandem does not know this kind of entry", fields: {} };

/** The words of any kind of entry. */
export function wordsOf(type: string): EntryWords {
  if (isLawType(type)) return LAW_WORDS[type];
  if (isReadPathwayType(type)) return PATHWAY_WORDS[type];
  if (isOtherType(type)) return OTHER_WORDS[type];
  return isPathwayType(type) ? ownWords(type) : UNKNOWN;
}

type Told = Pick<Entry, "type" | "details">;

export const detailsOf = (details: unknown): Details =>
  typeof details === "object" && details !== null && !Array.isArray(details) ? { ...details } : {};

/** What happened, in a few words. */
export const entryTitle = ({ type, details }: Told, names: Names): string =>
  wordsOf(type).title(detailsOf(details), names);

/** Shown elsewhere on the entry, or only a pointer to another entry. */
const NO_ROW: ReadonlySet<string> = new Set(["doneByName", "entry", "replacedBy", "other", "link"]);

/** Its details, each with a label; what nobody filled in has no row. */
export function entryDetails({ type, details }: Told, names: Names): readonly Detail[] {
  const { fields } = wordsOf(type);
  const given = detailsOf(details);
  const known = Object.entries(fields).filter(([key]) => Object.hasOwn(given, key));
  const others = Object.keys(given).filter((key) => !Object.hasOwn(fields, key) && !NO_ROW.has(key));
  const kind = wordsOf(type) === UNKNOWN ? [{ label: "Kind of entry", value: asSentence(type) }] : [];
  return [
    ...kind,
    ...known.map(([key, field]) => ({ label: field.label, value: field.show(given[key], names) })),
    ...others.map((key) => ({ label: asSentence(key), value: words(key).show(given[key], names) })),
  ];
}
