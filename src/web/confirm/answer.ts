import type { Entry } from "../../domain/timeline/entry.ts";
import { CONFIRMATION_TYPE, DISPUTE_TYPE } from "../../domain/timeline/standing.ts";
import type { Answers, FieldError } from "../components/index.ts";
import { typedText } from "../record/answer.ts";
import { readReason } from "../record/reason.ts";

/** What the doer says of what somebody else wrote: the kind of entry that says so, and what is in it. */
export type ConfirmAnswer =
  | {
      readonly ok: true;
      readonly type: typeof CONFIRMATION_TYPE | typeof DISPUTE_TYPE;
      readonly details: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads the posted answer. */
export function readAnswer(answers: Answers, { id }: Entry): ConfirmAnswer {
  const right = typedText(answers, "right");
  if (right === "yes") return { ok: true, type: CONFIRMATION_TYPE, details: { entry: id } };
  if (right !== "no") return { ok: false, errors: [{ name: "right", sentence: "Say whether it is right" }] };
  const reason = readReason(answers, "Say what is wrong");
  return reason.ok
    ? { ok: true, type: DISPUTE_TYPE, details: { entry: id, reason: reason.reason } }
    : { ok: false, errors: [reason.error] };
}
