import assert from "node:assert/strict";
import { test } from "node:test";
import { answerQuestions } from "./answer.ts";
import type { PlaceChoice, Question } from "./question.ts";

const PLACES: readonly PlaceChoice[] = [
  { id: "a", name: "Alder Suite", kind: "health-based" },
  { id: "b", name: "Emergency department", kind: "emergency-department" },
];

const NOW = Temporal.Instant.from("2026-03-10T22:00:00Z");

const read = (questions: readonly Question[], answers: Readonly<Record<string, unknown>>) =>
  answerQuestions(questions, answers, { places: PLACES, now: NOW });

const choice: Question = {
  kind: "choice",
  name: "advice",
  label: "Who advised?",
  required: "Say who advised",
  words: { nurse: "Nurse", "not-practicable": "Nobody" },
  then: { "not-practicable": [{ kind: "text", name: "adviceReason", label: "Why not?", required: "Say why not" }] },
};

test("given no answer to a question that must be answered, its sentence", () => {
  assert.deepEqual(read([choice], {}).errors, [{ name: "advice", sentence: "Say who advised" }]);
});

test("given an answer that was not offered, a sentence and nothing recorded", () => {
  const { details, errors } = read([choice], { advice: "constructor" });
  assert.deepEqual(details, {});
  assert.equal(errors.length, 1);
});

test("given an answer with further questions, those are read; of another answer they are not", () => {
  assert.deepEqual(read([choice], { advice: "not-practicable" }).errors, [
    { name: "adviceReason", sentence: "Say why not" },
  ]);
  assert.deepEqual(read([choice], { advice: "nurse", adviceReason: "left over" }).details, { advice: "nurse" });
});

test("given statements, each is true or false", () => {
  const question: Question = {
    kind: "statements",
    name: "conditions",
    label: "Which are met?",
    statements: [
      { name: "one", label: "One" },
      { name: "two", label: "Two" },
    ],
  };
  assert.deepEqual(read([question], { conditions: ["two"] }).details, { one: false, two: true });
  assert.deepEqual(read([question], { conditions: "one" }).details, { one: true, two: false });
  assert.deepEqual(read([question], {}).details, { one: false, two: false });
});

test("given a place of a kind that is not offered, it is refused; else its kind comes with it", () => {
  const question: Question = {
    kind: "place",
    name: "placeId",
    kindName: "place",
    label: "Where?",
    kinds: ["health-based"],
  };
  assert.equal(read([question], { placeId: "b" }).errors.length, 1);
  assert.deepEqual(read([question], { placeId: "a" }).details, { placeId: "a", place: "health-based" });
});

test("given hostile values, an error or nothing: never a throw", () => {
  const questions: readonly Question[] = [
    choice,
    { kind: "number", name: "hours", label: "Hours", least: 1, most: 12 },
    { kind: "long-text", name: "grounds", label: "Grounds" },
  ];
  for (const value of [["a", "b"], {}, 7, null, "\u0000", "1e3", "-1", "9".repeat(400), "x".repeat(20_000)]) {
    const { errors } = read(questions, { advice: value, hours: value, grounds: value });
    assert.ok(errors.length > 0);
  }
});
