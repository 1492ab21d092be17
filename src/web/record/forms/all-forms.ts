import type { EntryForm, Scene } from "../entry-form.ts";
import {
  AMBULANCE_ARRIVED,
  AMBULANCE_DECLINED,
  AMBULANCE_LEFT,
  AMBULANCE_REQUESTED,
  CONVEYANCE_STARTED,
} from "./ambulance.ts";
import { ARRIVED } from "./arrival.ts";
import { ASSESSMENT_STARTED, EXAMINED, INTERVIEWED } from "./assessment.ts";
import { AMHP_ACCEPTED, AMHP_ARRIVED, AMHP_NOTIFIED, DOCTOR_ARRIVED, DOCTOR_CALLED } from "./attendance.ts";
import { ABSCONDED, RETURNED } from "./away.ts";
import { EXTENSION_AUTHORISED } from "./extension.ts";
import { HANDOVER_ACCEPTED, POLICE_LEFT, RIGHTS_GIVEN } from "./handover.ts";
import { IDENTITY_STATED } from "./identity.ts";
import { FORM_KEYS, type FormKey } from "./keys.ts";
import { NOTE } from "./note.ts";
import { offersFor } from "./offers.ts";
import { APPLICATION_MADE, DETENTION_ENDED, OUTCOME_ARRANGED, OUTCOME_DECIDED } from "./outcome.ts";
import { PLACE_ACCEPTED, PLACE_CONTACTED, PLACE_LEFT, PLACE_REFUSED } from "./places.ts";
import { POWER_USED, PREMISES_ENTERED, WARRANT_USED } from "./power.ts";
import { RADIO } from "./radio.ts";
import { TRANSFER_STARTED } from "./transfer.ts";

const FORMS: Readonly<Record<FormKey, EntryForm>> = {
  "power-used": POWER_USED,
  radio: RADIO,
  "premises-entered": PREMISES_ENTERED,
  "warrant-used": WARRANT_USED,
  "identity-stated": IDENTITY_STATED,
  "ambulance-requested": AMBULANCE_REQUESTED,
  "ambulance-declined": AMBULANCE_DECLINED,
  "ambulance-arrived": AMBULANCE_ARRIVED,
  "place-contacted": PLACE_CONTACTED,
  "place-accepted": PLACE_ACCEPTED,
  "place-refused": PLACE_REFUSED,
  "conveyance-started": CONVEYANCE_STARTED,
  "ambulance-left": AMBULANCE_LEFT,
  arrived: ARRIVED,
  "handover-accepted": HANDOVER_ACCEPTED,
  "police-left": POLICE_LEFT,
  "rights-given": RIGHTS_GIVEN,
  "amhp-notified": AMHP_NOTIFIED,
  "amhp-accepted": AMHP_ACCEPTED,
  "doctor-called": DOCTOR_CALLED,
  "amhp-arrived": AMHP_ARRIVED,
  "doctor-arrived": DOCTOR_ARRIVED,
  "assessment-started": ASSESSMENT_STARTED,
  examined: EXAMINED,
  interviewed: INTERVIEWED,
  "extension-authorised": EXTENSION_AUTHORISED,
  "transfer-started": TRANSFER_STARTED,
  absconded: ABSCONDED,
  returned: RETURNED,
  "outcome-decided": OUTCOME_DECIDED,
  "outcome-arranged": OUTCOME_ARRANGED,
  "application-made": APPLICATION_MADE,
  "detention-ended": DETENTION_ENDED,
  "place-left": PLACE_LEFT,
  note: NOTE,
};

/** Every form, in the order of a night. */
export const ALL_FORMS: readonly EntryForm[] = FORM_KEYS.map((key) => FORMS[key]);

const BY_KEY: ReadonlyMap<string, EntryForm> = new Map(Object.entries(FORMS));

export const formByKey = (key: string): EntryForm | null => BY_KEY.get(key) ?? null;

/** What there is to do now for whoever looks, the most pressing first; six at most. */
export const offeredForms = (scene: Scene): readonly EntryForm[] => offersFor(scene).map((key) => FORMS[key]);

/** The form with which an entry of this kind is put right. */
export function formForEntry(type: string, details: Readonly<Record<string, unknown>> | null): EntryForm | null {
  if (type === "assessment-completed") return details?.["by"] === "amhp" ? INTERVIEWED : EXAMINED;
  if (type === "power-used") {
    const power = details?.["power"];
    return typeof power === "string" && power.startsWith("135") ? WARRANT_USED : POWER_USED;
  }
  return formByKey(type);
}
