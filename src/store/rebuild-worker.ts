import { KeyObject } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { openPool } from "./pool.ts";
import { type Batch, createRebuilder } from "./rebuild-batch.ts";

const { url, outer }: { url: string; outer: unknown } = workerData;
if (!(outer instanceof KeyObject) || parentPort === null) throw new TypeError("this file runs as a worker only");

const port = parentPort;
const pool = openPool(url, { max: 2, statementSeconds: 120 });
const rebuild = createRebuilder(pool, outer);

port.on("message", async (message: { readonly number: number; readonly batch: Batch } | "end") => {
  if (message === "end") {
    await pool.end();
    port.close();
    return;
  }
  const { number, batch } = message;
  try {
    port.postMessage({ number, result: await rebuild(batch) });
  } catch (error) {
    port.postMessage({ number, error });
  }
});
