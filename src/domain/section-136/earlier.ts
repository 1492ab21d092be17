import { addHours, type Instant, isAtOrBefore, isBefore } from "../timeline/instant.ts";
import { type Detention, heldMilliseconds, isOver, overAt } from "./detention.ts";
import { type EpisodeInput, prepare, stateAt } from "./episode.ts";

/** Within this many hours of the last detention's end a new use is asked what is new. */
export const ASK_WHAT_IS_NEW_HOURS = 24;

/** The last detention of this person that was over before a new use, and how long it held them. */
export interface EarlierDetention {
  readonly overAt: Instant;
  readonly heldMilliseconds: number;
}

/** Whether a new use comes so soon after the last that it must say what is new. */
export const comesSoonAfter = (earlier: EarlierDetention, usedAt: Instant): boolean =>
  isAtOrBefore(earlier.overAt, usedAt) && isBefore(usedAt, addHours(earlier.overAt, ASK_WHAT_IS_NEW_HOURS));

/** Of detentions as they stood at an instant (null: an episode without one), the one that was over last. */
export function lastOver(detentions: readonly (Detention | null)[], at: Instant): EarlierDetention | null {
  return detentions.reduce<EarlierDetention | null>((latest, detention) => {
    const over = detention === null || !isOver(detention) ? null : overAt(detention);
    if (detention === null || over === null || (latest !== null && !isBefore(latest.overAt, over))) return latest;
    return { overAt: over, heldMilliseconds: heldMilliseconds(detention, at) };
  }, null);
}

/** Of a person's other episodes, the detention that was over last before an instant; null where there was none. */
export const earlierDetention = (others: readonly EpisodeInput[], before: Instant): EarlierDetention | null =>
  lastOver(
    others.map((input) => stateAt(prepare(input, null), before).detention),
    before,
  );
