import type { Answers } from "../components/index.ts";
import { answersFrom } from "./answers-from.ts";
import { type EntryForm, questionsOf, type Scene } from "./entry-form.ts";
import type { Question } from "./question.ts";

/** What a form shows at first, where the episode or the worker already tells it. */
export const startingAnswers = (form: EntryForm, scene: Scene): Answers =>
  form.starts === undefined ? {} : answersFrom(questionsOf(form, scene), form.starts(scene));

/** The questions that put an entry right: those of its own form that fill this entry, and no other. */
export const ownQuestions = (form: EntryForm, scene: Scene): readonly Question[] =>
  form.steps
    .filter((step) => step.beside !== true)
    .flatMap((step) => step.questions(scene))
    .filter(({ kind }) => kind !== "instant");

/** What they start with. */
export const answersOfEntry = (form: EntryForm, scene: Scene, details: Readonly<Record<string, unknown>>): Answers =>
  answersFrom(ownQuestions(form, scene), form.unplan?.(details) ?? details);
