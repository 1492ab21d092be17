import type { AgencyId, WorkerId } from "../timeline/identifiers.ts";
import type { Instant } from "../timeline/instant.ts";

export const ACTS = {
  "ask-for-ambulance": "Ask for an ambulance, or say how else you travel",
  "answer-ambulance": "Send the ambulance, or say why not",
  "find-place": "Ask a place of safety to take the person",
  "answer-place": "Say whether you can take the person",
  "record-arrival": "Record the arrival at the place of safety",
  "accept-handover": "Take over from the officers",
  "release-officers": "Record that the officers have left",
  "give-rights": "Tell the person their rights",
  "answer-amhp": "Take the referral",
  "call-doctor": "Call a doctor",
  "attend-amhp": "See the person, and record when you arrived",
  "attend-doctor": "See the person, and record when you arrived",
  examine: "Record the doctor's examination",
  interview: "Record the AMHP's interview",
  "decide-outcome": "Record the outcome",
  "make-arrangements": "Record that the arrangements are made",
  "end-detention": "No reason to hold remains: end it now",
  "say-what-happened": "The power has ended: say what happened",
  "find-person": "The person is away: find and bring back",
  "record-leaving": "Record when the person leaves",
  "confirm-entry": "Confirm what was written for you",
} as const;
export type Act = keyof typeof ACTS;

/** Whose turn it is. */
export type Duty =
  | { readonly kind: "officers"; readonly agency: AgencyId | null }
  | { readonly kind: "place"; readonly placeId: string | null; readonly agency: AgencyId | null }
  | { readonly kind: "ambulance" }
  | { readonly kind: "amhp" }
  | { readonly kind: "doctor" }
  | { readonly kind: "worker"; readonly worker: WorkerId };

/** One thing somebody must do now. `dueBy` is null where neither law nor the area sets a time. */
export interface NextAction {
  readonly act: Act;
  readonly by: Duty;
  readonly since: Instant;
  readonly dueBy: Instant | null;
  /** The entry it is about, where it is about one. */
  readonly entry: string | null;
}
