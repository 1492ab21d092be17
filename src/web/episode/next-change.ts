import { comingOfAge } from "../../domain/people/identity.ts";
import { firstPeriodEnds } from "../../domain/section-136/detention.ts";
import type { EpisodeState } from "../../domain/section-136/episode.ts";
import { urgencyChangesAt } from "../../domain/section-136/turn.ts";
import { type Instant, isBefore } from "../../domain/timeline/instant.ts";

/** When the page of an episode next reads differently by time alone, or by something written ahead; undefined for never. */
export function nextChange(state: EpisodeState, after: Instant): Instant | undefined {
  const { clock, detention, identity, next, timeline } = state;
  const begun = clock.startedAt ?? detention?.awaySince ?? null;
  const moments: readonly (Instant | null)[] = [
    clock.endsBy,
    detention === null ? null : firstPeriodEnds(detention),
    begun === null || clock.endsBy === null ? null : urgencyChangesAt({ since: begun, dueBy: clock.endsBy }, after),
    identity.dateOfBirth === null ? null : comingOfAge(identity.dateOfBirth),
    ...next.map((action) => urgencyChangesAt(action, after)),
    ...timeline.map(({ entry }) => entry.at),
  ];
  return moments
    .filter((moment) => moment !== null)
    .filter((moment) => isBefore(after, moment))
    .reduce<Instant | undefined>(
      (soonest, moment) => (soonest !== undefined && isBefore(soonest, moment) ? soonest : moment),
      undefined,
    );
}
