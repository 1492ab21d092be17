import type { Question } from "../question.ts";
import { noteQuestion, onePage } from "./build.ts";
import { AMHPS } from "./roles.ts";

const section12 = (label: string): Question => ({
  kind: "yes-no",
  name: "section12Approved",
  label,
  hint: "A doctor with special experience of mental disorder",
  required: "Say whether the doctor is approved under section 12",
  otherwise: [{ ...noteQuestion("Why not?"), required: "Say why the doctor is not one approved under section 12" }],
});

export const AMHP_NOTIFIED = onePage({
  key: "amhp-notified",
  type: "amhp-notified",
  label: "The AMHP service was told",
  title: "Telling the AMHP service",
  questions: [noteQuestion("Whom did you speak to, and what did they say?")],
  when: "When was the service told?",
});

export const AMHP_ACCEPTED = onePage({
  key: "amhp-accepted",
  type: "amhp-accepted",
  label: "An AMHP took the referral",
  title: "Taking the referral",
  questions: [noteQuestion(undefined, "For example when you expect to come, or what you need first")],
  when: "When was it taken?",
  who: "Which AMHP took it?",
  doneBy: AMHPS,
});

export const AMHP_ARRIVED = onePage({
  key: "amhp-arrived",
  type: "amhp-arrived",
  label: "The AMHP arrived",
  title: "The AMHP arrived",
  questions: [noteQuestion()],
  when: "When did the AMHP arrive?",
  rule: "never-now",
});

export const DOCTOR_CALLED = onePage({
  key: "doctor-called",
  type: "doctor-called",
  label: "A doctor was called",
  title: "Calling a doctor",
  questions: [section12("Is the doctor approved under section 12?")],
  when: "When was the doctor called?",
});

export const DOCTOR_ARRIVED = onePage({
  key: "doctor-arrived",
  type: "doctor-arrived",
  label: "The doctor arrived",
  title: "The doctor arrived",
  questions: [section12("Is the doctor approved under section 12?")],
  when: "When did the doctor arrive?",
  rule: "never-now",
});
