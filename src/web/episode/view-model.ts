import type { EpisodeState, TimelineItem } from "../../domain/section-136/episode.ts";
import type { AtWork } from "../../domain/section-136/turn.ts";
import type { EpisodeId, PersonId } from "../../domain/timeline/identifiers.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { EpisodeShown } from "../../store/reading.ts";
import { atWork } from "../duties/at-work.ts";
import type { Visit } from "../pipeline/visit.ts";
import type { Scene } from "../record/entry-form.ts";
import { sceneFor } from "../record/scene.ts";
import { type Names, namesFrom } from "../words/names.ts";

/** Everything the sections of an episode's page are drawn from. */
export interface EpisodeView {
  readonly episode: EpisodeId;
  readonly person: PersonId | null;
  readonly state: EpisodeState;
  readonly shown: EpisodeShown;
  /** The instant shown: now, or the one looked back at. */
  readonly at: Instant;
  /** Looking back: nothing ticks, nothing can be done. */
  readonly still: boolean;
  readonly scene: Scene;
  readonly worker: AtWork;
  readonly names: Names;
}

/** Gathers what the page of an episode needs, of what the gate has shown. */
export async function viewOf(visit: Visit, shown: EpisodeShown, still: boolean): Promise<EpisodeView> {
  const { episode, person, state, moment } = shown;
  const [listing, scene] = await Promise.all([visit.directory.list(), sceneFor(visit, state)]);
  return {
    episode,
    person,
    state,
    shown,
    at: moment.at,
    still,
    scene,
    worker: atWork(visit.me, listing),
    names: namesFrom(listing),
  };
}

const detailOf = (details: unknown, key: string): unknown =>
  typeof details === "object" && details !== null ? Object.entries(details).find(([name]) => name === key)?.[1] : null;

/** Who did what an entry tells, with the name that was written for somebody without an account. */
export const doerOf = ({ entry }: Pick<TimelineItem, "entry">, names: Names): string =>
  names.actor(entry.doneBy, detailOf(entry.details, "doneByName"));
