import { meantBy } from "../../../domain/section-136/typed-minute.ts";
import type { Actor } from "../../../domain/timeline/entry.ts";
import type { EntryId } from "../../../domain/timeline/identifiers.ts";
import { type Answers, type FieldError, parseInstantField, typedInstant } from "../../components/index.ts";
import type { Scene } from "../../record/entry-form.ts";
import { idFollowing } from "../../record/identifiers.ts";
import { readReason } from "../../record/reason.ts";
import { answersOfEntry } from "../../record/starting-answers.ts";
import { detailsOf } from "../../words/entry-words.ts";
import type { Details } from "../../words/field-words.ts";
import { correctedDetails } from "./details.ts";
import { readWho } from "./doer.ts";
import type { Target } from "./target.ts";

/** What stands in the place of the corrected entry, as the log keeps it. */
export interface Replacement {
  readonly id: EntryId;
  readonly type: string;
  readonly at: string;
  readonly details: Details;
  readonly doneBy: Actor;
}

export type CorrectionRead =
  | { readonly ok: true; readonly reason: string; readonly replacedBy: Replacement | null }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** The field for why it is corrected: apart from any reason that the entry itself gives. */
export const WHY = "why-corrected";

/** What the page starts with: everything as it was recorded. */
export const startOf = ({ entry, form }: Target, scene: Scene): Answers => ({
  ...(form === null ? {} : answersOfEntry(form, scene, detailsOf(entry.details))),
  ...typedInstant("at", entry.at),
});

/** Which times a corrected entry may have. */
export const whenRules = ({ form }: Target, { now }: Scene) => ({
  now,
  nowAllowed: false,
  futureAllowed: form?.when.rule === "may-be-ahead",
});

function renamed(details: Details, name: string | null): Details {
  const rest = Object.fromEntries(Object.entries(details).filter(([key]) => key !== "doneByName"));
  return name === null ? rest : { ...rest, doneByName: name };
}

function readChange(target: Target, scene: Scene, answers: Answers, submission: EntryId) {
  const { entry, form } = target;
  const original = detailsOf(entry.details);
  const when = parseInstantField(answers, "at", whenRules(target, scene));
  const who = form === null ? ({ ok: true, changed: null } as const) : readWho(form, scene, answers);
  const read = form === null ? { details: original, errors: [] } : correctedDetails(form, scene, original, answers);
  const errors: FieldError[] = [...read.errors];
  if (!when.ok) errors.push({ name: "at", sentence: when.sentence });
  if (!who.ok) errors.push(who.error);
  if (errors.length > 0 || !when.ok || !who.ok) return { ok: false, errors } as const;
  const at = entry.type === "power-used" ? when.instant : meantBy(when.instant, scene.state?.detention ?? null);
  const details = who.changed === null ? read.details : renamed(read.details, who.changed.name);
  const doneBy = who.changed?.actor ?? entry.doneBy;
  const replacement: Replacement = {
    id: idFollowing<EntryId>(submission, "replacement"),
    type: entry.type,
    at: at.toString(),
    details,
    doneBy,
  };
  const unchanged =
    at.equals(entry.at) &&
    JSON.stringify(details) === JSON.stringify(original) &&
    JSON.stringify(doneBy) === JSON.stringify(entry.doneBy);
  return { ok: true, replacement, unchanged } as const;
}

const NOTHING_CHANGED: FieldError = {
  name: "at",
  sentence: "Nothing is different yet. Change what is wrong, or go back",
};

/** Reads a correction as it was posted. */
export function readCorrection(
  target: Target,
  scene: Scene,
  answers: Answers,
  submission: EntryId,
  takeOut: boolean,
): CorrectionRead {
  const reason = readReason(answers, "Say why it is being corrected", WHY);
  const errors = reason.ok ? [] : [reason.error];
  if (takeOut) return reason.ok ? { ...reason, replacedBy: null } : { ok: false, errors };
  const change = readChange(target, scene, answers, submission);
  if (!change.ok) return { ok: false, errors: [...change.errors, ...errors] };
  if (change.unchanged) return { ok: false, errors: [NOTHING_CHANGED, ...errors] };
  return reason.ok ? { ...reason, replacedBy: change.replacement } : { ok: false, errors };
}
