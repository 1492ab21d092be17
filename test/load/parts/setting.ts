import type { Place } from "../data/place.ts";
import type { Episode } from "../data/story.ts";
import type { Child } from "../processes/child.ts";
import type { Scale } from "../scale.ts";

/** What every part of the benchmark measures on. */
export interface Setting {
  readonly scale: Scale;
  readonly small: Place;
  readonly smallEpisodes: readonly Episode[];
  readonly big: Place;
  readonly bigEpisodes: readonly Episode[];
  readonly server: Child;
  readonly port: number;
  readonly say: (sentence: string) => void;
}
