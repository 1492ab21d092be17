import type { Question } from "./question.ts";

function ownNames(question: Question): readonly string[] {
  switch (question.kind) {
    case "choice":
      return [question.name, ...Object.values(question.then ?? {}).flatMap((questions) => questions.flatMap(ownNames))];
    case "yes-no":
      return [question.name, ...[...(question.then ?? []), ...(question.otherwise ?? [])].flatMap(ownNames)];
    default:
      return [question.name];
  }
}

/** The names under which a page of questions sends its answers; the last page also asks when and who. */
export const fieldNames = (questions: readonly Question[], last: boolean): readonly string[] => [
  ...questions.flatMap(ownNames),
  ...(last ? ["at", "doer"] : []),
];
