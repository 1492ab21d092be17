import type { EpisodeId } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";

/** A case told step by step: an episode of the demonstration, and the instants at which to look at it. */
export interface NarratedCase {
  readonly key: string;
  readonly title: string;
  readonly introduction: string;
  readonly partnership: string;
  readonly episode: EpisodeId;
  readonly stops: readonly { readonly at: Instant; readonly narration: string }[];
}
