import type pg from "pg";
import type { Store } from "../../../src/store/store.ts";

/** A statement as it was sent; `turn` counts the round trips before it. */
export interface Sent {
  readonly turn: number;
  readonly name: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

function sentBy(turn: number, query: unknown): Sent {
  if (typeof query === "string") return { turn, name: undefined, text: query, values: [] };
  if (typeof query !== "object" || query === null || !("text" in query)) throw new TypeError("an unknown query");
  const name = "name" in query && typeof query.name === "string" ? query.name : undefined;
  const values: readonly unknown[] = "values" in query && Array.isArray(query.values) ? query.values : [];
  return { turn, name, text: String(query.text), values };
}

/** Writes down what one connection of the store sends from now on. */
function listenTo(client: pg.PoolClient, sent: Sent[]): () => boolean {
  const query = client.query.bind(client);
  let turn = 0;
  let answered = false;
  const listening = (...given: readonly unknown[]): unknown => {
    if (answered) turn += 1;
    answered = false;
    sent.push(sentBy(turn, given[0]));
    const answer: unknown = Reflect.apply(query, client, given);
    const note = (): void => {
      answered = true;
    };
    if (answer instanceof Promise) answer.then(note, note);
    return answer;
  };
  Object.assign(client, { query: listening });
  // The client's own way is its class's again.
  return () => Reflect.deleteProperty(client, "query");
}

/** Does some work on the store and gives every statement that it sent inside transactions, in order. */
export async function recorded(store: Store, work: (store: Store) => Promise<void>): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  const connect = async (): Promise<pg.PoolClient> => {
    const client = await store.pool.connect();
    const stop = listenTo(client, sent);
    const release = client.release.bind(client);
    const back = (broken?: boolean | Error): void => {
      stop();
      release(broken);
    };
    return Object.assign(client, { release: back });
  };
  // Everything of the pool but how a connection is taken from it.
  const pool = Object.assign(Object.create(store.pool), { connect });
  await work({ ...store, pool });
  return sent;
}
