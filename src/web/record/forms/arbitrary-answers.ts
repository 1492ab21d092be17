import fc from "fast-check";
import type { Answers } from "../../components/index.ts";
import type { Question } from "../question.ts";

const together = (parts: readonly fc.Arbitrary<Answers>[]): fc.Arbitrary<Answers> =>
  fc.tuple(...parts).map((all): Answers => Object.assign({}, ...all));

const words = (name: string, check?: (typed: string) => string | null): fc.Arbitrary<Answers> =>
  fc
    .string({ minLength: 1, maxLength: 80 })
    .filter((text) => text.replaceAll("\u0000", "").trim() !== "" && (check?.(text.trim()) ?? null) === null)
    .map((text) => ({ [name]: text }));

const digits = (name: string, least: number, most: number): fc.Arbitrary<Answers> =>
  fc.integer({ min: least, max: most }).map((value) => ({ [name]: String(value) }));

const dates = (name: string): fc.Arbitrary<Answers> =>
  fc
    .record({ day: fc.integer({ min: 1, max: 28 }), month: fc.integer({ min: 1, max: 12 }), year: fc.nat(100) })
    .map(({ day, month, year }) => ({
      [`${name}-day`]: String(day),
      [`${name}-month`]: String(month),
      [`${name}-year`]: String(1925 + year),
    }));

/** A right answer, with the answers to what it leads to. */
function given(question: Question): fc.Arbitrary<Answers> {
  const { name } = question;
  switch (question.kind) {
    case "choice":
      return fc
        .constantFrom(...Object.keys(question.words))
        .chain((value) => together([fc.constant({ [name]: value }), answersTo(question.then?.[value] ?? [])]));
    case "yes-no":
      return fc
        .boolean()
        .chain((yes) =>
          together([
            fc.constant({ [name]: yes ? "yes" : "no" }),
            answersTo((yes ? question.then : question.otherwise) ?? []),
          ]),
        );
    case "statements": {
      const names = question.statements.map((statement) => statement.name);
      const minLength = question.required === undefined ? 0 : 1;
      return fc.subarray(names, { minLength }).map((ticked) => ({ [name]: ticked }));
    }
    case "text":
      // Only the NHS number is checked, and no text at random passes.
      return question.check === undefined ? words(name) : fc.constant({ [name]: "943 476 5919" });
    case "long-text":
      return words(name, question.check);
    case "number":
      return digits(name, question.least, question.most);
    case "date":
      return dates(name);
    case "instant":
      return fc.constant({ [`${name}-time`]: "11:30", [`${name}-date`]: "2026-03-10" });
    case "place":
    case "tell":
      return fc.constant({});
  }
}

/** Right answers to questions: what must be answered always is, the rest sometimes. */
export const answersTo = (questions: readonly Question[]): fc.Arbitrary<Answers> =>
  questions.length === 0
    ? fc.constant({})
    : together(
        questions.map((question) =>
          question.required === undefined && question.kind !== "statements"
            ? fc.oneof(given(question), fc.constant({}))
            : given(question),
        ),
      );
