import type { PlannedEntry } from "../domain/section-136/case-file-entry.ts";
import type { Planned } from "../domain/section-136/from-case-file.ts";
import { append } from "../store/append.ts";
import type { Store } from "../store/store.ts";
import { CannotDo } from "./command.ts";
import { type Area, commandAsker } from "./partnership.ts";

/**
 * Puts a planned case file on the timeline: what is not there yet, all of it or nothing; how many entries that were.
 * Throws `CannotDo` where an entry stands there with other words.
 */
export async function loadPlan(store: Store, area: Area, planned: Planned): Promise<number> {
  const entries = [planned.identity, ...planned.episodes.flatMap(({ entries: own }) => own)];
  const there = await idsThere(store, entries);
  await write(
    store,
    area,
    entries.filter(({ id }) => there.has(id)),
  );
  const missing = entries.filter(({ id }) => !there.has(id));
  await write(store, area, missing);
  return missing.length;
}

async function idsThere(store: Store, entries: readonly PlannedEntry[]): Promise<ReadonlySet<string>> {
  const ids = entries.map(({ id }) => id);
  const { rows } = await store.pool.query<{ id: string }>("SELECT id FROM entry WHERE id = ANY($1::uuid[])", [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** Entries that are there already are compared and not written again. */
async function write(store: Store, area: Area, entries: readonly PlannedEntry[]): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  const result = await append<never>(store, {
    partnership: area.id,
    asker: commandAsker(area, first.contributedBy),
    purpose: "direct-care",
    entries,
    decide: () => ({ taken: true }),
  });
  switch (result.kind) {
    case "appended":
    case "refused":
      return;
    case "conflict": {
      const source = entries.find(({ id }) => id === result.entry)?.sourceId ?? "about the person";
      throw new CannotDo(
        `entry ${source} is on the timeline already, with other words or in another episode: correct it with an entry of its own`,
      );
    }
    case "absent":
      throw new CannotDo("its episodes belong to another partnership");
  }
}
