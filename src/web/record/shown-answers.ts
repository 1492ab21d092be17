import { type Fragment, orNotRecorded, showInstant } from "../components/index.ts";
import { plainDateWords } from "../time/words.ts";
import type { Scene } from "./entry-form.ts";
import type { Question, TellQuestion } from "./question.ts";

export interface ShownAnswer {
  readonly label: string;
  readonly value: Fragment;
}

const yesOrNo = (value: unknown): Fragment =>
  value === true ? "Yes" : value === false ? "No" : orNotRecorded(undefined);

function valueOf(
  question: Exclude<Question, TellQuestion>,
  details: Readonly<Record<string, unknown>>,
  scene: Pick<Scene, "places">,
): Fragment {
  const value = details[question.name];
  switch (question.kind) {
    case "choice":
      return typeof value === "string" ? (question.words[value] ?? value) : orNotRecorded(undefined);
    case "yes-no":
      return yesOrNo(value);
    case "statements":
      return (
        question.statements
          .map(({ label, name }) => (details[name] === true ? label : null))
          .filter(Boolean)
          .join("; ") || "None of these"
      );
    case "place":
      return scene.places.find(({ id }) => id === value)?.name ?? orNotRecorded(undefined);
    case "text":
    case "long-text":
      return typeof value === "string" ? value : orNotRecorded(undefined);
    case "number":
      return typeof value === "number" ? value : orNotRecorded(undefined);
    case "date":
      return typeof value === "string" ? plainDateWords(Temporal.PlainDate.from(value)) : orNotRecorded(undefined);
    case "instant":
      return value instanceof Temporal.Instant ? showInstant(value) : orNotRecorded(undefined);
  }
}

const followUps = (question: Question, details: Readonly<Record<string, unknown>>): readonly Question[] => {
  const value = details[question.name];
  if (question.kind === "choice") return typeof value === "string" ? (question.then?.[value] ?? []) : [];
  if (question.kind !== "yes-no") return [];
  return (value === true ? question.then : value === false ? question.otherwise : undefined) ?? [];
};

/** Each question that applied, with its answer in words. */
export const shownAnswers = (
  questions: readonly Question[],
  details: Readonly<Record<string, unknown>>,
  scene: Pick<Scene, "places">,
): readonly ShownAnswer[] =>
  questions.flatMap((question) =>
    question.kind === "tell"
      ? []
      : [
          { label: question.label, value: valueOf(question, details, scene) },
          ...shownAnswers(followUps(question, details), details, scene),
        ],
  );
