import type { Entry } from "../domain/timeline/entry.ts";
import { type EpisodeId, identifier } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import { type Area, foldInput } from "./area.ts";
import { commencementsBy, type Loaded, load } from "./load.ts";
import type { AppendRequest, Before } from "./request.ts";
import { SAME_PERSON } from "./same-person.ts";
import type { Store } from "./store.ts";
import type { Transaction } from "./transaction.ts";

/** An append that has its subjects locked and read. */
export interface Locked<Refusal> {
  readonly store: Store;
  readonly area: Area;
  readonly transaction: Transaction;
  readonly request: AppendRequest<Refusal>;
  readonly loaded: Loaded;
  readonly proposed: readonly Entry[];
  readonly now: Instant;
}

/** What a caller decides on: the subjects as they stand, locked. */
export async function beforeOf<Refusal>(locked: Locked<Refusal>): Promise<Before> {
  const { area, loaded, proposed, now } = locked;
  const about = loaded.of("partnership", area.partnership);
  const personOf = (episode: string): string =>
    [...loaded.of("episode", episode), ...proposed].find(({ subject }) => subject.id === episode)?.person ?? "";
  return {
    now,
    commencements: commencementsBy(about),
    timeline: ({ kind, id }) => loaded.of(kind, id),
    input: (episode) => foldInput(area, loaded.of("episode", episode), loaded.of("person", personOf(episode)), about),
    proposed,
    others: await othersOf(locked),
  };
}

const OTHERS = `WITH RECURSIVE ${SAME_PERSON}
  SELECT episode, person FROM episode_now JOIN same USING (person)
   WHERE partnership = $2 AND episode <> ALL ($3::uuid[])`;

async function othersOf<Refusal>({
  store,
  area,
  transaction,
  request,
  loaded,
}: Locked<Refusal>): Promise<Before["others"]> {
  if (request.others === undefined) return [];
  const own = request.entries.flatMap(({ subject }) => (subject.kind === "episode" ? [subject.id] : []));
  const found = await transaction.rows<{ episode: string; person: string }>({
    name: "other-episodes",
    text: OTHERS,
    values: [request.others, request.partnership, own],
  });
  const subjects = new Set(found.flatMap(({ episode, person }) => [episode, person]));
  const about = loaded.of("partnership", area.partnership);
  const theirs = await load(transaction, store.keys, [...subjects]);
  return found.map(({ episode, person }) => ({
    episode: identifier<EpisodeId>(episode),
    input: foldInput(area, theirs.of("episode", episode), theirs.of("person", person), about),
  }));
}
