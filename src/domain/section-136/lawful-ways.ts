import { PROVISIONS, type Provision } from "../law/provisions.ts";
import type { Breach, Refusal } from "./words.ts";

/** What may lawfully be done instead, in a sentence each. */
export interface Forbidden {
  readonly because: string;
  readonly authority: Provision;
  readonly instead: readonly string[];
  /** What to say on the button of somebody who insists that it happened. */
  readonly insist: string;
}

const POLICE_STATION_INSTEAD = [
  "Take the person to a health-based place of safety.",
  "Take the person to an emergency department, if they need medical care or no other place has room.",
  "Another suitable place, with the agreement of whoever runs it.",
];

const HAPPENED = "It happened: record it as outside the rule";
const NO_EFFECT = "It was signed: keep it on record, without effect on the clock";

export const BREACH_WAYS: Readonly<Record<Breach, Forbidden>> = {
  "private-dwelling": {
    because: "Section 136 cannot be used inside someone's home, or in a garden, yard, garage or outhouse of one home.",
    authority: PROVISIONS.notInADwelling,
    instead: [
      "Ask the person to come with you to help, if they agree and can decide that.",
      "Call the crisis team, or ask the AMHP service for a Mental Health Act assessment at home.",
      "Ask the AMHP service for a section 135(1) warrant.",
      "If the person cannot decide for themselves, act in their best interests under the Mental Capacity Act 2005.",
      "To save life or limb you may enter under section 17 of the Police and Criminal Evidence Act 1984.",
      "Arrest, if there is an offence and arrest is necessary.",
    ],
    insist: HAPPENED,
  },
  "under-18-police-station": {
    because: "Nobody under 18, or who may be, can be kept at a police station as a place of safety.",
    authority: PROVISIONS.notUnderEighteen,
    instead: POLICE_STATION_INSTEAD,
    insist: HAPPENED,
  },
  "police-station-abolished": {
    because: "A police station is no longer a place of safety.",
    authority: PROVISIONS.policeStationAbolished,
    instead: POLICE_STATION_INSTEAD,
    insist: HAPPENED,
  },
  "police-station-conditions-not-met": {
    because: "A police station can be used only when all four conditions are met.",
    authority: PROVISIONS.policeStationConditions,
    instead: POLICE_STATION_INSTEAD,
    insist: HAPPENED,
  },
};

/** Section 136 used though the officer says that one of its three grounds was not true. */
export const GROUND_NOT_MET: Forbidden = {
  because: "Section 136 needs all three to be true of the person. You have not ticked all three.",
  authority: PROVISIONS.grounds,
  instead: [
    "Tick what was true, if you left one out.",
    "If one was not true, help the person in another way: ask the crisis team, an ambulance or the AMHP service.",
    "If the person is held now, let them go, unless another power applies.",
  ],
  insist: HAPPENED,
};

const refusal = (
  because: string,
  instead: readonly string[],
  authority: Provision = PROVISIONS.extension,
): Forbidden => ({
  because,
  authority,
  instead,
  insist: NO_EFFECT,
});

const BEFORE_THE_END = "Complete the assessment before the time ends, and plan now for what happens then.";

export const REFUSAL_WAYS: Readonly<Record<Refusal, Forbidden>> = {
  "unknown-type": refusal("Tandem does not know this kind of entry.", ["Write it as a note."]),
  "extension-not-available": refusal(
    "These rules (72 hours) allow no extension.",
    [BEFORE_THE_END],
    PROVISIONS.seventyTwoHours,
  ),
  "extension-not-clinical": refusal(
    "Only the person's own condition can justify more time. Waiting for a bed, a doctor or an AMHP cannot.",
    [BEFORE_THE_END, "If the person must be in hospital, an application can name a hospital before the time ends."],
  ),
  "extension-not-by-examining-doctor": refusal("Only the doctor responsible for the examination can give more time.", [
    "Ask that doctor to decide before the time ends.",
  ]),
  "extension-too-long": refusal("More time means 1 to 12 hours.", ["Give the hours needed, up to 12."]),
  "extension-too-late": refusal(
    "More time must be given while the person is detained and before the first 24 hours end.",
    ["The power has ended or is over: say what happened, and make a plan for leaving safely."],
  ),
  "extension-needs-superintendent": refusal(
    "At a police station a superintendent must approve more time.",
    ["Ask a superintendent, or move the person to a health-based place of safety."],
    PROVISIONS.extensionAtPoliceStation,
  ),
  "extension-already-given": refusal("More time has already been given once; it cannot be given again.", [
    BEFORE_THE_END,
  ]),
};
