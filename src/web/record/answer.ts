import type { Instant } from "../../domain/timeline/instant.ts";
import { type Answers, type FieldError, parseDateField, parseInstantField } from "../components/index.ts";
import { inLondon } from "../time/words.ts";
import type {
  ChoiceQuestion,
  DateQuestion,
  InstantQuestion,
  NumberQuestion,
  PlaceChoice,
  PlaceQuestion,
  Question,
  StatementsQuestion,
  TextQuestion,
  YesNoQuestion,
} from "./question.ts";

/** Keys for an entry's details, and what must be put right first. */
export interface Answered {
  readonly details: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
}

/** What an answer is read against: the area's places, and the server's own time. */
export interface Given {
  readonly places: readonly PlaceChoice[];
  readonly now: Instant;
}

const NOTHING: Answered = { details: {}, errors: [] };
const LONGEST_TEXT = 300;
const LONGEST_LONG_TEXT = 10_000;

const join = (...parts: readonly Answered[]): Answered => ({
  details: Object.assign({}, ...parts.map((part) => part.details)),
  errors: parts.flatMap((part) => part.errors),
});

const wrong = (name: string, sentence: string): Answered => ({ details: {}, errors: [{ name, sentence }] });

/** The text typed for a name; of several the first, of anything else nothing. */
export function typedText(answers: Answers, name: string): string {
  const value = answers[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" ? first.replaceAll("\u0000", "").trim() : "";
}

/** Every value sent under a name. */
export function typedList(answers: Answers, name: string): readonly string[] {
  const value = answers[name];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === "string");
}

const missing = (question: Question): Answered =>
  question.required === undefined ? NOTHING : wrong(question.name, question.required);

function answerChoice(question: ChoiceQuestion, answers: Answers, given: Given): Answered {
  const value = typedText(answers, question.name);
  if (value === "") return missing(question);
  if (!Object.hasOwn(question.words, value)) return wrong(question.name, "Choose one of the answers shown");
  return join(
    { details: { [question.name]: value }, errors: [] },
    answerQuestions(question.then?.[value] ?? [], answers, given),
  );
}

function answerYesNo(question: YesNoQuestion, answers: Answers, given: Given): Answered {
  const value = typedText(answers, question.name);
  if (value !== "yes" && value !== "no") return missing(question);
  const follow = (value === "yes" ? question.then : question.otherwise) ?? [];
  return join({ details: { [question.name]: value === "yes" }, errors: [] }, answerQuestions(follow, answers, given));
}

function answerStatements(question: StatementsQuestion, answers: Answers): Answered {
  const ticked = new Set(typedList(answers, question.name));
  const details = Object.fromEntries(question.statements.map(({ name }) => [name, ticked.has(name)]));
  if (ticked.size === 0 && question.required !== undefined)
    return { ...wrong(question.name, question.required), details };
  return { details, errors: [] };
}

function answerText(question: TextQuestion, answers: Answers): Answered {
  const value = typedText(answers, question.name);
  if (value === "") return missing(question);
  const longest = question.kind === "text" ? LONGEST_TEXT : LONGEST_LONG_TEXT;
  if (value.length > longest)
    return wrong(question.name, `Shorten this to ${longest} characters; it has ${value.length}`);
  const sentence = question.check?.(value) ?? null;
  return sentence === null ? { details: { [question.name]: value }, errors: [] } : wrong(question.name, sentence);
}

function answerNumber(question: NumberQuestion, answers: Answers): Answered {
  const typed = typedText(answers, question.name);
  if (typed === "") return missing(question);
  const value = Number(typed);
  if (!/^\d{1,6}$/.test(typed) || value < question.least || value > question.most) {
    return wrong(question.name, `Give a whole number from ${question.least} to ${question.most}`);
  }
  return { details: { [question.name]: value }, errors: [] };
}

function answerDate(question: DateQuestion, answers: Answers, { now }: Given): Answered {
  const { name } = question;
  if (["day", "month", "year"].every((part) => typedText(answers, `${name}-${part}`) === "")) return missing(question);
  const read = parseDateField(answers, name);
  if (!read.ok) return wrong(name, read.sentence);
  const today = inLondon(now).toPlainDate();
  if (Temporal.PlainDate.compare(read.value, today) > 0) return wrong(name, "That date has not come yet");
  return { details: { [name]: read.value.toString() }, errors: [] };
}

function answerInstant(question: InstantQuestion, answers: Answers, { now }: Given): Answered {
  const { name, nowAllowed } = question;
  if (typedText(answers, name) === "" && typedText(answers, `${name}-time`) === "") return missing(question);
  const read = parseInstantField(answers, name, { now, nowAllowed });
  return read.ok ? { details: { [name]: read.instant }, errors: [] } : wrong(name, read.sentence);
}

function answerPlace(question: PlaceQuestion, answers: Answers, given: Given): Answered {
  const value = typedText(answers, question.name);
  if (value === "") return missing(question);
  const place = given.places.find(({ id }) => id === value);
  if (place === undefined || !(question.kinds?.includes(place.kind) ?? true)) {
    return wrong(question.name, "Choose a place from the list");
  }
  const kind = question.kindName === undefined ? {} : { [question.kindName]: place.kind };
  return { details: { [question.name]: place.id, ...kind }, errors: [] };
}

function answerQuestion(question: Question, answers: Answers, given: Given): Answered {
  switch (question.kind) {
    case "choice":
      return answerChoice(question, answers, given);
    case "yes-no":
      return answerYesNo(question, answers, given);
    case "statements":
      return answerStatements(question, answers);
    case "text":
    case "long-text":
      return answerText(question, answers);
    case "number":
      return answerNumber(question, answers);
    case "date":
      return answerDate(question, answers, given);
    case "instant":
      return answerInstant(question, answers, given);
    case "place":
      return answerPlace(question, answers, given);
    case "tell":
      return NOTHING;
  }
}

/** Reads a posted form; questions that belong to an answer not chosen are not read. */
export const answerQuestions = (questions: readonly Question[], answers: Answers, given: Given): Answered =>
  join(NOTHING, ...questions.map((question) => answerQuestion(question, answers, given)));
