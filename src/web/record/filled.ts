import { meantBy } from "../../domain/section-136/typed-minute.ts";
import type { Actor } from "../../domain/timeline/entry.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import { type Answers, type FieldError, parseInstantField } from "../components/index.ts";
import { answerQuestions, typedText } from "./answer.ts";
import { readDoer } from "./doer.ts";
import { type EntryForm, questionsOf, type Scene, type Step } from "./entry-form.ts";
import { type LEARNED, readVia } from "./via.ts";

/** A form read through: ready to be recorded, or what must be put right. */
export type Filled =
  | {
      readonly ok: true;
      readonly details: Readonly<Record<string, unknown>>;
      readonly at: Instant;
      readonly isNow: boolean;
      readonly doneBy: Actor;
      readonly confirmed: boolean;
      readonly via: keyof typeof LEARNED;
    }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** What the question "when" of a form allows. */
export const instantRules = (form: EntryForm, scene: Scene) => ({
  now: scene.now,
  nowAllowed: form.when.rule !== "never-now",
  futureAllowed: form.when.rule === "may-be-ahead",
});

/** What must be put right on one step of several. */
export function stepErrors(form: EntryForm, step: Step, scene: Scene, answers: Answers): readonly FieldError[] {
  const { errors } = answerQuestions(step.questions(scene), answers, scene);
  if (step !== form.steps.at(-1)) return errors;
  const { details } = answerQuestions(questionsOf(form, scene), answers, scene);
  return [...errors, ...checked(form, scene, answers, details), ...whenAndWho(form, scene, answers).errors];
}

const checked = (form: EntryForm, scene: Scene, answers: Answers, details: Readonly<Record<string, unknown>>) =>
  form.check?.(details, isNow(form, scene, answers)) ?? [];

function whenAndWho(form: EntryForm, scene: Scene, answers: Answers) {
  const when = parseInstantField(answers, "at", instantRules(form, scene));
  const who = readDoer(form, scene, answers);
  const errors = [...(when.ok ? [] : [{ name: "at", sentence: when.sentence }]), ...(who.ok ? [] : [who.error])];
  return { when, who, errors };
}

/** "Now" is the server's instant of recording: the same form sent again then says the same. */
const isNow = (form: EntryForm, scene: Scene, answers: Answers): boolean =>
  instantRules(form, scene).nowAllowed && typedText(answers, "at") === "now";

/** Reads every step of a form. */
export function readForm(form: EntryForm, scene: Scene, answers: Answers): Filled {
  const { details, errors: inAnswers } = answerQuestions(questionsOf(form, scene), answers, scene);
  const errors = [...inAnswers, ...checked(form, scene, answers, details)];
  const { when, who, errors: others } = whenAndWho(form, scene, answers);
  if (errors.length > 0 || !when.ok || !who.ok) return { ok: false, errors: [...errors, ...others] };
  const named = who.name === null ? details : { ...details, doneByName: who.name };
  const now = isNow(form, scene, answers);
  return {
    ok: true,
    details: named,
    at: now || form.type === "power-used" ? when.instant : meantBy(when.instant, scene.state?.detention ?? null),
    isNow: now,
    doneBy: who.actor,
    confirmed: who.confirmed,
    via: readVia(form, answers, now),
  };
}
