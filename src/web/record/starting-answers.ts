import type { Answers } from "../components/index.ts";
import { answersFrom } from "./answers-from.ts";
import { type EntryForm, questionsOf, type Scene, type Step } from "./entry-form.ts";

/** What a form shows at first, where the episode or the worker already tells it. */
export const startingAnswers = (form: EntryForm, scene: Scene): Answers =>
  form.starts === undefined ? {} : answersFrom(questionsOf(form, scene), form.starts(scene));

/** The steps with which the form's own entry is put right. */
export const ownSteps = (form: EntryForm): readonly Step[] => form.steps.filter((step) => step.beside !== true);

/** What a form shows at first where an entry is put right. */
export const answersOfEntry = (form: EntryForm, scene: Scene, details: Readonly<Record<string, unknown>>): Answers =>
  answersFrom(
    ownSteps(form).flatMap((step) => step.questions(scene)),
    form.unplan?.(details) ?? details,
  );
