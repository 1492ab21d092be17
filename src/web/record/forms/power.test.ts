import assert from "node:assert/strict";
import { test } from "node:test";
import { decide } from "../../../domain/section-136/decide.ts";
import { anEntry, episode } from "../../../domain/testing/entries.ts";
import { moment } from "../../../domain/testing/moments.ts";
import type { Answers } from "../../components/index.ts";
import { answerQuestions } from "../answer.ts";
import { type EntryForm, planEntries, questionsOf, type Scene } from "../entry-form.ts";
import { startingAnswers } from "../starting-answers.ts";
import { POWER_USED, WARRANT_USED } from "./power.ts";
import { scene } from "./testing.ts";

const OFFICER_AT_WORK = scene("constable");

const ANSWERS: Answers = {
  location: "public",
  locationText: "Bridge Street, by the market",
  power: "136-remove",
  "grounds-met": ["appearsMentallyDisordered", "immediateNeedOfCareOrControl", "necessaryForInterestsOrProtection"],
  grounds: "Stood in the road and said the cars were not real",
  adviceAsked: "yes",
  adviceBy: "nurse",
  adviceFrom: "Nurse Sample, crisis line",
  adviceGiven: "Known to nobody here; use section 136",
  nameKnown: "no",
  alias: "Robin",
  ageCanBeTold: "yes",
  ageYears: "30",
  mayBeUnderEighteen: "no",
};

const read = (answers: Answers, at: Scene = OFFICER_AT_WORK, form: EntryForm = POWER_USED) =>
  answerQuestions(questionsOf(form, at), answers, at);

const plan = (answers: Answers, at: Scene = OFFICER_AT_WORK, form: EntryForm = POWER_USED) => {
  const { details, errors } = read(answers, at, form);
  assert.deepEqual(errors, []);
  return planEntries(form, details, at);
};

test("an officer's answers make the use of the power, and who the person is beside it", () => {
  assert.deepEqual(plan(ANSWERS), [
    {
      type: "power-used",
      details: {
        location: "public",
        locationText: "Bridge Street, by the market",
        power: "136-remove",
        appearsMentallyDisordered: true,
        immediateNeedOfCareOrControl: true,
        necessaryForInterestsOrProtection: true,
        grounds: "Stood in the road and said the cars were not real",
        advice: "nurse",
        adviceFrom: "Nurse Sample, crisis line",
        adviceGiven: "Known to nobody here; use section 136",
      },
    },
    {
      type: "identity-stated",
      details: { name: null, howKnown: "judged", alias: "Robin", ageYears: 30, mayBeUnderEighteen: "no" },
    },
  ]);
});

test("a name that is known is kept with how it is known", () => {
  const [, person] = plan({ ...ANSWERS, nameKnown: "yes", name: "Robin Example", howKnown: "document" });
  assert.deepEqual(person?.details, {
    name: "Robin Example",
    howKnown: "document",
    ageYears: 30,
    mayBeUnderEighteen: "no",
  });
});

test("an age that cannot be told is kept as asked and not known; the form starts with most being able to guess", () => {
  const [, person] = plan({ ...ANSWERS, ageCanBeTold: "no" });
  assert.equal(person?.details["ageYears"], null);
  for (const form of [POWER_USED, WARRANT_USED]) {
    assert.equal(startingAnswers(form, OFFICER_AT_WORK)["ageCanBeTold"], "yes");
  }
});

test("where no advice was asked, the reason is kept in words", () => {
  const [quick] = plan({ ...ANSWERS, adviceAsked: "no", adviceNotAsked: "danger" });
  assert.equal(quick.details["advice"], "not-practicable");
  assert.equal(quick.details["adviceReason"], "Someone's life was in danger");
  assert.equal(quick.details["adviceFrom"], undefined);
  const [own] = plan({ ...ANSWERS, adviceAsked: "no", adviceNotAsked: "other", adviceReason: "Radio broken" });
  assert.equal(own.details["adviceReason"], "Radio broken");
});

test("a use with a ground that was not met can be told: the rules object, and record it for whoever insists", () => {
  for (const met of [["appearsMentallyDisordered"], []]) {
    const [use] = plan({ ...ANSWERS, "grounds-met": met });
    assert.equal(use.details["immediateNeedOfCareOrControl"], false);
    const entry = anEntry({ type: "power-used", at: moment("10 11:00"), details: use.details });
    const question = { input: episode(), entry, now: moment("10 12:00"), earlier: null };
    assert.equal(decide({ ...question, insists: false }).taken, false);
    assert.equal(decide({ ...question, insists: true }).taken, true);
  }
});

test("nothing that good practice needs may be left out", () => {
  const names = read({ nameKnown: "yes", adviceAsked: "no" }).errors.map(({ name }) => name);
  assert.deepEqual(names, [
    "location",
    "power",
    "grounds",
    "adviceNotAsked",
    "name",
    "howKnown",
    "ageCanBeTold",
    "mayBeUnderEighteen",
  ]);
});

test("soon after the last detention it says how long that held, and asks what is new; the rules take the answer", () => {
  const earlier = { overAt: moment("10 02:00"), heldMilliseconds: 23 * 3_600_000 + 300_000 };
  const again = scene("constable", { earlier });
  const lead = POWER_USED.steps.map((step) => step.lead?.(again)).find((text) => text?.includes("already held"));
  assert.match(lead ?? "", /23 hours 5 minutes, until 02:00 on Tuesday 10 March 2026/);
  assert.deepEqual(
    read(ANSWERS, again).errors.map(({ name }) => name),
    ["whatIsNew"],
  );
  const decided = (answers: Answers) => {
    const entry = anEntry({ type: "power-used", at: moment("10 11:00"), details: plan(answers, again)[0].details });
    return decide({ input: episode(), entry, now: moment("10 12:00"), insists: false, earlier }).taken;
  };
  assert.equal(decided({ ...ANSWERS, whatIsNew: "Found on the bridge rail" }), true);
  const days = scene("constable", { earlier: { ...earlier, overAt: moment("8 02:00") } });
  assert.deepEqual(read(ANSWERS, days).errors, [], "days later it may be left out, unless it was earlier");
  assert.equal(plan({ ...ANSWERS, whatIsNew: "Found on the rail" }, days)[0].details["whatIsNew"], "Found on the rail");
  assert.ok(!questionsOf(POWER_USED, OFFICER_AT_WORK).some(({ name }) => name === "whatIsNew"));
});

test("someone's home may be chosen, with a word of what comes: the rules then object and say what is lawful", () => {
  const [home] = plan({ ...ANSWERS, location: "private-dwelling" });
  const entry = anEntry({ type: "power-used", at: moment("10 11:00"), details: home.details });
  const decision = decide({ input: episode(), entry, now: moment("10 12:00"), insists: false, earlier: null });
  assert.equal(decision.taken, false);
});

test("the lawful ways are told as soon as someone's home is chosen, and fill nothing", () => {
  const [where] = questionsOf(POWER_USED, OFFICER_AT_WORK);
  for (const location of ["private-dwelling", "private-garden"]) {
    const [told] = where?.kind === "choice" ? (where.then?.[location] ?? []) : [];
    assert.ok(told?.kind === "tell" && told.sentences.length > 3, location);
    assert.ok(!Object.hasOwn(plan({ ...ANSWERS, location })[0].details, told.name));
  }
});

test("a warrant in a home is no use of section 136: neither its grounds nor advice are asked, and nothing objects", () => {
  const [warrant, person] = plan(
    {
      location: "private-dwelling",
      power: "135-1-remove",
      nameKnown: "no",
      ageCanBeTold: "no",
      mayBeUnderEighteen: "no",
    },
    OFFICER_AT_WORK,
    WARRANT_USED,
  );
  assert.deepEqual(warrant, {
    type: "power-used",
    details: { location: "private-dwelling", power: "135-1-remove" },
  });
  assert.equal(person?.type, "identity-stated");
  const entry = anEntry({ type: "power-used", at: moment("10 11:00"), details: warrant.details });
  const decision = decide({ input: episode(), entry, now: moment("10 12:00"), insists: false, earlier: null });
  assert.deepEqual(decision, { taken: true });
});

test("only the two powers of section 136 are offered to an officer without a warrant", () => {
  const [power] = questionsOf(POWER_USED, OFFICER_AT_WORK).filter(({ name }) => name === "power");
  assert.deepEqual(power?.kind === "choice" && Object.keys(power.words), ["136-remove", "136-keep"]);
});
