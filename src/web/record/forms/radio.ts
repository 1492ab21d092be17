import type { PlannedEntry } from "../entry-form.ts";
import type { ChoiceQuestion } from "../question.ts";
import { ED_FIRST } from "./arrival.ts";
import { type Details, ifKnown, onePage, without } from "./build.ts";
import { heldBefore, newSince, WHERE_136, WHICH_POWER } from "./power.ts";
import { planPerson, UNDER_EIGHTEEN, withoutPerson } from "./roadside-person.ts";
import { OFFICERS } from "./roles.ts";
import { placed, whichPlace } from "./which-place.ts";
import { ADVISERS_OR_NOT } from "./words.ts";

const NOT_KNOWN = "not-known-yet";
const BEFORE_THE_ARRIVAL = "They have arrived, so the power was used earlier. Give the time when it was used";

/** What the call says of where they go: an arrival with its own time, or a place that is told that they come. */
function planJourney(details: Details): readonly PlannedEntry[] {
  const { place, placeId, arrivedAt, reasonEmergencyDepartmentFirst } = placed(details, "place", "placeId");
  if (place === undefined || place === NOT_KNOWN) return [];
  if (arrivedAt instanceof Temporal.Instant) {
    const first = ifKnown("reasonEmergencyDepartmentFirst", reasonEmergencyDepartmentFirst);
    return [{ type: "arrived", details: { place, ...ifKnown("placeId", placeId), ...first }, at: arrivedAt }];
  }
  // The record itself tells the place, when it is written.
  return [{ type: "place-contacted", details: ifKnown("placeId", placeId), at: null }];
}

/** As a list: the page is filled while the officer speaks. The rules object afterwards, where they do. */
const { then: _then, hints: _hints, ...WHERE } = WHERE_136;
const WHERE_BY_RADIO: ChoiceQuestion = { ...WHERE, asList: true };

/** One page for what an officer says over the radio; who it was confirms it later. */
export const RADIO = onePage({
  key: "radio",
  type: "power-used",
  label: "Section 136 by radio call",
  title: "Section 136 by radio call",
  lead: heldBefore,
  questions: (scene) => [
    ...newSince(scene),
    { ...WHICH_POWER, label: "What did the officer do?" },
    WHERE_BY_RADIO,
    {
      kind: "choice",
      name: "advice",
      label: "Whom did the officer ask for advice first?",
      required: "Say who gave advice, or that it was not practicable",
      words: ADVISERS_OR_NOT,
      asList: true,
    },
    { kind: "text", name: "name", label: "The person's name", hint: "Leave empty if it is not known" },
    UNDER_EIGHTEEN,
    whichPlace(scene, {
      name: "place",
      label: "Where are they going?",
      hint: "Any other place is recorded on the page for arrivals",
      required: "Say where they are going, or that it is not known yet",
      kinds: ["health-based", "emergency-department"],
      besides: { "emergency-department": [ED_FIRST] },
      or: { [NOT_KNOWN]: "Not known yet" },
    }),
    {
      kind: "instant",
      name: "arrivedAt",
      label: "When did they arrive?",
      hint: "Leave the time empty if they have not arrived",
      nowAllowed: false,
    },
  ],
  when: "When was the power used?",
  who: "Which officer used it?",
  doneBy: OFFICERS,
  submit: "Record the call",
  check: ({ place, arrivedAt, power }, isNow) => {
    if (arrivedAt === undefined) return [];
    const nowhere = place === NOT_KNOWN;
    return [
      ...(nowhere ? [{ name: "place", sentence: "You gave a time of arrival. Say where they arrived" }] : []),
      ...(isNow && power === "136-remove" ? [{ name: "at", sentence: BEFORE_THE_ARRIVAL }] : []),
    ];
  },
  plan: (details) => {
    const { place } = details;
    const journey = ["place", `place-${String(place)}`, "arrivedAt", "reasonEmergencyDepartmentFirst"];
    return [
      { type: "power-used", details: without(withoutPerson(details), ...journey) },
      planPerson({ ...details, ...(details["name"] === undefined ? {} : { howKnown: "said-by-other" }) }),
      ...planJourney(details),
    ];
  },
});
