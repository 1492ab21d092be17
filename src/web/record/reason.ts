import type { Answers, FieldError } from "../components/index.ts";
import { typedText } from "./answer.ts";

export const REASON = "reason";
const LONGEST_REASON = 2_000;

export type Reason =
  | { readonly ok: true; readonly reason: string }
  | { readonly ok: false; readonly error: FieldError };

/**
 * The reason typed for what needs one; `missing` is what is said where there is none.
 * Where the page asks an entry's own questions too, the field has a name of its own: an entry may have a reason itself.
 */
export function readReason(answers: Answers, missing: string, name: string = REASON): Reason {
  const wrong = (sentence: string): Reason => ({ ok: false, error: { name, sentence } });
  const reason = typedText(answers, name);
  if (reason === "") return wrong(missing);
  return reason.length > LONGEST_REASON
    ? wrong(`Shorten this to ${LONGEST_REASON} characters; it has ${reason.length}`)
    : { ok: true, reason };
}
