import { noteQuestion, onePage } from "./build.ts";
import { AWAY_FROM } from "./words.ts";

export const ABSCONDED = onePage({
  key: "absconded",
  type: "absconded",
  label: "The person has left or is away",
  title: "The person has left or is away",
  questions: [
    {
      kind: "choice",
      name: "from",
      label: "When did they get away?",
      required: "Say whether they had reached a place of safety",
      words: AWAY_FROM,
    },
    noteQuestion("What should those who look for them know?", "Clothes, where they may go, what worries you"),
  ],
  when: "When were they last there?",
  rule: "never-now",
  starts: ({ state }) => {
    if (state === null || state.detention === null) return {};
    return { from: state.detention.startedAt === null ? "before-arrival" : "place-of-safety" };
  },
});

export const RETURNED = onePage({
  key: "returned",
  type: "returned",
  label: "The person is back",
  title: "The person is back",
  lead: () => "Coming back gives no more time: the clock goes on.",
  questions: [noteQuestion("Where were they found, and how are they?")],
  when: "When were they back?",
});
