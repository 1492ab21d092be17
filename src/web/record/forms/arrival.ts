import { EMERGENCY_DEPARTMENT_FIRST } from "../../../domain/section-136/words.ts";
import type { Scene } from "../entry-form.ts";
import type { Question } from "../question.ts";
import { onePage } from "./build.ts";
import { lawfulWays } from "./tell.ts";
import { placed, unplaced, whichPlace } from "./which-place.ts";

export const ED_FIRST: Question = {
  kind: "choice",
  name: "reasonEmergencyDepartmentFirst",
  label: "Why the emergency department first?",
  required: "Say why they came to the emergency department first",
  words: EMERGENCY_DEPARTMENT_FIRST,
};

/** Of a later arrival it is no longer asked with force: another place came first. */
const whyEmergencyDepartment = ({ state }: Scene): Question => {
  if (state === null || state.pathway.whereabouts === null) return ED_FIRST;
  const { required: _, ...mayBeLeftOut } = ED_FIRST;
  return { ...mayBeLeftOut, hint: "Leave this out if they came from another place of safety" };
};

const POLICE_STATION: Question = {
  kind: "statements",
  name: "policeStationConditions",
  label: "Tick what was true",
  hint: "A police station can be used only when all four are",
  statements: [
    {
      name: "imminentRiskOfSeriousInjuryOrDeath",
      label: "What they did put someone at imminent risk of serious injury or death",
    },
    {
      name: "noOtherPlaceAvailable",
      label: "Because of that, no other place of safety here could be expected to keep them",
    },
    { name: "healthProfessionalPresent", label: "A health professional was there and would stay" },
    { name: "inspectorAuthorised", label: "An inspector, or someone more senior, authorised it" },
  ],
};

const NOT_UNDER_EIGHTEEN = "Never for someone under 18, or who may be";
const NOT_THERE = lawfulWays("ways-under-18", "under-18-police-station");
const ONLY_AS_EXCEPTION = "Only for adults, and only when four conditions are all met";

export const ARRIVED = onePage({
  key: "arrived",
  type: "arrived",
  label: "Arrived at a place of safety",
  title: "Arrival at a place of safety",
  lead: () => "The law's clock starts at the first arrival, when they came through the door or onto the site.",
  questions: (scene) => [
    whichPlace(scene, {
      name: "place",
      label: "Where did they arrive?",
      required: "Say where they arrived",
      hints: { "police-station": scene.state?.underEighteen === true ? NOT_UNDER_EIGHTEEN : ONLY_AS_EXCEPTION },
      besides: {
        "emergency-department": [whyEmergencyDepartment(scene)],
        "police-station": scene.state?.underEighteen === true ? [NOT_THERE, POLICE_STATION] : [POLICE_STATION],
      },
    }),
  ],
  when: "When did they arrive?",
  rule: "never-now",
  submit: "Record the arrival",
  starts: ({ state, places }) => {
    const going = places.find(({ id }) => id === state?.pathway.goingTo);
    return going === undefined ? {} : { place: going.kind, [`place-${going.kind}`]: going.id };
  },
  plan: (details) => [{ type: "arrived", details: placed(details, "place", "placeId") }],
  unplan: (details) => unplaced(details, "place", "placeId"),
});
