import type { Question } from "../question.ts";
import { type Details, ifKnown, without } from "./build.ts";
import { ADVISERS, WHY_NO_ADVICE } from "./words.ts";

/** The law asks for advice before the power is used, where that can be done. */
export const ADVICE_QUESTIONS: readonly Question[] = [
  {
    kind: "yes-no",
    name: "adviceAsked",
    label: "Did you ask for advice before you used the power?",
    required: "Say whether you asked for advice",
    then: [
      {
        kind: "choice",
        name: "adviceBy",
        label: "Who gave it?",
        required: "Choose who gave you advice",
        words: ADVISERS,
      },
      { kind: "text", name: "adviceFrom", label: "Their name and team, if you know" },
      { kind: "long-text", name: "adviceGiven", label: "What did they advise?", required: "Say what they advised" },
    ],
    otherwise: [
      {
        kind: "choice",
        name: "adviceNotAsked",
        label: "Why not?",
        required: "Say why you could not ask",
        words: WHY_NO_ADVICE,
        then: {
          other: [
            { kind: "text", name: "adviceReason", label: "What was the reason?", required: "Say what the reason was" },
          ],
        },
      },
    ],
  },
];

const HELPERS = ["adviceAsked", "adviceBy", "adviceNotAsked"] as const;
const reasons: ReadonlyMap<unknown, string> = new Map(Object.entries(WHY_NO_ADVICE));

/** The answers under the keys of the entry. */
export function planAdvice(details: Details): Details {
  const { adviceAsked, adviceBy, adviceNotAsked, adviceReason } = details;
  if (adviceAsked === true) return { ...without(details, ...HELPERS), advice: adviceBy };
  return {
    ...without(details, ...HELPERS),
    advice: "not-practicable",
    ...ifKnown("adviceReason", adviceReason ?? reasons.get(adviceNotAsked)),
  };
}

/** Undoes `planAdvice`. */
export function unplanAdvice(details: Details): Details {
  const { advice, adviceReason, ...rest } = details;
  if (advice === undefined) return details;
  if (advice !== "not-practicable") return { ...rest, adviceAsked: true, adviceBy: advice };
  const known = Object.entries(WHY_NO_ADVICE).find(([code, words]) => code !== "other" && words === adviceReason)?.[0];
  const why = known === undefined ? { adviceNotAsked: "other", adviceReason } : { adviceNotAsked: known };
  return { ...rest, adviceAsked: false, ...why };
}
