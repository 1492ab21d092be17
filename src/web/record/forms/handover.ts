import { RIGHTS_HOW } from "../../../domain/section-136/words.ts";
import { ifKnown, noteQuestion, onePage } from "./build.ts";
import { RECEIVERS } from "./roles.ts";

/** Who accepted is who did it: the person asked about last, by name, who then answers for the detained person. */
export const HANDOVER_ACCEPTED = onePage({
  key: "handover-accepted",
  type: "handover-accepted",
  label: "Handover accepted",
  title: "Handover to the place",
  lead: () => "Whoever accepts is responsible for the person from then on, and the officers can go.",
  questions: [
    {
      kind: "long-text",
      name: "content",
      label: "What was handed over?",
      hint: "Risks, injuries, what was searched for and found, medicines, belongings, who has been told",
      required: "Say what was handed over",
    },
  ],
  when: "When was it accepted?",
  who: "Who accepted?",
  doneBy: RECEIVERS,
  submit: "Record the handover",
  plan: (details, { state }) => [
    {
      type: "handover-accepted",
      details: {
        ...ifKnown("placeId", state?.pathway.whereabouts?.placeId),
        ...ifKnown("acceptedBy", details["doneByName"]),
        ...details,
      },
    },
  ],
});

export const POLICE_LEFT = onePage({
  key: "police-left",
  type: "police-left",
  label: "The officers left",
  title: "The officers left",
  questions: [noteQuestion(undefined, "If they stayed after the handover, say why")],
  when: "When did the last officer leave?",
});

export const RIGHTS_GIVEN = onePage({
  key: "rights-given",
  type: "rights-given",
  label: "The person was told their rights",
  title: "Telling the person their rights",
  lead: () =>
    "Tell them that they are detained and why, when it ends, that they will see a doctor and an AMHP, and that they may have someone told.",
  questions: [
    {
      kind: "choice",
      name: "how",
      label: "How were they told?",
      required: "Say how they were told",
      words: RIGHTS_HOW,
    },
    {
      kind: "yes-no",
      name: "understood",
      label: "Did they understand?",
      hint: "If not, tell them again later",
      required: "Say whether they understood",
    },
  ],
  when: "When were they told?",
});
