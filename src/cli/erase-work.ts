import type { AgencyId } from "../domain/timeline/identifiers.ts";
import { BEGUN_ONLY, type Erasure } from "../store/erase.ts";
import type { Store } from "../store/store.ts";
import { CannotDo } from "./command.ts";
import { commandAsker, findArea } from "./partnership.ts";

export { erase, planErasure } from "../store/erase.ts";

/** What was typed, as the store takes it. */
export interface Asked {
  readonly partnership: string;
  readonly episodes: readonly string[];
  readonly people: readonly string[];
  readonly agency: string | null;
}

/** Throws `CannotDo` where the partnership has no such episode, person or agency. */
export async function erasureOf(store: Store, { partnership, episodes, people, agency }: Asked): Promise<Erasure> {
  const area = await findArea(store, partnership);
  const only = agency === null ? null : agencyOf(area.agencies, agency);
  const kinds = await kindsThere(store, partnership, [...episodes, ...people]);
  for (const [ids, kind] of [[episodes, "episode"] as const, [people, "person"] as const]) {
    const absent = ids.find((id) => kinds.get(id) !== kind);
    if (absent !== undefined) throw new CannotDo(`${area.name} has no ${kind} ${absent}.`);
  }
  const writer = only ?? area.agencies[0]?.id;
  if (writer === undefined) throw new CannotDo(`${area.name} has no agency.`);
  return { asker: commandAsker(area, writer), episodes, people, agency: only };
}

function agencyOf(agencies: readonly { readonly id: AgencyId }[], name: string): AgencyId {
  const found = agencies.find(({ id }) => id === name);
  if (found !== undefined) return found.id;
  throw new CannotDo(`There is no agency ${name} there. There are: ${agencies.map(({ id }) => id).join(", ")}.`);
}

async function kindsThere(
  store: Store,
  partnership: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await store.pool.query<{ id: string; kind: string }>(
    `SELECT subject_id AS id, subject_kind AS kind FROM entry
      WHERE subject_id = ANY($1::text[]) AND position = 1 AND partnership = $2
      UNION SELECT subject, 'episode' FROM draft WHERE ${BEGUN_ONLY}`,
    [ids, partnership],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}
