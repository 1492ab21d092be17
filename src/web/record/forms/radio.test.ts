import assert from "node:assert/strict";
import { test } from "node:test";
import { EMERGENCY_DEPARTMENT, SUITE } from "../../../domain/testing/entries.ts";
import { moment } from "../../../domain/testing/moments.ts";
import type { Answers } from "../../components/index.ts";
import { answerQuestions } from "../answer.ts";
import { planEntries, questionsOf } from "../entry-form.ts";
import { RADIO } from "./radio.ts";
import { scene } from "./testing.ts";

const CONTROL = scene("control-room");

const CALL: Answers = {
  power: "136-remove",
  location: "railway",
  advice: "not-practicable",
  mayBeUnderEighteen: "not-sure",
  place: "not-known-yet",
};

const read = (answers: Answers) => answerQuestions(questionsOf(RADIO, CONTROL), answers, CONTROL);

const plan = (answers: Answers) => {
  const { details, errors } = read(answers);
  assert.deepEqual([...errors, ...(RADIO.check?.(details, false) ?? [])], []);
  return planEntries(RADIO, details, CONTROL);
};

const POWER = {
  type: "power-used",
  details: { power: "136-remove", location: "railway", advice: "not-practicable" },
};

test("the least a call says: the power, where, advice, and that the name is not known", () => {
  assert.deepEqual(plan(CALL), [
    POWER,
    { type: "identity-stated", details: { name: null, howKnown: "judged", mayBeUnderEighteen: "not-sure" } },
  ]);
});

test("a name over the radio was said by somebody else", () => {
  const [, person] = plan({ ...CALL, name: "Robin Example" });
  assert.deepEqual(person?.details, {
    name: "Robin Example",
    howKnown: "said-by-other",
    mayBeUnderEighteen: "not-sure",
  });
});

test("a place they are going to is told at once", () => {
  const [power, , told] = plan({ ...CALL, place: "health-based", "place-health-based": SUITE });
  assert.deepEqual(power, POWER);
  assert.deepEqual(told, { type: "place-contacted", details: { placeId: SUITE }, at: null });
});

test("an arrival that the call tells has its own time", () => {
  const [power, , arrival, ...more] = plan({
    ...CALL,
    place: "emergency-department",
    "place-emergency-department": EMERGENCY_DEPARTMENT,
    reasonEmergencyDepartmentFirst: "medical-emergency",
    "arrivedAt-time": "11:20",
    "arrivedAt-date": "2026-03-10",
  });
  assert.deepEqual(power, POWER);
  assert.deepEqual(arrival, {
    type: "arrived",
    details: {
      place: "emergency-department",
      placeId: EMERGENCY_DEPARTMENT,
      reasonEmergencyDepartmentFirst: "medical-emergency",
    },
    at: moment("10 11:20"),
  });
  assert.deepEqual(more, []);
});

test("a time of arrival without a place, or one that has not come, is asked about again", () => {
  const without = read({ ...CALL, "arrivedAt-time": "11:20", "arrivedAt-date": "2026-03-10" });
  assert.deepEqual(without.errors, []);
  assert.deepEqual(
    RADIO.check?.(without.details, false).map(({ name }) => name),
    ["place"],
  );
  const there = { ...without.details, place: "health-based" };
  assert.deepEqual(RADIO.check?.(there, false), []);
  assert.match(RADIO.check?.(there, true)[0]?.sentence ?? "", /the power was used earlier/);
  assert.deepEqual(RADIO.check?.({ ...there, power: "136-keep" }, true), []);
  const { errors } = read({ ...CALL, "arrivedAt-time": "23:20", "arrivedAt-date": "2026-03-10" });
  assert.deepEqual(
    errors.map(({ name }) => name),
    ["arrivedAt"],
  );
});

test("the officer who called is the one who did it", () => {
  assert.deepEqual(RADIO.doneBy, ["constable", "sergeant"]);
});
