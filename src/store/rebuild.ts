import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { areaOf } from "./area.ts";
import type { Batch, BatchResult, Difference } from "./rebuild-batch.ts";
import { dropRows } from "./rebuild-rows.ts";
import { createStore, type StoreOptions } from "./store.ts";
import { transact } from "./transaction.ts";

export interface RebuildOptions extends StoreOptions {
  /** Writes what differs; otherwise it only tells. */
  readonly replace: boolean;
  /** As many as there are processors, unless told. */
  readonly workers?: number;
}

export interface Rebuilt {
  readonly entries: number;
  readonly episodes: number;
  readonly people: number;
  readonly milliseconds: number;
  readonly differences: readonly Difference[];
}

const BATCH = 100;
const IN_HAND = 2;
/** Room for the entries of a batch, which are garbage when it is done. */
const YOUNG_MEGABYTES = 128;

/**
 * Folds every projection again from the log, in parallel batches, and tells where it differs from what stands. Each
 * batch is one snapshot, so that it may run while others write. Throws where details cannot be opened.
 */
export async function rebuild(options: RebuildOptions): Promise<Rebuilt> {
  const began = performance.now();
  const store = createStore({ ...options, connections: 1 });
  try {
    const { rows: subjects } = await store.pool.query<{ id: string; kind: string; partnership: string }>(
      `SELECT subject_id AS id, subject_kind AS kind, partnership FROM entry
        WHERE position = 1 AND subject_kind IN ('episode', 'person') ORDER BY subject_id`,
    );
    const areas = new Map<string, Batch["area"]>();
    for (const name of new Set(subjects.map(({ partnership }) => partnership)))
      areas.set(name, await areaOf(store, name));
    const batches = (kind: Batch["kind"]): Batch[] =>
      [...areas.values()].flatMap((area) => {
        const ids = subjects.flatMap((one) =>
          one.kind === kind && one.partnership === area.partnership ? [one.id] : [],
        );
        return slices(ids).map((slice) => ({ kind, area, ids: slice, replace: options.replace }));
      });
    const results = await inWorkers(options, [...batches("person"), ...batches("episode")]);
    const count = (kind: Batch["kind"]): number => subjects.filter((one) => one.kind === kind).length;
    return {
      entries: results.reduce((total, { entries }) => total + entries, 0),
      episodes: count("episode"),
      people: count("person"),
      differences: [...results.flatMap(({ differences }) => differences), ...(await leftOver(store, options.replace))],
      milliseconds: Math.round(performance.now() - began),
    };
  } finally {
    await store.close();
  }
}

const slices = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) => ids.slice(index * BATCH, (index + 1) * BATCH));

type Answer =
  | { readonly number: number; readonly result: BatchResult }
  | { readonly number: number; readonly error: Error };

/** Keeps every worker busy until no batch is left; the first failure ends it. */
async function inWorkers(options: RebuildOptions, batches: readonly Batch[]): Promise<BatchResult[]> {
  const outer = options.wrappingKey.derive("data-keys");
  const most = Math.ceil(batches.length / IN_HAND);
  const count = Math.min(options.workers ?? availableParallelism(), most);
  const workers = Array.from({ length: count }, () => {
    const url = new URL("./rebuild-worker.ts", import.meta.url);
    return new Worker(url, {
      workerData: { url: options.applicationUrl, outer },
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
  });
  const waiting = batches.entries();
  const results: BatchResult[] = [];
  const busy = (worker: Worker) =>
    new Promise<void>((resolve, reject) => {
      let inHand = 0;
      const next = (): void => {
        const { value, done } = waiting.next();
        if (done !== true) {
          inHand += 1;
          const [number, batch] = value;
          worker.postMessage({ number, batch });
        } else if (inHand === 0) resolve();
      };
      worker.on("error", reject);
      worker.on("message", (answer: Answer) => {
        inHand -= 1;
        if ("error" in answer) return reject(answer.error);
        results.push(answer.result);
        next();
      });
      for (let ahead = 0; ahead < IN_HAND; ahead += 1) next();
    });
  try {
    await Promise.all(workers.map(busy));
    for (const worker of workers) worker.postMessage("end");
    return results;
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.terminate()));
    throw error;
  }
}

const LEFT_OVER = {
  episode: `SELECT episode::text AS id FROM episode_now
    WHERE NOT EXISTS (SELECT FROM entry WHERE subject_id = episode::text AND position = 1 AND subject_kind = 'episode')`,
  person: `SELECT person::text AS id FROM person_now
    WHERE NOT EXISTS (SELECT FROM entry WHERE subject_id = person::text AND position = 1 AND subject_kind = 'person')`,
} as const;

async function leftOver(store: ReturnType<typeof createStore>, replace: boolean): Promise<Difference[]> {
  return transact(store.pool, "write", async (transaction) => {
    const found = async (kind: "episode" | "person"): Promise<Difference[]> => {
      const rows = await transaction.rows<{ id: string }>({
        name: `left-over-${kind}`,
        text: LEFT_OVER[kind],
        values: [],
      });
      return rows.map(({ id }) => ({ kind, id, how: "left over" }));
    };
    const [episodes, people] = await Promise.all([found("episode"), found("person")]);
    if (replace && episodes.length > 0)
      dropRows(
        transaction,
        "episode_now",
        episodes.map(({ id }) => id),
      );
    if (replace && people.length > 0) {
      dropRows(
        transaction,
        "person_now",
        people.map(({ id }) => id),
      );
      dropRows(
        transaction,
        "person_link",
        people.map(({ id }) => id),
      );
    }
    return [...people, ...episodes];
  });
}
