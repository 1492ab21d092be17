import { ACTS, type Act } from "../../domain/section-136/next.ts";
import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { episodeAddress } from "../record/address.ts";
import type { FormKey } from "../record/forms/keys.ts";

type Forms = FormKey | readonly (readonly [form: FormKey, answer: string])[];

/** The form that does what is to be done; or one for each answer that can be given, in the words of whoever gives it. */
export const ACT_FORMS: Readonly<Record<Exclude<Act, "confirm-entry">, Forms>> = {
  "ask-for-ambulance": [
    ["ambulance-requested", "Ask for an ambulance"],
    ["conveyance-started", "Travel another way"],
  ],
  "answer-ambulance": [
    ["ambulance-arrived", "The ambulance is there"],
    ["ambulance-declined", "No ambulance can come"],
  ],
  "find-place": "place-contacted",
  "answer-place": [
    ["place-accepted", "Yes, we can"],
    ["place-refused", "No, and why"],
  ],
  "record-arrival": "arrived",
  "accept-handover": "handover-accepted",
  "release-officers": "police-left",
  "give-rights": "rights-given",
  "answer-amhp": "amhp-accepted",
  "call-doctor": "doctor-called",
  "attend-amhp": "amhp-arrived",
  "attend-doctor": "doctor-arrived",
  examine: "examined",
  interview: "interviewed",
  "decide-outcome": "outcome-decided",
  "make-arrangements": [
    ["outcome-arranged", "The arrangements are made"],
    ["application-made", "An application is made"],
  ],
  "end-detention": "detention-ended",
  "say-what-happened": [
    ["detention-ended", "It was ended in time, or is ended now"],
    ["place-left", "The person has left"],
  ],
  "find-person": "returned",
  "record-leaving": "place-left",
};

export interface WayToAct {
  readonly href: string;
  readonly label: string;
}

/** Where an act is done: one page, or one for each answer. */
export function waysToAct(episode: EpisodeId, act: Act, entry: string | null): readonly WayToAct[] {
  if (act === "confirm-entry") {
    return entry === null ? [] : [{ href: `${episodeAddress(episode)}/confirm/${entry}`, label: "Confirm it" }];
  }
  const forms = ACT_FORMS[act];
  const ways = typeof forms === "string" ? [[forms, ACTS[act]] as const] : forms;
  return ways.map(([form, label]) => ({ href: `${episodeAddress(episode)}/record/${form}`, label }));
}
