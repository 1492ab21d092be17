/** Roles in the words a page shows. */
const ROLE_NAMES: Readonly<Record<string, string>> = {
  constable: "Police constable",
  sergeant: "Police sergeant",
  "control-room": "Control room operator",
  paramedic: "Paramedic",
  "place-of-safety-nurse": "Place of safety nurse",
  "emergency-nurse": "Emergency department nurse",
  "street-triage-nurse": "Street triage nurse",
  amhp: "Approved mental health professional (AMHP)",
  doctor: "Doctor",
  "bed-manager": "Bed manager",
  administrator: "Administrator",
};

/** A role of the directory in words; one it does not know is shown as it is written. */
export const roleName = (role: string): string => {
  const name = ROLE_NAMES[role];
  if (name !== undefined) return name;
  const words = role.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};
