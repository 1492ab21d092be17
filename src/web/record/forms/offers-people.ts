import { firstPeriodEnds } from "../../../domain/section-136/detention.ts";
import type { EpisodeState } from "../../../domain/section-136/episode.ts";
import { type Instant, isBefore } from "../../../domain/timeline/instant.ts";
import type { FormKey } from "./keys.ts";

/** The forms, where the condition holds. */
export const where = (condition: boolean, ...keys: readonly FormKey[]): readonly FormKey[] => (condition ? keys : []);

const bothSeen = ({ pathway }: EpisodeState): boolean => pathway.examinedAt !== null && pathway.interviewedAt !== null;

const settled = ({ pathway }: EpisodeState): boolean => pathway.arrangedAt !== null || pathway.application !== null;

/** What follows once doctor and AMHP have seen the person. */
function deciding(state: EpisodeState): readonly FormKey[] {
  if (!bothSeen(state)) return [];
  const { outcome, application } = state.pathway;
  return [
    ...where(state.noReasonToHold, "detention-ended"),
    ...where(outcome === null, "outcome-decided"),
    ...where(outcome !== null && !settled(state), "outcome-arranged"),
    ...where(application === null && !settled(state), "application-made"),
  ];
}

export function forAmhp(state: EpisodeState): readonly FormKey[] {
  const { amhp, doctor, examinedAt, interviewedAt, assessmentStartedAt } = state.pathway;
  const here = amhp.arrivedAt !== null && interviewedAt === null;
  return [
    ...where(amhp.accepted === null && interviewedAt === null, "amhp-accepted"),
    ...where(amhp.accepted !== null && amhp.arrivedAt === null && interviewedAt === null, "amhp-arrived"),
    ...where(doctor.called === null && examinedAt === null, "doctor-called"),
    ...where(here && assessmentStartedAt === null, "assessment-started"),
    ...where(here, "interviewed"),
    ...where(doctor.arrivedAt !== null && examinedAt === null, "examined"),
    ...deciding(state),
    "note",
  ];
}

function mayExtend({ detention, pathway }: EpisodeState, now: Instant): boolean {
  if (detention === null || detention.extension !== null || !detention.rules.extension) return false;
  const ends = firstPeriodEnds(detention);
  return ends !== null && isBefore(now, ends) && (pathway.examinedAt === null || pathway.interviewedAt === null);
}

export function forDoctor(state: EpisodeState, now: Instant): readonly FormKey[] {
  const { doctor, examinedAt, assessmentStartedAt } = state.pathway;
  return [
    ...where(doctor.arrivedAt === null && examinedAt === null, "doctor-arrived"),
    ...where(doctor.arrivedAt !== null && assessmentStartedAt === null && examinedAt === null, "assessment-started"),
    ...where(examinedAt === null, "examined"),
    ...where(mayExtend(state, now), "extension-authorised"),
    ...deciding(state).filter((key) => key !== "application-made"),
    "note",
  ];
}

/** The one next step of the assessment, for whoever keeps the record at the place. */
export function nextOfAssessment(state: EpisodeState): FormKey {
  const { doctor, amhp, examinedAt, interviewedAt, outcome } = state.pathway;
  if (examinedAt === null) {
    if (doctor.arrivedAt !== null) return "examined";
    return doctor.called === null ? "doctor-called" : "doctor-arrived";
  }
  if (interviewedAt === null) return amhp.arrivedAt === null ? "amhp-arrived" : "interviewed";
  return outcome === null ? "outcome-decided" : "outcome-arranged";
}
