import assert from "node:assert/strict";
import { test } from "node:test";
import { decide } from "../../../domain/section-136/decide.ts";
import { anEntry, by, DOCTOR, episode, OFFICER } from "../../../domain/testing/entries.ts";
import { moment } from "../../../domain/testing/moments.ts";
import { arrived, arrivedAtPoliceStation, used } from "../../../domain/testing/story.ts";
import type { Answers } from "../../components/index.ts";
import { answerQuestions } from "../answer.ts";
import { planEntries, questionsOf } from "../entry-form.ts";
import { EXTENSION_AUTHORISED } from "./extension.ts";
import { sceneOf } from "./testing.ts";

const SUITE_NIGHT = episode(by(OFFICER, used("10 08:00")), by(OFFICER, arrived("10 09:00")));
const STATION_NIGHT = episode(by(OFFICER, used("10 08:00")), by(OFFICER, arrivedAtPoliceStation("10 09:00")));

const CLINICAL: Answers = {
  hours: "6",
  reason: "clinical-condition",
  clinicalReason: "Too drowsy after medicine to be interviewed before the afternoon",
  responsible: "yes",
};

function objection(answers: Answers, input = SUITE_NIGHT): string | null {
  const at = sceneOf("doctor", input);
  const { details, errors } = answerQuestions(questionsOf(EXTENSION_AUTHORISED, at), answers, at);
  assert.deepEqual(errors, []);
  const [{ details: own }] = planEntries(EXTENSION_AUTHORISED, details, at);
  const entry = anEntry({ type: "extension-authorised", at: moment("10 11:00"), doneBy: DOCTOR, details: own });
  const decision = decide({ input, entry, now: moment("10 12:00"), insists: false, earlier: null });
  return decision.taken ? null : decision.objection.because;
}

test("the person's condition, by the doctor responsible for the examination, is taken", () => {
  assert.equal(objection(CLINICAL), null);
});

test("waiting for a bed, a doctor or an AMHP can be said, and meets the reason why it gives no time", () => {
  for (const otherReason of ["bed", "doctor", "amhp", "other"]) {
    const because = objection({ hours: "6", reason: "other", otherReason, responsible: "yes" });
    assert.match(because ?? "", /Waiting for a bed, a doctor or an AMHP cannot/, otherReason);
  }
});

test("a doctor who is not responsible for the examination cannot give it", () => {
  assert.match(objection({ ...CLINICAL, responsible: "no" }) ?? "", /responsible for the examination/);
});

test("a superintendent is asked about at a police station, and nowhere else", () => {
  const names = (input: typeof SUITE_NIGHT) =>
    questionsOf(EXTENSION_AUTHORISED, sceneOf("doctor", input)).map(({ name }) => name);
  assert.ok(!names(SUITE_NIGHT).includes("superintendentApproved"));
  assert.ok(names(STATION_NIGHT).includes("superintendentApproved"));
  assert.equal(objection({ ...CLINICAL, superintendentApproved: "yes" }, STATION_NIGHT), null);
  assert.match(objection({ ...CLINICAL, superintendentApproved: "no" }, STATION_NIGHT) ?? "", /superintendent/);
});

test("hours are whole, from 1 to 12", () => {
  const at = sceneOf("doctor", SUITE_NIGHT);
  for (const hours of ["0", "13", "1.5", "-1", "many"]) {
    const { errors } = answerQuestions(questionsOf(EXTENSION_AUTHORISED, at), { ...CLINICAL, hours }, at);
    assert.deepEqual(
      errors.map(({ name }) => name),
      ["hours"],
      hours,
    );
  }
});
