import { z } from "zod";
import type { Asking, Declared } from "./asker.ts";
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
 * Opens the reading gate for one request: who asks, what for, what the audit calls it and which categories it may hold,
 * whichever way it reads. Every fact on every page comes through here; the leaf of the audit is in the transaction that reads, so that where it fails nothing is shown.
 */
export function ask(store: Store, declared: Declared): Ask {
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
      read: (moment) =>
        opened(() => (isId(id) ? readOneEpisode(store, declared, id, moment) : nothingThere(store, declared))),
    }),
    person: (id) => ({
      read: () => opened(() => (isId(id) ? readOnePerson(store, declared, id) : nothingThere(store, declared))),
    }),
    board: () => ({
      read: (at) => opened(() => readOpen(store, declared, at, () => true)),
    }),
    workList: (isMine) => ({
      read: (at) => opened(() => readOpen(store, declared, at, isMine)),
    }),
    search: (text) => ({
      read: () => opened(() => searchPeople(store, declared, text)),
    }),
  };
}
