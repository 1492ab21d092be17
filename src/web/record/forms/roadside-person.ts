import { HOW_KNOWN, MAY_BE_UNDER_EIGHTEEN } from "../../../domain/people/identity.ts";
import type { PlannedEntry } from "../entry-form.ts";
import type { ChoiceQuestion, Question } from "../question.ts";
import { type Details, ifKnown, without } from "./build.ts";

export const UNDER_EIGHTEEN: ChoiceQuestion = {
  kind: "choice",
  name: "mayBeUnderEighteen",
  label: "Could they be under 18?",
  hint: "If you are not sure, they are treated as under 18 until someone knows",
  required: "Say whether they could be under 18",
  words: MAY_BE_UNDER_EIGHTEEN,
};

const { judged: _, ...waysToKnowAName } = HOW_KNOWN;

/** Who the person is, as far as it can be known at the roadside. */
export const ROADSIDE_PERSON: readonly Question[] = [
  {
    kind: "yes-no",
    name: "nameKnown",
    label: "Do you know their name?",
    required: "Say whether you know their name",
    then: [
      { kind: "text", name: "name", label: "Their name", required: "Give their name" },
      {
        kind: "choice",
        name: "howKnown",
        label: "How do you know it?",
        required: "Say how you know their name",
        words: waysToKnowAName,
      },
    ],
    otherwise: [{ kind: "text", name: "alias", label: "What do they call themselves, if anything?" }],
  },
  {
    kind: "yes-no",
    name: "ageCanBeTold",
    label: "Can you tell or guess their age?",
    required: "Say whether you can tell or guess their age",
    then: [
      {
        kind: "number",
        name: "ageYears",
        label: "Their age, or your best guess",
        required: "Give their age, or your best guess",
        least: 0,
        most: 120,
      },
    ],
  },
  UNDER_EIGHTEEN,
  { kind: "text", name: "description", label: "What do they look like?", hint: "For example height, hair, clothes" },
];

/** What the form starts with: most can guess. */
export const AGE_CAN_BE_TOLD = { ageCanBeTold: true } as const;

const KEYS = [
  "nameKnown",
  "name",
  "howKnown",
  "alias",
  "ageCanBeTold",
  "ageYears",
  "mayBeUnderEighteen",
  "description",
] as const;

/** The other details, without those of the person. */
export const withoutPerson = (details: Details): Details => without(details, ...KEYS);

/** Who the person is, as an entry of its own; a name that nobody knows is said to be not known. */
export function planPerson(details: Details): PlannedEntry {
  const { name, howKnown, alias, ageCanBeTold, ageYears, mayBeUnderEighteen, description, doneByName } = details;
  return {
    type: "identity-stated",
    details: {
      name: name ?? null,
      howKnown: howKnown ?? "judged",
      ...ifKnown("alias", alias),
      // Null says that it was asked and nobody could tell.
      ...(ageCanBeTold === false ? { ageYears: null } : ifKnown("ageYears", ageYears)),
      ...ifKnown("mayBeUnderEighteen", mayBeUnderEighteen),
      ...ifKnown("description", description),
      ...ifKnown("doneByName", doneByName),
    },
  };
}
