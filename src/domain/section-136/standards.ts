import { addHours, type Instant } from "../timeline/instant.ts";

/** A time an area works towards. Not law: each area sets its own, with where it is written. */
export interface Standard {
  readonly hours: number;
  readonly source: string;
}

export interface AreaStandards {
  readonly ambulance: Standard;
  readonly placeAnswers: Standard;
  readonly handover: Standard;
  readonly amhpAnswers: Standard;
  readonly assessmentStarts: Standard;
}

const AGREE_LOCALLY = "Demonstration value: agree it locally";

/** What an area starts with until it sets its own. */
export const STARTING_STANDARDS: AreaStandards = {
  ambulance: { hours: 0.5, source: "Kent and South East Coast Ambulance agreement: 30 minutes" },
  placeAnswers: { hours: 0.25, source: AGREE_LOCALLY },
  handover: {
    hours: 1,
    source: "National Partnership Agreement: Right Care, Right Person (July 2023), within one hour",
  },
  amhpAnswers: { hours: 0.5, source: AGREE_LOCALLY },
  assessmentStarts: { hours: 3, source: "Royal College of Psychiatrists CR159 (unverified): three hours" },
};

export const dueUnder = (standard: Standard, since: Instant): Instant => addHours(since, standard.hours);
