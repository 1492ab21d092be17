import type { LawType } from "../../domain/section-136/entries.ts";
import {
  ADVICE,
  EMERGENCY_DEPARTMENT_FIRST,
  END_REASONS,
  EXTENSION_REASONS,
  FINDINGS,
  LOCATIONS,
  PLACE_KINDS,
  POWERS,
} from "../../domain/section-136/words.ts";
import { AUTHORISERS, AWAY_FROM, NO_GROUND_FOR_MORE_TIME } from "../record/forms/words.ts";
import { type EntryWords, named, withPlace } from "./entry-words-type.ts";
import { code, hours, place, story, words } from "./field-words.ts";

const EXTENDED_BY = { "examining-doctor": "The doctor responsible for the examination" } as const;

const endedBecause = (details: Readonly<Record<string, unknown>>): string => {
  const because = named(END_REASONS, details["reason"]);
  return because === null
    ? "Detention ended"
    : `Detention ended: ${because.charAt(0).toLowerCase()}${because.slice(1)}`;
};

/** The entries that the law reads, in plain words. */
export const LAW_WORDS: Readonly<Record<LawType, EntryWords>> = {
  "power-used": {
    title: (details) => named(POWERS, details["power"]) ?? "The power was used",
    fields: {
      power: code("Power", POWERS),
      location: code("Where", LOCATIONS),
      locationText: words("Address or description"),
      appearsMentallyDisordered: words("Appeared to have a mental disorder"),
      immediateNeedOfCareOrControl: words("In immediate need of care or control"),
      necessaryForInterestsOrProtection: words("Necessary for their interests or to protect others"),
      grounds: story("What was seen and heard"),
      advice: code("Advice before using the power", ADVICE),
      adviceReason: words("Why no advice was asked for"),
      adviceFrom: words("Advice from"),
      adviceGiven: story("What was advised"),
      incidentNumber: words("Police incident number"),
      whatIsNew: story("What is new since the last detention"),
    },
  },
  "premises-entered": {
    title: () => "Officers entered the premises under the warrant",
    fields: { note: story("Note") },
  },
  arrived: {
    title: (details, names) =>
      withPlace("Arrived at", names.place(details["placeId"]) ?? named(PLACE_KINDS, details["place"]), "Arrived"),
    fields: {
      place: code("Kind of place", PLACE_KINDS),
      placeId: place("Place"),
      reasonEmergencyDepartmentFirst: code("Why the emergency department first", EMERGENCY_DEPARTMENT_FIRST),
      imminentRiskOfSeriousInjuryOrDeath: words("Imminent risk of serious injury or death"),
      noOtherPlaceAvailable: words("No other place could be expected to take them"),
      healthProfessionalPresent: words("A health professional was present"),
      inspectorAuthorised: words("An inspector authorised it"),
    },
  },
  "transfer-started": {
    title: (details, names) =>
      withPlace(
        "Set off for",
        names.place(details["toPlaceId"]) ?? named(PLACE_KINDS, details["to"]),
        "Set off for another place of safety",
      ),
    fields: {
      from: code("From", PLACE_KINDS),
      fromPlaceId: place("From the place"),
      to: code("To", PLACE_KINDS),
      toPlaceId: place("To the place"),
      authorisedBy: code("Authorised by", AUTHORISERS),
      reason: story("Why"),
    },
  },
  "extension-authorised": {
    title: (details) => {
      const given = details["hours"];
      return typeof given === "number"
        ? `More time decided: ${given} ${given === 1 ? "hour" : "hours"}`
        : "More time decided";
    },
    fields: {
      hours: hours("More time"),
      reason: code("Reason", { ...EXTENSION_REASONS, ...NO_GROUND_FOR_MORE_TIME }),
      by: code("Decided by", EXTENDED_BY),
      superintendentApproved: words("A superintendent approved"),
      clinicalReason: story("Clinical reason"),
    },
  },
  "assessment-completed": {
    title: (details) => {
      const found = named(FINDINGS, details["finding"]);
      const who = details["by"] === "amhp" ? "AMHP interviewed the person" : "Doctor examined the person";
      return found === null ? who : `${who}: ${found.toLowerCase()}`;
    },
    fields: {
      by: code("Seen by", { doctor: "Doctor", amhp: "AMHP" }),
      finding: code("Finding", FINDINGS),
      note: story("Note"),
    },
  },
  "detention-ended": {
    title: endedBecause,
    fields: { reason: code("Why", END_REASONS), note: story("Note") },
  },
  absconded: {
    title: (details) =>
      details["from"] === "before-arrival"
        ? "The person went away on the way to a place of safety"
        : "The person went away from the place of safety",
    fields: { from: code("From", AWAY_FROM), note: story("Note") },
  },
  returned: {
    title: () => "The person was brought back or came back",
    fields: { from: code("Had gone", AWAY_FROM), note: story("Note") },
  },
};
