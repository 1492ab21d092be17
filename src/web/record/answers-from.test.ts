import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { answerQuestions } from "./answer.ts";
import { answersFrom } from "./answers-from.ts";
import type { Question } from "./question.ts";

const now = Temporal.Instant.from("2026-11-20T12:00:00Z");
const places = [{ id: "00000000-0000-4000-8000-000000000301", name: "Larkfield", kind: "health-based" as const }];

const questions: readonly Question[] = [
  {
    kind: "choice",
    name: "advice",
    label: "Who gave advice?",
    words: { doctor: "Doctor", nobody: "Nobody" },
    then: { nobody: [{ kind: "text", name: "why", label: "Why not?" }] },
  },
  {
    kind: "yes-no",
    name: "known",
    label: "Known?",
    then: [{ kind: "date", name: "born", label: "Born" }],
    otherwise: [{ kind: "number", name: "age", label: "Age", least: 0, most: 120 }],
  },
  {
    kind: "statements",
    name: "grounds",
    label: "Grounds",
    statements: [
      { name: "disordered", label: "Disordered" },
      { name: "need", label: "Need" },
    ],
  },
  { kind: "long-text", name: "note", label: "Note" },
  { kind: "instant", name: "second", label: "When?", nowAllowed: false },
  { kind: "place", name: "placeId", label: "Where?", kindName: "place" },
];

const text = fc
  .string({ minLength: 1, maxLength: 40 })
  .map((typed) => typed.replaceAll("\u0000", "").trim())
  .filter(Boolean);
const born = fc
  .date({ min: new Date("1930-01-01"), max: new Date("2026-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const detailsArbitrary = fc
  .record({
    advice: fc.oneof(fc.constant({ advice: "doctor" }), fc.record({ advice: fc.constant("nobody"), why: text })),
    known: fc.oneof(
      fc.record({ known: fc.constant(true), born }),
      fc.record({ known: fc.constant(false), age: fc.integer({ min: 0, max: 120 }) }),
    ),
    grounds: fc.record({ disordered: fc.boolean(), need: fc.boolean() }),
    note: fc.oneof(fc.constant({}), fc.record({ note: text })),
    second: fc.integer({ min: 1_600_000_000_000, max: 1_760_000_000_000 }).map((milliseconds) => ({
      second: Temporal.Instant.fromEpochMilliseconds(milliseconds),
    })),
    place: fc.constantFrom({}, { placeId: places[0]?.id ?? "", place: "health-based" }),
  })
  .map((parts): Readonly<Record<string, unknown>> => Object.assign({}, ...Object.values(parts)));

test("what a form starts with from an entry's details is read back as the same details", () => {
  fc.assert(
    fc.property(detailsArbitrary, (details) => {
      const read = answerQuestions(questions, answersFrom(questions, details), { now, places });
      assert.deepEqual(read.errors, []);
      assert.deepEqual(
        Object.fromEntries(Object.entries(read.details).map(([key, value]) => [key, String(value)])),
        Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)])),
      );
    }),
  );
});

test("details of another shape fill nothing", () => {
  const foreign = { advice: 7, known: "perhaps", note: { a: 1 }, second: "soon", placeId: null, born: 3, age: "old" };
  assert.deepEqual(answersFrom(questions, foreign), { grounds: [] });
});
