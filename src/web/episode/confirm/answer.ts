import type { Entry } from "../../../domain/timeline/entry.ts";
import type { Answers, FieldError } from "../../components/index.ts";
import { typedText } from "../../record/answer.ts";

export const LONGEST_REASON = 2_000;

/** What the doer says of what somebody else wrote. */
export type ConfirmAnswer =
  | { readonly ok: true; readonly confirms: boolean; readonly reason: string }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const wrong = (name: string, sentence: string): ConfirmAnswer => ({ ok: false, errors: [{ name, sentence }] });

/** Reads the posted answer. */
export function readAnswer(answers: Answers): ConfirmAnswer {
  const right = typedText(answers, "right");
  const reason = typedText(answers, "reason");
  if (right === "yes") return { ok: true, confirms: true, reason: "" };
  if (right !== "no") return wrong("right", "Say whether it is right");
  if (reason === "") return wrong("reason", "Say what is wrong");
  if (reason.length > LONGEST_REASON) {
    return wrong("reason", `Shorten this to ${LONGEST_REASON} characters; it has ${reason.length}`);
  }
  return { ok: true, confirms: false, reason };
}

type Given = Extract<ConfirmAnswer, { ok: true }>;

/** What the answer's own entry says. */
export const answerDetails = ({ id }: Entry, { confirms, reason }: Given): Readonly<Record<string, unknown>> =>
  confirms ? { entry: id } : { entry: id, reason };
