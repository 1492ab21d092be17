import { after } from "node:test";
import { type Served, serveDemonstration } from "../support/served.ts";
import { leaveLooseEnds } from "./loose-ends.ts";
import { type Known, readKnown } from "./known.ts";

/** The server that every file here asks, and what its database holds. */
export interface Product extends Served {
  readonly known: Known;
}

let started: Promise<Product> | undefined;

async function start(): Promise<Product> {
  const served = await serveDemonstration();
  const made = { ...served, known: await readKnown(served) };
  await leaveLooseEnds(made);
  return made;
}

/** One for all files of the run: filling it takes most of the time. */
export function product(): Promise<Product> {
  started ??= start();
  return started;
}

after(async () => {
  await (await started)?.close();
});

/** How much is tried: little in every run of the checks, much in the long one. */
export const times = (few: number): number => (process.env["TANDEM_FUZZ"] === "long" ? few * 25 : few);
