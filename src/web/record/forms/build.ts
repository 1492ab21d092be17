import type { EntryForm, Scene, Step } from "../entry-form.ts";
import type { Question, TextQuestion } from "../question.ts";
import type { FormKey } from "./keys.ts";

type Details = Readonly<Record<string, unknown>>;

export type { Details };

/** A form as it is written down; what most forms share is filled in. */
type Written = Omit<EntryForm, "key" | "when" | "doneBy" | "submit"> & {
  readonly key: FormKey;
  readonly when: string;
  readonly rule?: EntryForm["when"]["rule"];
  readonly doneBy?: EntryForm["doneBy"];
  readonly submit?: string;
};

export const entryForm = ({ rule, when, doneBy, submit, ...written }: Written): EntryForm => ({
  ...written,
  when: { label: when, rule: rule ?? "now-or-earlier" },
  doneBy: doneBy ?? "anyone",
  submit: submit ?? "Record it",
});

type OnePage = Omit<Written, "steps"> & {
  readonly title: string;
  readonly lead?: Step["lead"];
  readonly questions: readonly Question[] | ((scene: Scene) => readonly Question[]);
};

/** A form of one page. */
export function onePage({ title, lead, questions, ...written }: OnePage): EntryForm {
  const ask = typeof questions === "function" ? questions : () => questions;
  const step: Step = { key: written.key, title, questions: ask, ...(lead === undefined ? {} : { lead }) };
  return entryForm({ ...written, steps: [step] });
}

/** The details without some keys. */
export const without = (details: Details, ...names: readonly string[]): Details =>
  Object.fromEntries(Object.entries(details).filter(([name]) => !names.includes(name)));

/** What cannot be left out of an entry, where it is known. */
export const ifKnown = (name: string, value: unknown): Details =>
  value === undefined || value === null ? {} : { [name]: value };

/** A longer word on the matter, which may be left out. */
export const noteQuestion = (label = "Anything to add?", hint?: string): TextQuestion => ({
  kind: "long-text",
  name: "note",
  label,
  ...(hint === undefined ? {} : { hint }),
});
