/** Kinds of fact that an agreement shares or withholds. */
export const CATEGORIES = {
  "known-or-not": "Whether the person is known",
  "current-risk": "Current risk",
  hazards: "Hazards",
  "crisis-plan": "Crisis plan",
  "crisis-plan-advice": "Advice from the crisis plan",
  "clinical-notes": "Clinical notes",
  diagnosis: "Diagnosis",
  medication: "Medication",
  "police-markers": "Police markers",
  "police-national-computer": "Police National Computer",
  "place-of-safety-status": "Legal status, place of safety and clock",
  "description-and-last-seen": "Who the person is, description, last seen",
  "aftercare-plan": "Aftercare plan",
  "entitlement-and-cost": "Entitlement and cost",
  "delay-reason": "Reason for a delay",
  "agreed-support": "Agreed support",
  "safety-plan": "Safety plan",
  "attendance-fact": "That the person was seen or spoken to",
  "safeguarding-concern": "Safeguarding concern",
  "advocacy-notes": "Advocacy notes",
  "discharge-notice": "Discharge notice",
  "own-contribution": "What one agency keeps for itself",
  aggregate: "Counts",
} as const;

export type Category = keyof typeof CATEGORIES;

/** Everything that a page about a section 136 episode may show; each route names its own, out of these. */
export const EPISODE_CATEGORIES = [
  "place-of-safety-status",
  "current-risk",
  "crisis-plan-advice",
  "clinical-notes",
  "delay-reason",
  "description-and-last-seen",
  "agreed-support",
  "attendance-fact",
  "own-contribution",
] as const satisfies readonly Category[];
