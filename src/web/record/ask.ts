import type { Instant } from "../../domain/timeline/instant.ts";
import {
  type Answers,
  checkboxesField,
  dateField,
  errorFor,
  type FieldError,
  type Fragment,
  type Html,
  html,
  instantField,
  radiosField,
  selectField,
  textArea,
  textField,
  typedDate,
} from "../components/index.ts";
import { typedList, typedText } from "./answer.ts";
import type {
  ChoiceQuestion,
  PlaceChoice,
  PlaceQuestion,
  Question,
  StatementsQuestion,
  TellQuestion,
  YesNoQuestion,
} from "./question.ts";

/** What a page has to show questions with: what was typed, what is wrong, the area's places, the server's own time. */
export interface Asking {
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
  readonly places: readonly PlaceChoice[];
  readonly now: Instant;
}

const common = ({ name, label, hint }: Exclude<Question, TellQuestion>, { errors }: Asking) => ({
  name,
  label,
  hint,
  error: errorFor(errors, name),
});

const follow = (questions: readonly Question[] | undefined, asking: Asking): Fragment =>
  questions === undefined || questions.length === 0 ? undefined : askQuestions(questions, asking);

function askList(question: ChoiceQuestion, asking: Asking): Html {
  return selectField({
    ...common(question, asking),
    value: typedText(asking.answers, question.name),
    options: [
      { value: "", text: "Choose one" },
      ...Object.entries(question.words).map(([value, text]) => ({ value, text })),
    ],
  });
}

function askChoice(question: ChoiceQuestion, asking: Asking): Html {
  if (question.asList === true) return askList(question, asking);
  return radiosField({
    ...common(question, asking),
    value: typedText(asking.answers, question.name),
    options: Object.entries(question.words).map(([value, label]) => ({
      value,
      label,
      hint: question.hints?.[value],
      conditional: follow(question.then?.[value], asking),
    })),
  });
}

function askYesNo(question: YesNoQuestion, asking: Asking): Html {
  return radiosField({
    ...common(question, asking),
    value: typedText(asking.answers, question.name),
    options: [
      { value: "yes", label: "Yes", conditional: follow(question.then, asking) },
      { value: "no", label: "No", conditional: follow(question.otherwise, asking) },
    ],
  });
}

function askStatements(question: StatementsQuestion, asking: Asking): Html {
  return checkboxesField({
    ...common(question, asking),
    values: typedList(asking.answers, question.name),
    options: question.statements.map(({ name, label, hint }) => ({ value: name, label, hint })),
  });
}

function askPlace(question: PlaceQuestion, asking: Asking): Html {
  const places = asking.places.filter(({ kind }) => question.kinds?.includes(kind) ?? true);
  return selectField({
    ...common(question, asking),
    value: typedText(asking.answers, question.name),
    options: [{ value: "", text: "Choose a place" }, ...places.map(({ id, name }) => ({ value: id, text: name }))],
  });
}

const tell = ({ label, sentences }: TellQuestion): Html =>
  html`<div class="nhsuk-inset-text"><p>${label}</p><ul class="nhsuk-list nhsuk-list--bullet">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></div>`;

function askQuestion(question: Question, asking: Asking): Html {
  const value = typedText(asking.answers, question.name);
  switch (question.kind) {
    case "choice":
      return askChoice(question, asking);
    case "yes-no":
      return askYesNo(question, asking);
    case "statements":
      return askStatements(question, asking);
    case "text":
      return textField({ ...common(question, asking), value });
    case "long-text":
      return textArea({ ...common(question, asking), value });
    case "number":
      return textField({ ...common(question, asking), value, inputmode: "numeric", width: 4 });
    case "date":
      return dateField({ ...common(question, asking), value: typedDate(asking.answers, question.name) });
    case "instant":
      return instantField({
        ...common(question, asking),
        now: asking.now,
        nowAllowed: question.nowAllowed,
        answers: asking.answers,
      });
    case "place":
      return askPlace(question, asking);
    case "tell":
      return tell(question);
  }
}

/** The questions as form fields, with what was typed and what is wrong. */
export const askQuestions = (questions: readonly Question[], asking: Asking): readonly Html[] =>
  questions.map((question) => askQuestion(question, asking));
