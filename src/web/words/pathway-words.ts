import type { PathwayType } from "../../domain/section-136/entries.ts";
import {
  CONVEYANCES,
  OUTCOMES,
  POLICE_VEHICLE_REASONS,
  REFUSAL_REASONS,
  RIGHTS_HOW,
} from "../../domain/section-136/words.ts";
import { type EntryWords, named, withPlace } from "./entry-words-type.ts";
import { code, minutes, place, story, words } from "./field-words.ts";

const told = (title: string): EntryWords => ({ title: () => title, fields: { note: story("Note") } });

const placeSays =
  (led: string, otherwise: string): EntryWords["title"] =>
  (details, names) => {
    const name = names.place(details["placeId"]);
    return name === null ? otherwise : `${name} ${led}`;
  };

const BY_WHAT: Readonly<Record<string, string>> = {
  ambulance: "by ambulance",
  "police-vehicle": "in a police vehicle",
  "other-health-vehicle": "in another health vehicle",
};

/** The entries of the pathway that Tandem's own pages write, in plain words. */
export const PATHWAY_WORDS: Readonly<Record<PathwayType, EntryWords>> = {
  "ambulance-requested": {
    title: () => "An ambulance was asked for",
    fields: { reference: words("Ambulance reference"), expectedInMinutes: minutes("Expected in") },
  },
  "ambulance-declined": {
    title: () => "No ambulance",
    fields: { reason: code("Why", POLICE_VEHICLE_REASONS), note: story("Note") },
  },
  "ambulance-arrived": told("The ambulance reached the person"),
  "ambulance-left": told("The ambulance left"),
  "conveyance-started": {
    title: (details) => {
      const how = named(BY_WHAT, details["method"]);
      return how === null ? "Set off with the person" : `Set off with the person ${how}`;
    },
    fields: {
      method: code("How", CONVEYANCES),
      reasonPoliceVehicle: code("Why a police vehicle", POLICE_VEHICLE_REASONS),
      toPlaceId: place("To"),
      note: story("Note"),
    },
  },
  "place-contacted": {
    title: ({ placeId }, names) =>
      withPlace("Asked for a place at", names.place(placeId), "Asked for a place of safety"),
    fields: { placeId: place("Place") },
  },
  "place-accepted": {
    title: placeSays("can take the person", "A place of safety can take the person"),
    fields: { placeId: place("Place"), by: words("Agreed by") },
  },
  "place-refused": {
    title: placeSays("could not take the person", "A place of safety could not take the person"),
    fields: { placeId: place("Place"), reason: code("Why", REFUSAL_REASONS), note: story("Note") },
  },
  "handover-accepted": {
    title: placeSays("took over from the officers", "The place of safety took over from the officers"),
    fields: {
      placeId: place("Place"),
      acceptedBy: words("Accepted by"),
      content: story("What was handed over"),
    },
  },
  "police-left": told("The officers left"),
  "rights-given": {
    title: () => "The person was told their rights",
    fields: { how: code("How", RIGHTS_HOW), understood: words("The person understood") },
  },
  "amhp-notified": told("The AMHP service was told"),
  "amhp-accepted": told("An AMHP took the referral"),
  "amhp-arrived": told("The AMHP arrived"),
  "doctor-called": {
    title: () => "A doctor was called",
    fields: { section12Approved: words("Section 12 approved"), note: story("Note") },
  },
  "doctor-arrived": {
    title: () => "The doctor arrived",
    fields: { section12Approved: words("Section 12 approved"), note: story("Note") },
  },
  "assessment-started": told("The assessment started"),
  "outcome-decided": {
    title: ({ outcome }) => {
      const decided = named(OUTCOMES, outcome);
      return decided === null ? "Outcome decided" : `Outcome: ${decided}`;
    },
    fields: { outcome: code("Outcome", OUTCOMES), note: story("Note") },
  },
  "outcome-arranged": told("The arrangements were made"),
  "application-made": {
    title: ({ section }) =>
      typeof section === "string" ? `Application made under section ${section}` : "Application made",
    fields: { section: words("Section"), hospital: words("Hospital") },
  },
  "place-left": {
    title: () => "The person left",
    fields: { to: words("To"), note: story("Note") },
  },
  note: {
    title: () => "Note",
    fields: { text: story("Note") },
  },
};
