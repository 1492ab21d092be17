import { THE_SHIRE } from "../../../demo/directory/index.ts";

/** Whom the journeys are about: workers of the demonstration, by the names on the sign-in page. */
export const OFFICER = "Constable Amber Example";
export const OTHER_OFFICER = "Constable Idris Specimen";
export const OPERATOR = "Operator Colin Template";
export const PARAMEDIC = "Paramedic Joan Placeholder";
export const NURSE = "Nurse Noor Sample";
export const OTHER_NURSE = "Nurse Peter Template";
export const EMERGENCY_NURSE = "Nurse Daniel Mock";
export const AMHP = "Social Worker Mary Example";
export const DOCTOR = "Doctor Ravi Pattern";
export const ADMINISTRATOR = "Administrator Ada Pattern";

export const LARKFIELD = "Larkfield place of safety";
export const WESTMARKET = "Westmarket Hospital emergency department";

/** The row of the directory for a worker of The Shire. */
export function workerNamed(name: string): (typeof THE_SHIRE.workers)[number] {
  const found = THE_SHIRE.workers.find((worker) => worker.name === name);
  if (found === undefined) throw new RangeError(`nobody is called ${name}`);
  return found;
}
