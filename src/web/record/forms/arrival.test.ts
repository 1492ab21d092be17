import assert from "node:assert/strict";
import { test } from "node:test";
import { by, EMERGENCY_DEPARTMENT, episode, OFFICER, of, SUITE, stated } from "../../../domain/testing/entries.ts";
import { arrived, told, used } from "../../../domain/testing/story.ts";
import type { Answers } from "../../components/index.ts";
import { answerQuestions } from "../answer.ts";
import { planEntries, questionsOf, type Scene } from "../entry-form.ts";
import type { ChoiceQuestion } from "../question.ts";
import { startingAnswers } from "../starting-answers.ts";
import { ARRIVED } from "./arrival.ts";
import { POLICE_STATION, scene, sceneOf } from "./testing.ts";
import { TRANSFER_STARTED } from "./transfer.ts";

const AT = scene("constable");
const read = (answers: Answers, at: Scene = AT) => answerQuestions(questionsOf(ARRIVED, at), answers, at);

const planned = (answers: Answers, at: Scene = AT) => {
  const { details, errors } = read(answers, at);
  assert.deepEqual(errors, []);
  return planEntries(ARRIVED, details, at)[0].details;
};

const placeQuestion = (at: Scene): ChoiceQuestion => {
  const [question] = questionsOf(ARRIVED, at);
  assert.ok(question?.kind === "choice");
  return question;
};

test("a place of the directory fills its kind and which one", () => {
  assert.deepEqual(planned({ place: "health-based", "place-health-based": SUITE }), {
    place: "health-based",
    placeId: SUITE,
  });
});

test("a place that is not listed, and someone's home, have a kind only", () => {
  assert.deepEqual(planned({ place: "health-based", "place-health-based": "elsewhere" }), { place: "health-based" });
  assert.deepEqual(planned({ place: "private-home" }), { place: "private-home" });
});

test("a place of another kind, or of another area, is not taken", () => {
  const { errors } = read({ place: "health-based", "place-health-based": EMERGENCY_DEPARTMENT });
  assert.deepEqual(
    errors.map(({ name }) => name),
    ["place-health-based"],
  );
});

test("an emergency department as the first place must say why; after another place it need not", () => {
  const answers = { place: "emergency-department", "place-emergency-department": EMERGENCY_DEPARTMENT };
  assert.deepEqual(
    read(answers).errors.map(({ name }) => name),
    ["reasonEmergencyDepartmentFirst"],
  );
  const later = sceneOf("constable", episode(by(OFFICER, used("10 09:00")), by(OFFICER, arrived("10 10:00"))));
  assert.deepEqual(read(answers, later).errors, []);
});

test("a police station says for each of the four conditions whether it was met", () => {
  const ticked = ["imminentRiskOfSeriousInjuryOrDeath", "noOtherPlaceAvailable", "healthProfessionalPresent"];
  const answers = {
    place: "police-station",
    "place-police-station": POLICE_STATION,
    policeStationConditions: ticked,
  };
  assert.deepEqual(planned(answers), {
    place: "police-station",
    placeId: POLICE_STATION,
    imminentRiskOfSeriousInjuryOrDeath: true,
    noOtherPlaceAvailable: true,
    healthProfessionalPresent: true,
    inspectorAuthorised: false,
  });
});

test("for somebody who may be under 18 the answer itself says that a police station is not for them", () => {
  const young = sceneOf("constable", of(episode(by(OFFICER, used("10 09:00"))), stated("10 09:00", { ageYears: 16 })));
  assert.match(placeQuestion(young).hints?.["police-station"] ?? "", /^Never for someone under 18/);
  const adult = sceneOf("constable", episode(by(OFFICER, used("10 09:00"))));
  assert.match(placeQuestion(adult).hints?.["police-station"] ?? "", /^Only for adults/);
});

test("the place that said yes is chosen beforehand, for the arrival and for a move", () => {
  const accepted = [used("10 09:00"), told("place-accepted", "10 09:10", { placeId: SUITE })];
  const going = sceneOf("constable", episode(...accepted.map((entry) => by(OFFICER, entry))));
  assert.deepEqual(startingAnswers(ARRIVED, going), { place: "health-based", "place-health-based": SUITE });
  const here = told("arrived", "10 09:05", { place: "emergency-department", placeId: EMERGENCY_DEPARTMENT });
  const moving = sceneOf(
    "constable",
    episode(
      ...[used("10 09:00"), here, told("place-accepted", "10 09:30", { placeId: SUITE })].map((entry) =>
        by(OFFICER, entry),
      ),
    ),
  );
  assert.deepEqual(startingAnswers(TRANSFER_STARTED, moving), {
    from: "emergency-department",
    "from-emergency-department": EMERGENCY_DEPARTMENT,
    to: "health-based",
    "to-health-based": SUITE,
  });
});
