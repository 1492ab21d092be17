import type { Answers, FieldError } from "../../components/index.ts";
import { answerQuestions } from "../../record/answer.ts";
import { type EntryForm, planEntries, type Scene } from "../../record/entry-form.ts";
import { answersOfEntry, ownQuestions } from "../../record/starting-answers.ts";
import type { Details } from "../../words/field-words.ts";

interface Read {
  readonly details: Details;
  readonly errors: readonly FieldError[];
}

function read(form: EntryForm, scene: Scene, answers: Answers): Read {
  const { details, errors } = answerQuestions(ownQuestions(form, scene), answers, scene);
  const [own] = planEntries(form, details, scene);
  return { details: own.details, errors };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Applies to an entry's own details what differs between two readings of its form; all else stays word for word. */
export function withChanges(original: Details, before: Details, after: Details): Details {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !same(before[key], after[key]));
  const kept = Object.entries(original).filter(([key]) => !changed.includes(key));
  const put = changed.filter((key) => after[key] !== undefined).map((key): [string, unknown] => [key, after[key]]);
  return Object.fromEntries([...kept, ...put]);
}

/** Reads the posted questions against what the entry said: what it lacked before may go on lacking. */
export function correctedDetails(form: EntryForm, scene: Scene, original: Details, answers: Answers): Read {
  const before = read(form, scene, answersOfEntry(form, scene, original));
  const after = read(form, scene, answers);
  const was = before.errors.map((error) => JSON.stringify(error));
  return {
    details: withChanges(original, before.details, after.details),
    errors: after.errors.filter((error) => !was.includes(JSON.stringify(error))),
  };
}
