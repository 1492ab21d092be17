import { END_REASONS, OUTCOMES } from "../../../domain/section-136/words.ts";
import { noteQuestion, onePage } from "./build.ts";
import { SECTIONS } from "./words.ts";

export const OUTCOME_DECIDED = onePage({
  key: "outcome-decided",
  type: "outcome-decided",
  label: "The outcome was decided",
  title: "What was decided",
  questions: [
    {
      kind: "choice",
      name: "outcome",
      label: "What happens next for the person?",
      required: "Say what was decided",
      words: OUTCOMES,
    },
    noteQuestion("What should the others know?", "Who was asked, what the person wants"),
  ],
  when: "When was it decided?",
});

export const OUTCOME_ARRANGED = onePage({
  key: "outcome-arranged",
  type: "outcome-arranged",
  label: "The arrangements are made",
  title: "The arrangements are made",
  lead: () => "With the person examined, interviewed and the arrangements made, no reason to hold them remains.",
  questions: [
    {
      ...noteQuestion("What is arranged?", "For example which team comes when, or which hospital has a bed"),
      required: "Say what is arranged",
    },
  ],
  when: "When was it arranged?",
});

export const APPLICATION_MADE = onePage({
  key: "application-made",
  type: "application-made",
  label: "An application for detention in hospital was made",
  title: "The application",
  questions: [
    {
      kind: "choice",
      name: "section",
      label: "Under which section?",
      required: "Say under which section",
      words: SECTIONS,
    },
    { kind: "text", name: "hospital", label: "To which hospital?", required: "Name the hospital that has a bed" },
  ],
  when: "When was the application complete?",
});

export const DETENTION_ENDED = onePage({
  key: "detention-ended",
  type: "detention-ended",
  label: "The detention ended",
  title: "The end of the detention",
  lead: ({ state }) =>
    state?.noReasonToHold === true
      ? "The person has been examined and interviewed, and everything is arranged: end the detention now and tell them that they are free to go, or what holds them."
      : null,
  questions: [
    {
      kind: "choice",
      name: "reason",
      label: "Why did it end?",
      required: "Say why the detention ended",
      words: END_REASONS,
    },
    noteQuestion(),
  ],
  when: "When did it end?",
  rule: "may-be-ahead",
  submit: "Record the end",
  starts: ({ state }) => {
    if (state?.pathway.application) return { reason: "application-made" };
    return state?.noReasonToHold === true ? { reason: "arrangements-made" } : {};
  },
});
