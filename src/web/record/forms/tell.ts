import { BREACH_WAYS } from "../../../domain/section-136/lawful-ways.ts";
import type { Breach } from "../../../domain/section-136/words.ts";
import type { TellQuestion } from "../question.ts";

/** Why an answer would be outside the law, and what may be done instead, as soon as it is chosen. */
export const lawfulWays = (name: string, breach: Breach): TellQuestion => ({
  kind: "tell",
  name,
  label: BREACH_WAYS[breach].because,
  sentences: BREACH_WAYS[breach].instead,
});
