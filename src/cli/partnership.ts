import type { Commencements } from "../domain/law/rule-sets.ts";
import type { Entry } from "../domain/timeline/entry.ts";
import type { AgencyId, PartnershipId } from "../domain/timeline/identifiers.ts";
import type { Asker } from "../store/asker.ts";
import type { Agency } from "../store/directory.ts";
import { commencementsBy, load } from "../store/load.ts";
import type { Store } from "../store/store.ts";
import { transact } from "../store/transaction.ts";
import { CannotDo } from "./command.ts";

/** A partnership as a command needs it. */
export interface Area {
  readonly id: PartnershipId;
  readonly name: string;
  readonly agencies: readonly Agency[];
  /** Its own entries, such as the dates of law that it set. They are about no person. */
  readonly entries: readonly Entry[];
  readonly commencements: Commencements;
}

/** Finds a partnership by its name in words, such as `the-shire`. Throws `CannotDo` naming those there are. */
export async function findArea(store: Store, name: string): Promise<Area> {
  const { partnerships, agencies } = await store.directory.list();
  const found = partnerships.get(name);
  if (found === undefined) {
    const names = [...partnerships.keys()].toSorted().join(", ");
    throw new CannotDo(
      names === ""
        ? "There is no partnership yet. script/server makes the demonstration's at its first start."
        : `There is no partnership ${name}. There are: ${names}.`,
    );
  }
  const loaded = await transact(store.pool, "read", (transaction) => load(transaction, store.keys, [name]));
  const entries = loaded.of("partnership", name);
  return {
    id: found.id,
    name: found.name,
    agencies: [...agencies.values()].filter(({ partnership }) => partnership === name),
    entries,
    commencements: commencementsBy(entries),
  };
}

/** Who a command asks or writes as. */
export const commandAsker = (area: Area, agency: AgencyId): Asker => ({
  partnership: area.id,
  agency,
  worker: null,
  role: "command-line",
});
