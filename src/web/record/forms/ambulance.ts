import { CONVEYANCES, POLICE_VEHICLE_REASONS } from "../../../domain/section-136/words.ts";
import { noteQuestion, onePage } from "./build.ts";
import { listedOnly, listedPlace, orElsewhere } from "./which-place.ts";

export const AMBULANCE_REQUESTED = onePage({
  key: "ambulance-requested",
  type: "ambulance-requested",
  label: "An ambulance was asked for",
  title: "Asking for an ambulance",
  questions: [
    { kind: "text", name: "reference", label: "The ambulance service's reference number" },
    {
      kind: "number",
      name: "expectedInMinutes",
      label: "In how many minutes did they say it would come?",
      hint: "Leave empty if they did not say",
      least: 0,
      most: 1440,
    },
  ],
  when: "When was it asked for?",
});

export const AMBULANCE_DECLINED = onePage({
  key: "ambulance-declined",
  type: "ambulance-declined",
  label: "No ambulance",
  title: "No ambulance",
  questions: [
    {
      kind: "choice",
      name: "reason",
      label: "Why is there no ambulance?",
      required: "Say why there is no ambulance",
      words: POLICE_VEHICLE_REASONS,
    },
    noteQuestion(),
  ],
  when: "When was that known?",
});

export const AMBULANCE_ARRIVED = onePage({
  key: "ambulance-arrived",
  type: "ambulance-arrived",
  label: "The ambulance reached the person",
  title: "The ambulance reached the person",
  questions: [noteQuestion()],
  when: "When did it reach them?",
  rule: "never-now",
});

export const AMBULANCE_LEFT = onePage({
  key: "ambulance-left",
  type: "ambulance-left",
  label: "The ambulance left",
  title: "The ambulance left",
  questions: [noteQuestion(undefined, "For example whether the person was on board")],
  when: "When did it leave?",
});

export const CONVEYANCE_STARTED = onePage({
  key: "conveyance-started",
  type: "conveyance-started",
  label: "Set off with the person",
  title: "The journey",
  questions: ({ places }) => [
    {
      kind: "choice",
      name: "method",
      label: "How do they travel?",
      required: "Say how they travel",
      words: CONVEYANCES,
      hints: { "police-vehicle": "Only where an ambulance cannot be used" },
      then: {
        "police-vehicle": [
          {
            kind: "choice",
            name: "reasonPoliceVehicle",
            label: "Why a police vehicle?",
            required: "Say why a police vehicle is used",
            words: POLICE_VEHICLE_REASONS,
          },
        ],
      },
    },
    {
      ...listedPlace("toPlaceId", "Where to?", places),
      required: "Say where they are going, or that it is not on this list",
    },
    noteQuestion(undefined, "For example who travels with them, or how they are on the way"),
  ],
  when: "When did they set off?",
  starts: ({ state }) => (state?.pathway.goingTo ? { toPlaceId: state.pathway.goingTo } : {}),
  plan: (details) => [{ type: "conveyance-started", details: listedOnly(details, "toPlaceId") }],
  unplan: (details) => orElsewhere(details, "toPlaceId"),
});
