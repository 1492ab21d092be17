import type { Act } from "../../domain/section-136/next.ts";
import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { episodeAddress, formAddress } from "../record/address.ts";
import { formByKey } from "../record/forms/all-forms.ts";
import type { FormKey } from "../record/forms/keys.ts";

/** The forms that do what is to be done; of several, one is for each answer that can be given. */
export const ACT_FORMS: Readonly<Record<Exclude<Act, "confirm-entry">, readonly [FormKey, ...FormKey[]]>> = {
  "ask-for-ambulance": ["ambulance-requested", "conveyance-started"],
  "answer-ambulance": ["ambulance-arrived", "ambulance-declined"],
  "find-place": ["place-contacted"],
  "answer-place": ["place-accepted", "place-refused"],
  "record-arrival": ["arrived"],
  "accept-handover": ["handover-accepted"],
  "release-officers": ["police-left"],
  "give-rights": ["rights-given"],
  "tell-amhp": ["amhp-notified"],
  "answer-amhp": ["amhp-accepted"],
  "call-doctor": ["doctor-called"],
  "attend-amhp": ["amhp-arrived"],
  "attend-doctor": ["doctor-arrived"],
  examine: ["examined"],
  interview: ["interviewed"],
  "decide-outcome": ["outcome-decided"],
  "make-arrangements": ["outcome-arranged", "application-made"],
  "end-detention": ["detention-ended"],
  "say-what-happened": ["detention-ended", "place-left"],
  "find-person": ["returned"],
  "record-leaving": ["place-left"],
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
  return ACT_FORMS[act].flatMap((key) => {
    const form = formByKey(key);
    return form === null ? [] : [{ href: formAddress(episode, form), label: form.label }];
  });
}
