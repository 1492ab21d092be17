import type { Entry, SubjectKind } from "../domain/timeline/entry.ts";
import { type Area, foldInput } from "./area.ts";
import type { Loaded } from "./load.ts";
import { episodeRow, personRow, writeEpisodeRow, writePersonRow } from "./project.ts";
import { refoldEpisodes } from "./refold.ts";
import type { Store } from "./store.ts";
import type { Transaction } from "./transaction.ts";

/** Folds again what the new entries touch, and writes it. */
export async function writeProjections(
  store: Store,
  area: Area,
  transaction: Transaction,
  loaded: Loaded,
  added: readonly Entry[],
): Promise<void> {
  const after = (kind: SubjectKind, id: string): readonly Entry[] => [
    ...loaded.of(kind, id),
    ...added.filter(({ subject }) => subject.kind === kind && subject.id === id),
  ];
  const touched = (kind: SubjectKind): string[] => [
    ...new Set(added.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []))),
  ];
  const episodes = touched("episode");
  const people = touched("person");
  const lawPosition = loaded.lastPosition(area.partnership);
  for (const episode of episodes) {
    const entries = after("episode", episode);
    const input = foldInput(
      area,
      entries,
      after("person", entries[0]?.person ?? ""),
      after("partnership", area.partnership),
    );
    const row = episodeRow(episode, input, lawPosition);
    if (row !== null) transaction.write(writeEpisodeRow(row));
  }
  for (const person of people) {
    const row = personRow(person, after("person", person));
    if (row !== null) for (const statement of writePersonRow(row)) transaction.write(statement);
  }
  if (people.length > 0) await refoldEpisodes(store, area, transaction, { people, except: episodes });
}
