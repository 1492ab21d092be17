/** The field's own codes, each with the words a page shows for it. */

export const POWERS = {
  "136-remove": "Section 136: removed to a place of safety",
  "136-keep": "Section 136: kept where they are",
  "135-1-remove": "Section 135(1) warrant: removed to a place of safety",
  "135-1-keep": "Section 135(1) warrant: kept at the premises",
} as const;

export const LOCATIONS = {
  public: "Street, park or other public place",
  "emergency-department": "Emergency department",
  "hospital-ward": "Hospital ward",
  railway: "Railway station or line",
  workplace: "Workplace",
  school: "School or college",
  "communal-area": "Shared hall or stairs of flats",
  "shared-garden": "Garden shared by several homes",
  "private-dwelling": "Inside someone's home",
  "private-garden": "Garden, yard, garage or outhouse of one home",
  other: "Somewhere else",
} as const;

export const ADVICE = {
  doctor: "Doctor",
  nurse: "Nurse",
  amhp: "Approved mental health professional",
  "occupational-therapist": "Occupational therapist",
  paramedic: "Paramedic",
  "not-practicable": "Not practicable",
} as const;

export const PLACE_KINDS = {
  "health-based": "Health-based place of safety",
  "emergency-department": "Emergency department",
  "police-station": "Police station",
  "private-home": "Someone's home",
  other: "Another suitable place",
} as const;

export const EXTENSION_REASONS = {
  "clinical-condition": "The person's condition means assessment is not practicable in time",
} as const;

export const FINDINGS = {
  disorder: "Mental disorder",
  "no-disorder": "No mental disorder",
} as const;

export const END_REASONS = {
  "no-disorder": "The doctor found no mental disorder; help is still offered",
  "arrangements-made": "Assessed, and arrangements made",
  "informal-admission": "Going into hospital by choice",
  "application-made": "Application made for detention in hospital",
  released: "Free to leave",
  died: "Died",
} as const;

export const REFUSAL_REASONS = {
  full: "Full",
  staffing: "Not enough staff",
  closed: "Closed",
  "under-age": "Under 18",
  intoxicated: "Intoxicated",
  "disturbed-behaviour": "Disturbed behaviour",
  "physical-health": "Needs physical health care first",
  "out-of-area": "From another area",
  "learning-disability-or-autism": "Learning disability or autism",
  other: "Another reason",
} as const;

export const CONVEYANCES = {
  ambulance: "Ambulance",
  "police-vehicle": "Police vehicle",
  "other-health-vehicle": "Other health vehicle",
  other: "Another way",
  "already-there": "Already there",
  "not-known": "Not known",
} as const;

export const POLICE_VEHICLE_REASONS = {
  "not-available-within-30-minutes": "No ambulance within 30 minutes",
  "retasked-to-higher-priority": "Ambulance sent to a more urgent call",
  "crew-refused-to-convey": "Ambulance crew declined to convey",
  "not-requested": "No ambulance was asked for",
  "risk-assessment": "Behaviour: judged safer in a police vehicle",
  other: "Another reason",
  "not-known": "Not known",
} as const;

export const EMERGENCY_DEPARTMENT_FIRST = {
  "medical-emergency": "Medical emergency",
  "physical-check-asked-for": "Place of safety asked for a physical check",
  "no-place-of-safety": "No health-based place had room",
  age: "Age of the person",
  "already-there": "Already in the department",
  other: "Another reason",
} as const;

export const OUTCOMES = {
  "informal-admission": "Going into hospital by choice",
  "application-section-2": "Application under section 2",
  "application-section-3": "Application under section 3",
  "application-section-4": "Emergency application under section 4",
  "crisis-team": "Home, with the crisis team",
  "community-team": "Home, with the community mental health team",
  "general-practitioner": "Home, with the GP",
  "social-care": "Social care",
  "no-mental-disorder": "No mental disorder found; help still offered",
  other: "Something else",
} as const;

export const RIGHTS_HOW = {
  oral: "By talking",
  written: "Leaflet",
  both: "Talking and leaflet",
  "easy-read": "Easy-read leaflet",
  "other-language": "In another language",
} as const;

export const BREACHES = {
  "private-dwelling": "Section 136 was used in a private dwelling, where the law gives no such power",
  "under-18-police-station": "Someone under 18 was taken to a police station as a place of safety",
  "police-station-abolished": "A police station was used though it is no longer a place of safety",
  "police-station-conditions-not-met": "A police station was used and its four conditions were not all met",
} as const;

/** The codes of a list, for a schema or a form. */
export const codesOf = <Words extends Record<string, string>>(
  words: Words,
): [keyof Words & string, ...(keyof Words & string)[]] => {
  const [first, ...rest] = Object.keys(words) as (keyof Words & string)[];
  if (first === undefined) throw new RangeError("a list of codes cannot be empty");
  return [first, ...rest];
};

export type Power = keyof typeof POWERS;
export type Location = keyof typeof LOCATIONS;
export type PlaceKind = keyof typeof PLACE_KINDS;
export type EndReason = keyof typeof END_REASONS;
export type Finding = keyof typeof FINDINGS;
export type Breach = keyof typeof BREACHES;
/** Why an entry has no effect. */
export type Refusal =
  | "unknown-type"
  | "extension-not-available"
  | "extension-not-clinical"
  | "extension-not-by-examining-doctor"
  | "extension-too-long"
  | "extension-too-late"
  | "extension-needs-superintendent"
  | "extension-already-given";
export type Outcome = keyof typeof OUTCOMES;
