import type { Answers, FieldError } from "../components/index.ts";
import { typedText } from "./answer.ts";

export const REASON = "reason";
const LONGEST_REASON = 2_000;

export type Reason =
  | { readonly ok: true; readonly reason: string }
  | { readonly ok: false; readonly error: FieldError };

const wrong = (sentence: string): Reason => ({ ok: false, error: { name: REASON, sentence } });

/** The reason typed for what needs one; `missing` is what is said where there is none. */
export function readReason(answers: Answers, missing: string): Reason {
  const reason = typedText(answers, REASON);
  if (reason === "") return wrong(missing);
  return reason.length > LONGEST_REASON
    ? wrong(`Shorten this to ${LONGEST_REASON} characters; it has ${reason.length}`)
    : { ok: true, reason };
}
