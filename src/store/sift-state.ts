import { NOBODY_KNOWN } from "../domain/people/identity.ts";
import { type EpisodeInput, type EpisodeState, type Moment, readEpisode } from "../domain/section-136/episode.ts";
import type { Pathway } from "../domain/section-136/pathway.ts";
import type { Sieve } from "./sift.ts";

/**
 * How an episode stands, without what the route did not declare or the rule withholds. The fold reads everything, so
 * that a clock is right whoever asks; what it took out of a field goes by that field's category.
 */
export function siftedState(input: EpisodeInput, moment: Moment, sieve: Sieve): EpisodeState {
  const whole = readEpisode(input, moment);
  // Whether somebody may be under 18 belongs to the law that holds: the detention says so even where nobody is named.
  const mayStand = sieve.shows("place-of-safety-status");
  const state = mayStand ? whole : readEpisode({ ...input, entries: [], identity: [] }, moment);
  return {
    ...state,
    pathway: siftPathway(state.pathway, sieve),
    identity: sieve.shows("description-and-last-seen") ? whole.identity : NOBODY_KNOWN,
    timeline: whole.timeline.flatMap((item) => {
      const entry = sieve.sift(item.entry);
      return entry === null ? [] : [{ ...item, entry }];
    }),
  };
}

function siftPathway(pathway: Pathway, sieve: Sieve): Pathway {
  const { places, outcome } = pathway;
  return {
    ...pathway,
    places: sieve.shows("delay-reason") ? places : places.map((place) => ({ ...place, reason: null })),
    outcome: outcome === null || sieve.shows("agreed-support") ? outcome : { ...outcome, outcome: null },
  };
}
