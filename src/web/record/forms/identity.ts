import { HOW_KNOWN } from "../../../domain/people/identity.ts";
import { nhsNumber } from "../../../domain/people/nhs-number.ts";
import type { Question } from "../question.ts";
import { type Details, entryForm, without } from "./build.ts";
import { UNDER_EIGHTEEN } from "./roadside-person.ts";
import { SEXES } from "./words.ts";

function checkNhsNumber(typed: string): string | null {
  if (nhsNumber(typed) !== null) return null;
  return /^\d{10}$/.test(typed.replaceAll(/[\s-]/g, ""))
    ? "Check the NHS number: its last digit does not fit the others"
    : "An NHS number has 10 digits";
}

const WHO: readonly Question[] = [
  { kind: "text", name: "name", label: "Name" },
  { kind: "text", name: "alias", label: "Another name they go by" },
  { kind: "date", name: "dateOfBirth", label: "Date of birth", hint: "For example 31 3 1980" },
  {
    kind: "number",
    name: "ageYears",
    label: "Age, if the date of birth is not known",
    hint: "A good guess will do",
    least: 0,
    most: 120,
  },
  { kind: "text", name: "nhsNumber", label: "NHS number", check: checkNhsNumber },
  { kind: "choice", name: "sex", label: "Sex", words: SEXES },
];

const { required: _, ...MAY_BE_UNDER_EIGHTEEN } = UNDER_EIGHTEEN;

const WHERE: readonly Question[] = [
  { kind: "text", name: "address", label: "Address", hint: "Or: no fixed address" },
  { kind: "text", name: "phone", label: "Phone number" },
  { kind: "text", name: "description", label: "What do they look like?", hint: "For example height, hair, clothes" },
];

/** Facts that can be asked for in vain, with the words for each. */
const MAY_BE_UNKNOWN = {
  name: "Name",
  dateOfBirth: "Date of birth",
  ageYears: "Age",
  nhsNumber: "NHS number",
  sex: "Sex",
  address: "Address",
  phone: "Phone number",
} as const;

const unknownName = (key: string): string => `not-known-${key}`;
const KEYS = Object.keys(MAY_BE_UNKNOWN);

const HOW: readonly Question[] = [
  {
    kind: "choice",
    name: "howKnown",
    label: "How is this known?",
    required: "Say how this is known",
    words: HOW_KNOWN,
  },
  {
    kind: "statements",
    name: "notKnown",
    label: "What was asked, and is not known?",
    hint: "So that nobody asks again in vain",
    statements: Object.entries(MAY_BE_UNKNOWN).map(([key, label]) => ({ name: unknownName(key), label })),
  },
];

/** What was asked in vain is kept as not known, unless an answer was given all the same. */
function plan(details: Details): Details {
  const unknown = KEYS.filter((key) => details[unknownName(key)] === true && details[key] === undefined);
  return {
    ...without(details, ...KEYS.map(unknownName)),
    ...Object.fromEntries(unknown.map((key) => [key, null])),
  };
}

function unplan(details: Details): Details {
  const unknown = KEYS.filter((key) => details[key] === null);
  return { ...without(details, ...unknown), ...Object.fromEntries(unknown.map((key) => [unknownName(key), true])) };
}

export const IDENTITY_STATED = entryForm({
  key: "identity-stated",
  type: "identity-stated",
  label: "Who the person is",
  steps: [
    {
      key: "who",
      title: "Who the person is",
      lead: () => "Fill in only what you have learned. What you leave out stays as it is.",
      questions: () => WHO,
    },
    { key: "where", title: "Age, address and looks", questions: () => [MAY_BE_UNDER_EIGHTEEN, ...WHERE] },
    { key: "how", title: "How this is known", questions: () => HOW },
  ],
  when: "When did you learn it?",
  check: (details) =>
    Object.keys(plan(details)).every((key) => key === "howKnown" || key === "doneByName")
      ? [{ name: "howKnown", sentence: "Give at least one thing about the person, or say what is not known" }]
      : [],
  plan: (details) => [{ type: "identity-stated", details: plan(details) }],
  unplan,
});
