import type pg from "pg";
import { v7 } from "uuid";
import { z } from "zod";
import { THE_SHIRE } from "../../../demo/directory/index.ts";
import type { Actor } from "../../../src/domain/timeline/entry.ts";
import { type EntryId, identifier } from "../../../src/domain/timeline/identifiers.ts";
import { append } from "../../../src/store/append.ts";
import { openPool } from "../../../src/store/pool.ts";
import type { NewEntry } from "../../../src/store/request.ts";
import { createStore, type Store } from "../../../src/store/store.ts";
import { optionsFor } from "../data/place.ts";
import { castOf } from "../data/story.ts";
import { recorded } from "../direct/record.ts";
import { insertOnly, type Plan, planOf, replay } from "../direct/replay.ts";
import { formFor } from "../http/forms.ts";
import { answerQuestions } from "./child.ts";
import { measure } from "./sample.ts";

/** Sends the transaction that the server would send, by the same driver, a client a connection. */
const Start = z.object({
  applicationUrl: z.string(),
  secret: z.string(),
  clients: z.number(),
  episodes: z.array(z.string()),
});
const Load = z.object({ seconds: z.number(), kind: z.enum(["transaction", "insert"]) });

const { partnership } = castOf(THE_SHIRE);
const { id: workerId, role, profession, agency } = castOf(THE_SHIRE).inRole("amhp");
const actor: Actor = { kind: "worker", worker: workerId, role, profession, agency };

function entryFor(id: EntryId, episode: string, number: number): NewEntry {
  const { form, details } = formFor(number);
  return {
    id,
    subject: { kind: "episode", id: episode },
    person: null,
    type: form,
    version: 1,
    at: null,
    recordedAt: null,
    doneBy: actor,
    recordedBy: actor,
    contributedBy: agency,
    confirmed: true,
    via: "screen",
    sourceId: null,
    corrects: null,
    details,
  };
}

/** Lets the store append one entry, as a page that brings a whole form does, and keeps what it sent. */
async function record(store: Store, episode: string, number: number): Promise<Plan> {
  const id = identifier<EntryId>(v7());
  const sent = await recorded(store, async (listened) => {
    const result = await append<string>(listened, {
      partnership,
      asker: { partnership, agency, worker: workerId, role },
      purpose: "section-136-response",
      entries: [entryFor(id, episode, number)],
      existing: identifier(episode),
      draft: { worker: workerId, form: formFor(number).form, subject: episode },
      decide: () => ({ taken: true }),
    });
    if (result.kind !== "appended") throw new Error(`The entry to record was answered with "${result.kind}"`);
  });
  return planOf(sent, id);
}

let plans: readonly Plan[] = [];
let pool: pg.Pool | undefined;
let clients: readonly pg.PoolClient[] = [];
let used = 0;

async function start({ applicationUrl, secret, clients: count, episodes }: z.infer<typeof Start>): Promise<unknown> {
  const store = createStore(optionsFor(applicationUrl, secret, 1));
  const made: Plan[] = [];
  for (const [number, episode] of episodes.entries()) made.push(await record(store, episode, number));
  await store.close();
  plans = made;
  const opened = openPool(applicationUrl, { max: count });
  pool = opened;
  clients = await Promise.all(Array.from({ length: count }, () => opened.connect()));
  return made[0]?.turns.map((turn) => turn.map(({ name, text }) => name ?? text));
}

function nextPlan(): Plan {
  const plan = plans[used % plans.length];
  if (plan === undefined) throw new RangeError("there is no plan");
  used += 1;
  return plan;
}

answerQuestions(
  async (question) => {
    const load = Load.safeParse(question);
    if (!load.success) return start(Start.parse(question));
    const send = load.data.kind === "transaction" ? replay : insertOnly;
    return measure(
      load.data.seconds,
      clients.map((client) => () => send(client, nextPlan())),
    );
  },
  async () => {
    for (const client of clients) client.release();
    await pool?.end();
  },
);
