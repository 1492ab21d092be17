import type { Via } from "../../domain/timeline/entry.ts";
import { type Answers, type Html, selectField } from "../components/index.ts";
import { typedText } from "./answer.ts";
import type { EntryForm } from "./entry-form.ts";

/** A part of the question "when", which is asked only of what happened earlier. */
const NAME = "at-via";

/** How the writer learned of what happened earlier. */
export const LEARNED = {
  screen: "I was there",
  phone: "I was told, by phone or radio",
  paper: "I copy it from paper",
} as const satisfies Partial<Readonly<Record<Via, string>>>;

const isLearned = (typed: string): typed is keyof typeof LEARNED => Object.hasOwn(LEARNED, typed);

/** Whether a form by itself says how it came. */
const isCall = ({ key }: EntryForm): boolean => key === "radio";

/** Asks how the writer learned of it; nothing where the form itself says so. */
export const askVia = (form: EntryForm, answers: Answers): Html | undefined =>
  isCall(form)
    ? undefined
    : selectField({
        name: NAME,
        label: "How did you learn of it?",
        labelSize: "plain",
        value: typedText(answers, NAME) || "screen",
        options: Object.entries(LEARNED).map(([value, text]) => ({ value, text })),
      });

/** Reads the answer; what happens now is written by whoever sees it. */
export function readVia(form: EntryForm, answers: Answers, isNow: boolean): keyof typeof LEARNED {
  if (isCall(form)) return "phone";
  const typed = typedText(answers, NAME);
  return !isNow && isLearned(typed) ? typed : "screen";
}
