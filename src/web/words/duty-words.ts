import { ACTS, type Duty, type NextAction } from "../../domain/section-136/next.ts";
import type { Names } from "./names.ts";

/** Whose turn it is, in words. */
export function dutyWords(duty: Duty, names: Names): string {
  switch (duty.kind) {
    case "officers":
      return duty.agency === null ? "The officers" : `The officers (${names.agency(duty.agency)})`;
    case "place":
      return names.place(duty.placeId) ?? (duty.agency === null ? "The place of safety" : names.agency(duty.agency));
    case "ambulance":
      return "The ambulance service";
    case "amhp":
      return "The AMHP service";
    case "doctor":
      return "A doctor";
    case "worker":
      return names.worker(duty.worker);
  }
}

/** An act as the middle of a sentence: "take the referral". */
export const actWords = ({ act }: NextAction): string => {
  const words = ACTS[act];
  return words.charAt(0).toLowerCase() + words.slice(1);
};
