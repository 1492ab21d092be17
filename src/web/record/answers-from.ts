import { type Answers, typedInstant } from "../components/index.ts";
import type { Question } from "./question.ts";

type Details = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === "string";

function dateParts(name: string, value: unknown): Answers {
  if (!isText(value)) return {};
  const [year = "", month = "", day = ""] = value.split("-");
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

function answerFrom(question: Question, details: Details): Answers {
  const { name } = question;
  const value = details[name];
  switch (question.kind) {
    case "choice":
      return isText(value) ? { [name]: value, ...answersFrom(question.then?.[value] ?? [], details) } : {};
    case "yes-no":
      if (value === true) return { [name]: "yes", ...answersFrom(question.then ?? [], details) };
      return value === false ? { [name]: "no", ...answersFrom(question.otherwise ?? [], details) } : {};
    case "statements":
      return { [name]: question.statements.map((one) => one.name).filter((key) => details[key] === true) };
    case "text":
    case "long-text":
    case "place":
      return isText(value) ? { [name]: value } : {};
    case "number":
      return typeof value === "number" ? { [name]: String(value) } : {};
    case "date":
      return dateParts(name, value);
    case "tell":
      return {};
    case "instant":
      return value instanceof Temporal.Instant ? typedInstant(name, value) : {};
  }
}

/** The form as it would have been posted to give these details: what `answerQuestions` reads, the other way round. */
export const answersFrom = (questions: readonly Question[], details: Details): Answers =>
  Object.assign({}, ...questions.map((question) => answerFrom(question, details)));
