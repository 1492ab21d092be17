import { type Details, entryForm } from "./build.ts";
import { placed, unplaced, whichPlace } from "./which-place.ts";
import { AUTHORISERS } from "./words.ts";

const journey = (details: Details) => placed(placed(details, "from", "fromPlaceId"), "to", "toPlaceId");

export const TRANSFER_STARTED = entryForm({
  key: "transfer-started",
  type: "transfer-started",
  label: "Set off for another place of safety",
  steps: [
    {
      key: "places",
      title: "Moving to another place",
      lead: () => "A move does not give more time: the clock goes on from the first arrival.",
      questions: (scene) => [
        whichPlace(scene, { name: "from", label: "From where?", required: "Say where they set off from" }),
        whichPlace(scene, {
          name: "to",
          label: "Where to?",
          required: "Say where they are going",
          hints: { "police-station": "Only for adults, and only when four conditions are all met" },
        }),
      ],
    },
    {
      key: "agreed",
      title: "Who agreed the move",
      questions: () => [
        {
          kind: "choice",
          name: "authorisedBy",
          label: "Who authorised it?",
          required: "Say who authorised the move",
          words: AUTHORISERS,
        },
        { kind: "long-text", name: "reason", label: "Why do they move?", required: "Say why they move" },
      ],
    },
  ],
  when: "When did they set off?",
  submit: "Record the move",
  starts: ({ state, places }) => {
    const here = state?.pathway.whereabouts;
    const going = places.find(({ id }) => id === state?.pathway.goingTo);
    return {
      ...(here ? { from: here.kind, ...(here.placeId === null ? {} : { [`from-${here.kind}`]: here.placeId }) } : {}),
      ...(going === undefined || going.id === here?.placeId ? {} : { to: going.kind, [`to-${going.kind}`]: going.id }),
    };
  },
  check: (details) => {
    const { fromPlaceId, toPlaceId } = journey(details);
    return fromPlaceId !== undefined && fromPlaceId === toPlaceId
      ? [{ name: "to", sentence: "Choose another place than the one they set off from" }]
      : [];
  },
  plan: (details) => [{ type: "transfer-started", details: journey(details) }],
  unplan: (details) => unplaced(unplaced(details, "from", "fromPlaceId"), "to", "toPlaceId"),
});
