import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answers } from "../../components/index.ts";
import { answerQuestions } from "../answer.ts";
import { planEntries, questionsOf } from "../entry-form.ts";
import { IDENTITY_STATED } from "./identity.ts";
import { scene } from "./testing.ts";

const AT = scene("place-of-safety-nurse");
const read = (answers: Answers) => answerQuestions(questionsOf(IDENTITY_STATED, AT), answers, AT);
const planned = (answers: Answers) => planEntries(IDENTITY_STATED, read(answers).details, AT)[0].details;

test("only what was learned is stated", () => {
  assert.deepEqual(planned({ name: "Robin Example", howKnown: "record" }), {
    name: "Robin Example",
    howKnown: "record",
  });
});

test("what was asked in vain is stated as not known; an answer beats the tick", () => {
  const notKnown = ["not-known-name", "not-known-phone"];
  assert.deepEqual(planned({ name: "Robin Example", howKnown: "record", notKnown }), {
    name: "Robin Example",
    howKnown: "record",
    phone: null,
  });
});

test("a date of birth is a date that has come", () => {
  const born = (day: string, month: string, year: string) =>
    read({ howKnown: "document", "dateOfBirth-day": day, "dateOfBirth-month": month, "dateOfBirth-year": year });
  assert.equal(born("3", "may", "1990").details["dateOfBirth"], "1990-05-03");
  for (const [day, month, year] of [
    ["31", "2", "1990"],
    ["11", "3", "2026"],
    ["3", "", "1990"],
  ] as const) {
    assert.deepEqual(
      born(day, month, year).errors.map(({ name }) => name),
      ["dateOfBirth"],
    );
  }
});

test("an NHS number whose check digit is wrong is sent back with a sentence", () => {
  const wrong = (number: string) => read({ howKnown: "record", nhsNumber: number }).errors[0]?.sentence ?? null;
  assert.equal(wrong("943 476 5919"), null);
  assert.match(wrong("943 476 5918") ?? "", /last digit/);
  assert.match(wrong("943 476") ?? "", /10 digits/);
});

test("a statement that states nothing is asked about again", () => {
  const nothing = IDENTITY_STATED.check?.(read({ howKnown: "record" }).details, true) ?? [];
  assert.deepEqual(
    nothing.map(({ name }) => name),
    ["howKnown"],
  );
  assert.deepEqual(IDENTITY_STATED.check?.(read({ howKnown: "record", notKnown: "not-known-name" }).details, true), []);
});
