import type pg from "pg";
import { v7 } from "uuid";
import type { Sent } from "./record.ts";

/** A transaction that was recorded, to be sent again for another entry behind the last one. */
export interface Plan {
  readonly turns: readonly (readonly Sent[])[];
  readonly insert: Sent;
  readonly entry: string;
  readonly positionAt: number;
  /** How many entries its subject has. */
  position: number;
}

const INSERT = "INSERT INTO entry ";

export function planOf(sent: readonly Sent[], entry: string): Plan {
  const insert = sent.find(({ text }) => text.startsWith(INSERT));
  if (insert === undefined || insert.values[0] !== entry) throw new Error("The recorded transaction inserts no entry");
  const columns = insert.text.slice(insert.text.indexOf("(") + 1, insert.text.indexOf(")")).split(",");
  const positionAt = columns.findIndex((column) => column.trim() === "position");
  const position = insert.values[positionAt];
  if (typeof position !== "number") throw new Error("The recorded entry has no position");
  const last = sent.at(-1);
  if (sent[0]?.text !== "BEGIN" || last?.text !== "COMMIT") throw new Error("That was not one transaction");
  const turns = Array.from({ length: last.turn + 1 }, (_, turn) => sent.filter((one) => one.turn === turn));
  return { turns, insert, entry, positionAt, position };
}

function next(plan: Plan, sent: Sent, id: string): pg.QueryConfig {
  const values = sent.values.map((value) => (value === plan.entry ? id : value));
  if (sent === plan.insert) values[plan.positionAt] = plan.position;
  return sent.name === undefined ? { text: sent.text, values } : { name: sent.name, text: sent.text, values };
}

const query = (client: pg.PoolClient, plan: Plan, sent: Sent, id: string): Promise<unknown> =>
  sent.values.length === 0 && sent.name === undefined ? client.query(sent.text) : client.query(next(plan, sent, id));

/** The same statements with parameters of the same shape, in as many round trips. */
export async function replay(client: pg.PoolClient, plan: Plan): Promise<void> {
  plan.position += 1;
  const id = v7();
  for (const turn of plan.turns) await Promise.all(turn.map((sent) => query(client, plan, sent, id)));
}

/** Its INSERT alone, committed by itself. */
export async function insertOnly(client: pg.PoolClient, plan: Plan): Promise<void> {
  plan.position += 1;
  await client.query(next(plan, plan.insert, v7()));
}
