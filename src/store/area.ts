import type { EpisodeInput } from "../domain/section-136/episode.ts";
import type { AreaStandards } from "../domain/section-136/standards.ts";
import type { Entry } from "../domain/timeline/entry.ts";
import { commencementsBy } from "./load.ts";
import type { Store } from "./store.ts";

/** What a fold reads of a partnership beside its entries. */
export interface Area {
  readonly partnership: string;
  readonly standards: AreaStandards | undefined;
}

/** Asked for before a transaction begins, never inside one, which would wait for a second connection. */
export async function areaOf(store: Store, partnership: string): Promise<Area> {
  const { partnerships } = await store.directory.list();
  return { partnership, standards: partnerships.get(partnership)?.standards };
}

/** What the fold of an episode reads; `about` are the entries about the partnership. */
export function foldInput(
  { standards }: Area,
  entries: readonly Entry[],
  identity: readonly Entry[],
  about: readonly Entry[],
): EpisodeInput {
  const input = { entries, identity, commencements: commencementsBy(about) };
  return standards === undefined ? input : { ...input, standards };
}
