import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { IDENTITY_STATED } from "../../../domain/people/identity.ts";
import { isLawType, isReadPathwayType, LAW_DETAILS, PATHWAY_DETAILS } from "../../../domain/section-136/entries.ts";
import { categoryOfField } from "../../../domain/sharing/category-table.ts";
import { by, episode, OFFICER } from "../../../domain/testing/entries.ts";
import { arrived, used } from "../../../domain/testing/story.ts";
import { answerQuestions } from "../answer.ts";
import { type EntryForm, type PlannedEntry, planEntries, questionsOf, type Scene } from "../entry-form.ts";
import type { Question } from "../question.ts";
import { answersOfEntry, ownQuestions, startingAnswers } from "../starting-answers.ts";
import { ALL_FORMS, formByKey, formForEntry } from "./all-forms.ts";
import { answersTo } from "./arbitrary-answers.ts";
import { FORM_KEYS } from "./keys.ts";
import { scene, sceneOf } from "./testing.ts";

const schemaOf = (type: PlannedEntry["type"]) => {
  if (isLawType(type)) return LAW_DETAILS[type];
  return isReadPathwayType(type) ? PATHWAY_DETAILS[type] : IDENTITY_STATED;
};

/** The scenes in which a form asks different questions. */
const SCENES: readonly Scene[] = [
  scene("constable"),
  scene("control-room", { earlier: { overAt: Temporal.Instant.from("2026-03-10T02:00:00Z"), heldMilliseconds: 1 } }),
  scene("place-of-safety-nurse", { places: [] }),
  sceneOf("doctor", episode(by(OFFICER, used("10 08:00")), by(OFFICER, arrived("10 09:00", "police-station")))),
];

const filled = (form: EntryForm, at: Scene) =>
  answersTo(questionsOf(form, at)).map((answers) => answerQuestions(questionsOf(form, at), answers, at));

const eachForm = (title: string, run: (form: EntryForm) => void): void => {
  for (const form of ALL_FORMS) test(`${form.key}: ${title}`, () => run(form));
};

eachForm(
  "whatever is answered rightly makes entries that fit their schema, with no key that it does not name",
  (form) => {
    for (const at of SCENES) {
      const asked = filled(form, at).filter(({ details }) => (form.check?.(details, false) ?? []).length === 0);
      fc.assert(
        fc.property(asked, ({ details, errors }) => {
          assert.deepEqual(errors, []);
          const planned = planEntries(form, details, at);
          assert.equal(planned[0].type, form.type);
          for (const entry of planned) {
            const schema = schemaOf(entry.type);
            const parsed = schema.safeParse(entry.details);
            assert.ok(parsed.success, JSON.stringify([entry, parsed.error?.issues]));
            assert.deepEqual(
              Object.keys(entry.details).filter((key) => !Object.hasOwn(schema.shape, key)),
              [],
              entry.type,
            );
          }
        }),
        { numRuns: 60 },
      );
    }
  },
);

eachForm("every key that it fills has a category of its own", (form) => {
  const now = Temporal.Instant.from("2026-03-10T12:00:00Z");
  fc.assert(
    fc.property(filled(form, scene("constable")), ({ details }) => {
      for (const { type, details: own } of planEntries(form, details, scene("constable"))) {
        const unknown = Object.keys(own).filter((key) => categoryOfField(type, 1, key, now) === "own-contribution");
        assert.deepEqual(unknown, [], type);
      }
    }),
    { numRuns: 60 },
  );
});

eachForm("an entry that it made fills it again, and makes the same entry", (form) => {
  if (form.key === "radio") return;
  const at = scene("constable");
  const own = ownQuestions(form, at);
  fc.assert(
    fc.property(filled(form, at), ({ details }) => {
      const [first] = planEntries(form, details, at);
      const answers = answersOfEntry(form, at, first.details);
      const again = answerQuestions(own, answers, at);
      assert.deepEqual(again.errors, []);
      const [second] = planEntries(form, again.details, at);
      assert.deepEqual(second.details, first.details);
    }),
    { numRuns: 60 },
  );
});

eachForm("what it starts with are answers that can stand", (form) => {
  for (const at of SCENES) {
    const names = new Set(Object.keys(startingAnswers(form, at)));
    const { errors } = answerQuestions(questionsOf(form, at), startingAnswers(form, at), at);
    assert.deepEqual(
      errors.filter(({ name }) => names.has(name)),
      [],
    );
  }
});

const nested = (question: Question): readonly Question[] => {
  if (question.kind === "choice") return Object.values(question.then ?? {}).flat();
  return question.kind === "yes-no" ? [...(question.then ?? []), ...(question.otherwise ?? [])] : [];
};

const everyQuestion = (questions: readonly Question[]): readonly Question[] =>
  questions.flatMap((question) => [question, ...everyQuestion(nested(question))]);

const RESERVED = ["at", "doer", "submission", "insists", "person"];

eachForm("no two questions have one name, and none a name that the page uses itself", (form) => {
  for (const at of SCENES) {
    const names = everyQuestion(questionsOf(form, at)).map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
    for (const reserved of RESERVED) {
      assert.ok(!names.some((name) => name === reserved || name.startsWith(`${reserved}-`)), reserved);
    }
  }
});

eachForm("no choice is offered twice, in the same words or under the same code", (form) => {
  for (const question of everyQuestion(questionsOf(form, scene("constable")))) {
    const labels =
      question.kind === "choice"
        ? Object.values(question.words)
        : question.kind === "statements"
          ? question.statements.map(({ label }) => label)
          : [];
    assert.equal(new Set(labels).size, labels.length, question.name);
    if (question.kind === "choice") {
      const codes = Object.keys(question.words);
      assert.ok(codes.length > 1, question.name);
      for (const answer of [...Object.keys(question.then ?? {}), ...Object.keys(question.hints ?? {})]) {
        assert.ok(codes.includes(answer), `${question.name}: ${answer} leads nowhere`);
      }
    }
  }
});

const sentencesOf = (question: Question): readonly string[] => [
  ...(question.kind === "tell"
    ? []
    : [question.label, question.hint ?? question.label, question.required ?? question.label]),
  ...(question.kind === "choice" ? [...Object.values(question.words), ...Object.values(question.hints ?? {})] : []),
  ...(question.kind === "statements" ? question.statements.flatMap(({ label, hint }) => [label, hint ?? label]) : []),
];

eachForm("says what it asks in plain words: short, without code", (form) => {
  for (const at of SCENES) {
    const leads = form.steps.map((step) => step.lead?.(at) ?? "");
    const titles = [form.label, form.submit, form.when.label, ...form.steps.map(({ title }) => title)];
    const questions = everyQuestion(questionsOf(form, at));
    const asked = questions.filter(({ kind }) => kind !== "tell");
    for (const label of [...titles, form.who ?? form.label, ...asked.map(({ label }) => label)]) {
      assert.ok(label.length > 0 && label.length <= 90, label);
    }
    for (const text of [...titles, ...leads, ...questions.flatMap(sentencesOf)]) {
      assert.doesNotMatch(text, /_|\b[a-z]+[A-Z]|[a-z]-[a-z]+-[a-z]+-[a-z]/, text);
    }
    for (const text of [...titles, ...questions.flatMap(sentencesOf)]) assert.doesNotMatch(text, /\.$/, text);
    for (const question of questions) assert.doesNotMatch(question.required ?? "", /^(Required|Missing|Invalid)/);
  }
});

eachForm("asks few things a page", (form) => {
  for (const step of form.steps) {
    const questions = step.questions(SCENES[1] ?? scene("constable"));
    assert.ok(questions.length <= (form.key === "radio" ? 8 : 6), `${step.key} asks ${questions.length}`);
  }
});

eachForm("has pages with addresses of their own", (form) => {
  const keys = form.steps.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of [form.key, ...keys]) assert.match(key, /^[a-z0-9-]+$/);
  assert.ok(!keys.includes("check"));
  assert.equal(formByKey(form.key), form);
});

test("every type of entry that the law or the journey reads has a form, and the form is found again from its entry", () => {
  for (const type of [...Object.keys(LAW_DETAILS), ...Object.keys(PATHWAY_DETAILS), "identity-stated"]) {
    assert.ok(
      ALL_FORMS.some((form) => form.type === type),
      type,
    );
    assert.equal(formForEntry(type, {})?.type, type);
  }
  assert.equal(formForEntry("assessment-completed", { by: "amhp" })?.key, "interviewed");
  assert.equal(formForEntry("assessment-completed", { by: "doctor" })?.key, "examined");
  assert.equal(formForEntry("power-used", { power: "135-1-keep" })?.key, "warrant-used");
  assert.equal(formForEntry("power-used", { power: "136-keep" })?.key, "power-used");
  assert.equal(formForEntry("bed-requested", {}), null);
});

test("the forms stand in one order, each once", () => {
  assert.deepEqual(
    ALL_FORMS.map(({ key }) => key),
    [...FORM_KEYS],
  );
  assert.equal(new Set(ALL_FORMS.map(({ label }) => label)).size, ALL_FORMS.length);
});

test("an arrival is never now, and what is planned may lie ahead only where the law takes it", () => {
  const under = (rule: EntryForm["when"]["rule"]) =>
    ALL_FORMS.filter((form) => form.when.rule === rule).map(({ key }) => key);
  assert.ok(under("never-now").includes("arrived"));
  assert.deepEqual(under("may-be-ahead"), ["detention-ended", "place-left"]);
});

test("nobody signs for another profession's duty", () => {
  assert.deepEqual(formByKey("examined")?.doneBy, ["doctor"]);
  assert.deepEqual(formByKey("extension-authorised")?.doneBy, ["doctor"]);
  assert.deepEqual(formByKey("interviewed")?.doneBy, ["amhp"]);
  assert.deepEqual(formByKey("amhp-accepted")?.doneBy, ["amhp"]);
  assert.deepEqual(formByKey("power-used")?.doneBy, ["constable", "sergeant"]);
  assert.ok(!formByKey("handover-accepted")?.doneBy.includes("constable"));
});
