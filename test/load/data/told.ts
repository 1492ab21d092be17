interface Told {
  /** After the use of the power. */
  readonly minute: number;
  readonly type: string;
  readonly by: string;
  readonly details: (place: string, number: number) => Readonly<Record<string, unknown>>;
}

const told = (minute: number, type: string, by: string, details: Told["details"] = () => ({})): Told => ({
  minute,
  type,
  by,
  details,
});

const NURSE = "place-of-safety-nurse";

/** Until here the person waits to be assessed: 22 entries. */
export const WAITING = 195;
/** All 31 entries: the person has left. */
export const OVER = 351;

/** One night, minute by minute; the words are as long as people write. */
export const TOLD: readonly Told[] = [
  told(2, "identity-stated", "constable", (_, number) => ({
    name: `Sample Person ${number}`,
    ageYears: 20 + (number % 60),
    mayBeUnderEighteen: "no",
    howKnown: "said-by-person",
  })),
  told(150, "identity-stated", NURSE, (_, number) => ({
    name: `Sample Person ${number}`,
    dateOfBirth: `${1950 + (number % 50)}-0${1 + (number % 9)}-1${number % 9}`,
    address: `${number} Example Street`,
    howKnown: "record",
  })),
  told(0, "power-used", "constable", () => ({
    power: "136-remove",
    location: "public",
    locationText: "Footbridge over the river, north side",
    appearsMentallyDisordered: true,
    immediateNeedOfCareOrControl: true,
    necessaryForInterestsOrProtection: true,
    grounds: "Standing on the outer side of the railing, saying that voices told them to let go. Would not come back.",
    advice: "nurse",
    adviceFrom: "Street triage nurse",
    adviceGiven: "Known to the crisis team. Nothing less restrictive is safe now.",
    incidentNumber: "DEMO-0136",
  })),
  told(4, "ambulance-requested", "control-room", () => ({ reference: "CAD-DEMO-1", expectedInMinutes: 30 })),
  told(6, "place-contacted", "constable", (placeId) => ({ placeId })),
  told(9, "note", "constable", () => ({ text: "Calmer since a friend came. Wants the friend told where they go." })),
  told(11, "place-accepted", NURSE, (placeId) => ({ placeId, by: "Nurse in charge" })),
  told(28, "ambulance-arrived", "paramedic"),
  told(31, "observation-recorded", "paramedic", () => ({
    note: "Alert, pulse 96, temperature and glucose normal.",
  })),
  told(36, "conveyance-started", "paramedic", (toPlaceId) => ({ method: "ambulance", toPlaceId })),
  told(36.5, "ambulance-left", "paramedic"),
  told(62, "arrived", "constable", (placeId) => ({ place: "health-based", placeId })),
  told(78, "handover-accepted", NURSE, (placeId) => ({
    placeId,
    acceptedBy: "Nurse in charge",
    content: "Used the power on the footbridge. No weapon, searched, property bagged. Friend informed.",
  })),
  told(82, "police-left", "constable"),
  told(90, "rights-given", NURSE, () => ({ how: "both", understood: true })),
  told(93, "amhp-notified", NURSE),
  told(104, "amhp-accepted", "amhp"),
  told(112, "doctor-called", "amhp", () => ({ section12Approved: true })),
  told(120, "observation-recorded", NURSE, () => ({ note: "Resting, took water. Says the voices are quieter." })),
  told(140, "note", "amhp", () => ({ text: "The nearest relative was spoken to and will come in the morning." })),
  told(160, "bed-requested", "amhp", () => ({ note: "An acute bed may be needed; asked to be told by midnight." })),
  told(170, "note", NURSE, () => ({ text: "Ate. Asked twice when the doctor comes; told what is known." })),
  told(200, "amhp-arrived", "amhp"),
  told(215, "doctor-arrived", "doctor", () => ({ section12Approved: true })),
  told(220, "assessment-started", "amhp"),
  told(270, "assessment-completed", "doctor", () => ({ finding: "disorder", by: "doctor" })),
  told(275, "assessment-completed", "amhp", () => ({ finding: "disorder", by: "amhp" })),
  told(285, "outcome-decided", "amhp", () => ({ outcome: "crisis-team", note: "Agrees to go home with support." })),
  told(330, "outcome-arranged", "amhp"),
  told(335, "detention-ended", "doctor", () => ({ reason: "arrangements-made" })),
  told(350, "place-left", NURSE, () => ({ to: "Home, with a friend" })),
];
