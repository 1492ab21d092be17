/** Who may use the power of section 136, and carry out a warrant under section 135. */
export const OFFICERS = ["constable", "sergeant"] as const;

/** Who takes a person over at a place. */
export const RECEIVERS = ["place-of-safety-nurse", "emergency-nurse", "doctor"] as const;

export const DOCTORS = ["doctor"] as const;
export const AMHPS = ["amhp"] as const;

/** Roles that see alike what there is to do. */
export type Group = "officers" | "control-room" | "ambulance" | "triage" | "place" | "amhp" | "doctor" | "others";

const GROUPS: ReadonlyMap<string, Group> = new Map([
  ["constable", "officers"],
  ["sergeant", "officers"],
  ["control-room", "control-room"],
  ["paramedic", "ambulance"],
  ["street-triage-nurse", "triage"],
  ["place-of-safety-nurse", "place"],
  ["emergency-nurse", "place"],
  ["amhp", "amhp"],
  ["doctor", "doctor"],
]);

export const groupOf = (role: string): Group => GROUPS.get(role) ?? "others";
