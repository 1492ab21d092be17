import type { Instant } from "../timeline/instant.ts";
import { isBefore } from "../timeline/instant.ts";
import type { EarlierDetention } from "./decide.ts";
import { heldMilliseconds, isOver } from "./detention.ts";
import { type EpisodeInput, prepare, stateAt } from "./episode.ts";

/** Of a person's other episodes, the detention that was over last before an instant; null where there was none. */
export function earlierDetention(others: readonly EpisodeInput[], before: Instant): EarlierDetention | null {
  return others
    .flatMap((input) => {
      const { detention } = stateAt(prepare(input, null), before);
      const overAt = detention === null || !isOver(detention) ? null : (detention.ended?.at ?? detention.lapsedAt);
      return detention === null || overAt === null
        ? []
        : [{ overAt, heldMilliseconds: heldMilliseconds(detention, before) }];
    })
    .reduce<EarlierDetention | null>(
      (latest, one) => (latest === null || isBefore(latest.overAt, one.overAt) ? one : latest),
      null,
    );
}
