import { onePage } from "./build.ts";

export const NOTE = onePage({
  key: "note",
  type: "note",
  label: "A note",
  title: "A note for everyone involved",
  questions: [
    {
      kind: "long-text",
      name: "text",
      label: "What happened?",
      hint: "What the others need to know, and no more",
      required: "Write what happened",
    },
  ],
  when: "When did it happen?",
});
