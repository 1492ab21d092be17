import type { Entry } from "../../src/domain/timeline/entry.ts";
import { addHours, type Instant } from "../../src/domain/timeline/instant.ts";

/** How far a story has come that is still open, in the order of the journey. */
export const STAGES = [
  "waiting-for-a-place",
  "on-the-way",
  "not-handed-over",
  "waiting-for-amhp",
  "waiting-for-doctor",
  "assessed-and-waiting",
  "no-reason-to-hold",
  "extended",
  "lapsed",
  "away",
  "ended-not-left",
] as const;
export type Stage = (typeof STAGES)[number];

interface Between {
  readonly after: string;
  readonly before: string;
  /** Hours from the event to where the stage begins; without it, it begins when the event was written down. */
  readonly hours?: number;
}

const BETWEEN: Readonly<Record<Stage, Between>> = {
  "waiting-for-a-place": { after: "place-contacted", before: "place-accepted" },
  "on-the-way": { after: "conveyance-started", before: "arrived" },
  "not-handed-over": { after: "arrived", before: "handover-accepted" },
  "waiting-for-amhp": { after: "rights-given", before: "amhp-accepted" },
  "waiting-for-doctor": { after: "doctor-called", before: "doctor-arrived" },
  "assessed-and-waiting": { after: "outcome-decided", before: "application-made" },
  "no-reason-to-hold": { after: "outcome-arranged", before: "detention-ended" },
  extended: { after: "arrived", before: "doctor-arrived", hours: 24.4 },
  lapsed: { after: "arrived", before: "application-made", hours: 24.3 },
  away: { after: "absconded", before: "returned" },
  "ended-not-left": { after: "detention-ended", before: "place-left" },
};

/** From when until when a story told to its end was in a stage. Throws where it never was. */
export function timeIn(stage: Stage, entries: readonly Entry[]): { readonly from: Instant; readonly until: Instant } {
  const { after, before, hours } = BETWEEN[stage];
  const first = entries.find(({ type }) => type === after);
  const last = entries.find(({ type }) => type === before);
  if (first === undefined || last === undefined) throw new RangeError(`no story of the stage ${stage}`);
  const from = hours === undefined ? first.recordedAt : addHours(first.at, hours);
  if (from.epochMilliseconds >= last.at.epochMilliseconds) throw new RangeError(`the stage ${stage} takes no time`);
  return { from, until: last.at };
}
