import { MAXIMUM_EXTENSION_HOURS } from "../../../domain/section-136/detention.ts";
import { EXTENSION_REASONS } from "../../../domain/section-136/words.ts";
import type { Scene } from "../entry-form.ts";
import type { Question } from "../question.ts";
import { type Details, ifKnown, onePage, without } from "./build.ts";
import { DOCTORS } from "./roles.ts";
import { NO_GROUND_FOR_MORE_TIME } from "./words.ts";

const CLINICAL = "clinical-condition";
const OTHER = "other";

const WHY: Question = {
  kind: "choice",
  name: "reason",
  label: "Why is more time needed?",
  required: "Say why more time is needed",
  words: { ...EXTENSION_REASONS, [OTHER]: "Another reason (bed, doctor, AMHP or something else)" },
  then: {
    [CLINICAL]: [
      {
        kind: "long-text",
        name: "clinicalReason",
        label: "What about their condition?",
        hint: "For example too drowsy after medicine to be assessed, and until about when",
        required: "Say what about their condition stands in the way",
      },
    ],
    [OTHER]: [
      {
        kind: "choice",
        name: "otherReason",
        label: "Which reason?",
        required: "Say which reason",
        words: NO_GROUND_FOR_MORE_TIME,
      },
    ],
  },
};

const atPoliceStation = ({ state }: Scene): boolean => state?.detention?.latestPlace === "police-station";

const SUPERINTENDENT: Question = {
  kind: "yes-no",
  name: "superintendentApproved",
  label: "Did a superintendent, or someone more senior, approve it?",
  hint: "The law asks for that at a police station",
  required: "Say whether a superintendent approved it",
};

function plan(details: Details): Details {
  const { responsible, otherReason, ...rest } = details;
  return {
    ...rest,
    by: responsible === true ? "examining-doctor" : "another-doctor",
    ...ifKnown("reason", otherReason),
  };
}

function unplan(details: Details): Details {
  const { by, reason } = details;
  const why = reason === CLINICAL ? {} : { reason: OTHER, otherReason: reason };
  return { ...without(details, "by"), ...why, responsible: by === "examining-doctor" };
}

export const EXTENSION_AUTHORISED = onePage({
  key: "extension-authorised",
  type: "extension-authorised",
  label: "More time was given (extension)",
  title: "More time for the assessment",
  lead: () => "A doctor can give up to 12 hours more, once, before the first 24 hours end.",
  questions: (scene) => [
    {
      kind: "number",
      name: "hours",
      label: "How many hours more?",
      hint: "Only as many as the person's condition needs",
      required: "Give the number of hours, from 1 to 12",
      least: 1,
      most: MAXIMUM_EXTENSION_HOURS,
    },
    WHY,
    {
      kind: "yes-no",
      name: "responsible",
      label: "Is this doctor responsible for the person's examination?",
      required: "Say whether this doctor is responsible for the examination",
    },
    ...(atPoliceStation(scene) ? [SUPERINTENDENT] : []),
  ],
  when: "When did the doctor decide?",
  who: "Which doctor decided?",
  doneBy: DOCTORS,
  submit: "Record the extra time",
  plan: (details) => [{ type: "extension-authorised", details: plan(details) }],
  unplan,
});
