import type { Instant } from "../../src/domain/timeline/instant.ts";
import { THE_BOROUGH, THE_SHIRE } from "../directory/index.ts";
import type { Manner } from "./area.ts";
import { type Month, monthOf } from "./month.ts";

export type { Month };

/** Long ways and one place of safety; a nurse in the police control room advises. */
export const SHIRE_MANNER: Manner = {
  episodes: 45,
  drive: [22, 55],
  triage: 0.3,
  triageType: "triage-telephoned",
  breach: "conditions-not-met",
};

/** Short ways and two places of safety; a street triage car attends. */
export const BOROUGH_MANNER: Manner = {
  episodes: 60,
  drive: [7, 22],
  triage: 0.45,
  triageType: "triage-attended",
  breach: "in-a-dwelling",
};

const SEEDS = { shire: 136, borough: 1983 } as const;

/** The months of The Shire and of The Borough that end at an instant. */
export const demonstrationMonths = (anchor: Instant): readonly Month[] => [
  monthOf({ directory: THE_SHIRE, manner: SHIRE_MANNER, seed: SEEDS.shire, anchor }),
  monthOf({ directory: THE_BOROUGH, manner: BOROUGH_MANNER, seed: SEEDS.borough, anchor }),
];
