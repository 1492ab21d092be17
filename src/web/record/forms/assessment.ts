import { FINDINGS } from "../../../domain/section-136/words.ts";
import type { ChoiceQuestion } from "../question.ts";
import { noteQuestion, onePage, without } from "./build.ts";
import { AMHPS, DOCTORS } from "./roles.ts";

export const ASSESSMENT_STARTED = onePage({
  key: "assessment-started",
  type: "assessment-started",
  label: "The assessment started",
  title: "The assessment started",
  questions: [noteQuestion(undefined, "For example who is there, an interpreter, an appropriate adult")],
  when: "When did it start?",
});

const finding: Omit<ChoiceQuestion, "label" | "required"> = { kind: "choice", name: "finding", words: FINDINGS };

export const EXAMINED = onePage({
  key: "examined",
  type: "assessment-completed",
  label: "A doctor examined the person",
  title: "The doctor's examination",
  questions: [
    {
      ...finding,
      label: "What did the doctor find?",
      required: "Say what the doctor found",
      hints: { "no-disorder": "The detention ends at once; tell the person, and offer help" },
    },
    noteQuestion("What should the others know?"),
  ],
  when: "When did the doctor finish?",
  who: "Which doctor examined the person?",
  doneBy: DOCTORS,
  submit: "Record the examination",
  plan: (details) => [{ type: "assessment-completed", details: { ...details, by: "doctor" } }],
  unplan: (details) => without(details, "by"),
});

export const INTERVIEWED = onePage({
  key: "interviewed",
  type: "assessment-completed",
  label: "An AMHP interviewed the person",
  title: "The AMHP's interview",
  questions: [
    {
      ...finding,
      label: "What did the interview show?",
      required: "Say what the interview showed",
      hints: { "no-disorder": "Only a doctor's finding ends the detention" },
    },
    noteQuestion("What should the others know?"),
  ],
  when: "When did the AMHP finish?",
  who: "Which AMHP interviewed the person?",
  doneBy: AMHPS,
  submit: "Record the interview",
  plan: (details) => [{ type: "assessment-completed", details: { ...details, by: "amhp" } }],
  unplan: (details) => without(details, "by"),
});
