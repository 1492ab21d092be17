import type { Entry } from "../domain/timeline/entry.ts";
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
  const after = (subject: string): readonly Entry[] => [
    ...loaded.of(subject),
    ...added.filter((entry) => entry.subject.id === subject),
  ];
  const touched = (kind: Entry["subject"]["kind"]): string[] => [
    ...new Set(added.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []))),
  ];
  const episodes = touched("episode");
  const people = touched("person");
  const lawPosition = loaded.lastPosition(area.partnership);
  for (const episode of episodes) {
    const entries = after(episode);
    const input = foldInput(area, entries, after(entries[0]?.person ?? ""), after(area.partnership));
    const row = episodeRow(episode, input, lawPosition);
    if (row !== null) transaction.write(writeEpisodeRow(row));
  }
  for (const person of people) {
    const row = personRow(person, after(person));
    if (row !== null) for (const statement of writePersonRow(row)) transaction.write(statement);
  }
  if (people.length > 0) await refoldEpisodes(store, area, transaction, { people, except: episodes });
}
