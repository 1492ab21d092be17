import { comesSoonAfter } from "../../../domain/section-136/earlier.ts";
import { LOCATIONS } from "../../../domain/section-136/words.ts";
import { durationWords } from "../../time/duration-words.ts";
import { instantWords } from "../../time/words.ts";
import type { Scene, Step } from "../entry-form.ts";
import type { ChoiceQuestion, Question, TextQuestion } from "../question.ts";
import { ADVICE_QUESTIONS, planAdvice, unplanAdvice } from "./advice.ts";
import { entryForm, noteQuestion, onePage } from "./build.ts";
import { AGE_CAN_BE_TOLD, planPerson, ROADSIDE_PERSON, withoutPerson } from "./roadside-person.ts";
import { OFFICERS } from "./roles.ts";
import { lawfulWays } from "./tell.ts";
import { POWERS_OF_135, POWERS_OF_136 } from "./words.ts";

const NOT_HERE = "Section 136 cannot be used here";

export const WHERE: ChoiceQuestion = {
  kind: "choice",
  name: "location",
  label: "What kind of place was it?",
  required: "Say what kind of place it was",
  words: LOCATIONS,
};

export const WHERE_136: ChoiceQuestion = {
  ...WHERE,
  hints: { "private-dwelling": NOT_HERE, "private-garden": NOT_HERE },
  then: {
    "private-dwelling": [lawfulWays("ways-in-a-home", "private-dwelling")],
    "private-garden": [lawfulWays("ways-in-a-garden", "private-dwelling")],
  },
};

const WHERE_EXACTLY: Question = {
  kind: "text",
  name: "locationText",
  label: "Where exactly?",
  hint: "For example the street and the nearest house number or shop",
};

export const WHICH_POWER: Question = {
  kind: "choice",
  name: "power",
  label: "What did you do?",
  required: "Say whether you took them to a place of safety or kept them where they are",
  words: POWERS_OF_136,
};

const INCIDENT: Question = { kind: "text", name: "incidentNumber", label: "Police incident number" };

const GROUNDS: readonly Question[] = [
  {
    kind: "statements",
    name: "grounds-met",
    label: "What was true of the person?",
    hint: "Section 136 needs all three",
    statements: [
      { name: "appearsMentallyDisordered", label: "They appeared to have a mental disorder" },
      { name: "immediateNeedOfCareOrControl", label: "They needed care or control at once" },
      {
        name: "necessaryForInterestsOrProtection",
        label: "It was necessary for their own good, or to protect others",
      },
    ],
  },
  {
    kind: "long-text",
    name: "grounds",
    label: "What did you see and hear?",
    hint: "What the person did and said, and what worried you",
    required: "Say what you saw and heard",
  },
];

const SAY_WHAT_IS_NEW = "Say what is new since then, or that this was before";

const NEW_SINCE: TextQuestion = {
  kind: "long-text",
  name: "whatIsNew",
  label: "What is new since then?",
  hint: "Needed if section 136 was used less than 24 hours after that",
};

/** Where the last detention was over in the last days: what it was, and why it is asked. */
export function heldBefore({ earlier }: Scene): string | null {
  if (earlier === null) return null;
  const held = durationWords(earlier.heldMilliseconds);
  return `This person was already held for ${held}, until ${instantWords(earlier.overAt)}. Holding someone twice for the same reasons is not lawful.`;
}

/**
 * Asked where the last detention was over in the last days, since a use may be written down later. The page insists
 * where a use now would come too soon; of any other time the rules ask.
 */
export function newSince({ earlier, now }: Scene): readonly Question[] {
  if (earlier === null) return [];
  return [comesSoonAfter(earlier, now) ? { ...NEW_SINCE, required: SAY_WHAT_IS_NEW } : NEW_SINCE];
}

const personStep: Step = {
  key: "person",
  title: "The person",
  questions: () => ROADSIDE_PERSON,
  beside: true,
};

const starts = () => AGE_CAN_BE_TOLD;

export const POWER_USED = entryForm({
  key: "power-used",
  type: "power-used",
  label: "Section 136 was used",
  steps: [
    { key: "where", title: "Where it happened", questions: () => [WHERE_136, WHERE_EXACTLY] },
    { key: "power", title: "The power", questions: () => [WHICH_POWER, INCIDENT] },
    {
      key: "grounds",
      title: "Why it was used",
      lead: heldBefore,
      questions: (scene) => [...newSince(scene), ...GROUNDS],
    },
    {
      key: "advice",
      title: "Advice",
      lead: () =>
        "Before using section 136 an officer must ask a doctor, nurse, AMHP, occupational therapist or paramedic, where that can be done.",
      questions: () => ADVICE_QUESTIONS,
    },
    personStep,
  ],
  when: "When was the power used?",
  who: "Which officer used it?",
  doneBy: OFFICERS,
  submit: "Record the use of section 136",
  starts,
  plan: (details) => [{ type: "power-used", details: planAdvice(withoutPerson(details)) }, planPerson(details)],
  unplan: unplanAdvice,
});

export const WARRANT_USED = entryForm({
  key: "warrant-used",
  type: "power-used",
  label: "A section 135(1) warrant was carried out",
  steps: [
    {
      key: "warrant",
      title: "The warrant",
      lead: (scene) =>
        heldBefore(scene) ??
        "A magistrate's warrant lets an officer enter with an AMHP and a doctor, and take or keep the person.",
      questions: (scene) => [
        {
          ...WHICH_POWER,
          required: "Say whether the person was taken away or kept at the premises",
          words: POWERS_OF_135,
        },
        WHERE,
        INCIDENT,
        ...newSince(scene),
      ],
    },
    personStep,
  ],
  when: "When was the person taken or kept?",
  who: "Which officer carried it out?",
  doneBy: OFFICERS,
  submit: "Record the warrant",
  starts,
  plan: (details) => [{ type: "power-used", details: withoutPerson(details) }, planPerson(details)],
});

export const PREMISES_ENTERED = onePage({
  key: "premises-entered",
  type: "premises-entered",
  label: "Entered premises under a section 135(1) warrant",
  title: "Entering under a warrant",
  lead: () => "If the person is kept at the premises, the 24 hours start when the officer first goes in.",
  questions: [noteQuestion()],
  when: "When did the officer first go in?",
  rule: "never-now",
});
