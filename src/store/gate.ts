import { z } from "zod";
import type { Asking } from "./asker.ts";
import { leaves } from "./audit.ts";
import { readOneEpisode } from "./read-episode.ts";
import { readOpen } from "./read-lists.ts";
import { readOnePerson } from "./read-person.ts";
import type { Ask } from "./reading.ts";
import { searchPeople } from "./search.ts";
import type { Store } from "./store.ts";
import { transact } from "./transaction.ts";

const ID = z.uuid();
const isId = (text: string): boolean => ID.safeParse(text).success;

/** Leaves the audit of a question about something whose name cannot be one. */
async function nothingThere(store: Store, asking: Asking): Promise<null> {
  const leaf = leaves(asking, store.clock.now(), [], [], false);
  await transact(store.pool, "read", async (transaction) => transaction.write(leaf));
  return null;
}

/**
 * Opens the reading gate for one request: who asks, what for, and what the audit calls it. Every fact on every page
 * comes through here; the leaf of the audit is in the transaction that reads, so that where it fails nothing is shown.
 */
export function ask(store: Store, asking: Asking): Ask {
  let asked = false;
  const opened = <Result>(reading: () => Promise<Result>): Promise<Result> => {
    asked = true;
    return reading();
  };
  return {
    get asked() {
      return asked;
    },
    episode: (id) => ({
      read: (categories, moment) =>
        opened(() => (isId(id) ? readOneEpisode(store, asking, id, categories, moment) : nothingThere(store, asking))),
    }),
    person: (id) => ({
      read: (categories) =>
        opened(() => (isId(id) ? readOnePerson(store, asking, id, categories) : nothingThere(store, asking))),
    }),
    board: () => ({
      read: (categories, at) => opened(() => readOpen(store, asking, categories, at, () => true)),
    }),
    workList: (isMine) => ({
      read: (categories, at) => opened(() => readOpen(store, asking, categories, at, isMine)),
    }),
    search: (text) => ({
      read: (categories) => opened(() => searchPeople(store, asking, text, categories)),
    }),
  };
}
