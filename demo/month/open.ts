import type { Plan } from "./plan.ts";

const USUAL: Omit<Plan, "stage"> = {
  power: "136-remove",
  firstPlace: "health-based",
  method: "ambulance",
  outcome: "crisis-team",
  twist: "none",
  moves: false,
  young: false,
  radio: false,
  doctorTyped: false,
};

/** One story open in each stage. No more rooms are taken than there are. */
export const OPEN_PLANS: readonly Plan[] = [
  { ...USUAL, stage: "waiting-for-a-place" },
  { ...USUAL, stage: "on-the-way", radio: true, firstPlace: "emergency-department", method: "police-vehicle" },
  { ...USUAL, stage: "not-handed-over", firstPlace: "emergency-department" },
  { ...USUAL, stage: "waiting-for-amhp", radio: true, method: "police-vehicle" },
  { ...USUAL, stage: "waiting-for-doctor", firstPlace: "emergency-department", twist: "arrival-corrected" },
  {
    ...USUAL,
    stage: "assessed-and-waiting",
    firstPlace: "emergency-department",
    outcome: "application-section-2",
    doctorTyped: true,
  },
  { ...USUAL, stage: "no-reason-to-hold", method: "police-vehicle" },
  { ...USUAL, stage: "extended", twist: "extended" },
  {
    ...USUAL,
    stage: "lapsed",
    firstPlace: "emergency-department",
    outcome: "application-section-2",
    twist: "held-too-long",
  },
  { ...USUAL, stage: "away", firstPlace: "emergency-department", method: "police-vehicle", twist: "left-the-place" },
  { ...USUAL, stage: "ended-not-left", firstPlace: "emergency-department", outcome: "application-section-2" },
];
