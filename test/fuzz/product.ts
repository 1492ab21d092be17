import { after } from "node:test";
import { type Product, serveProduct } from "../support/visit/product.ts";

export type { Product };

let started: Promise<Product> | undefined;

/** One for all files of the run: filling it takes most of the time. */
export function product(): Promise<Product> {
  started ??= serveProduct();
  return started;
}

after(async () => {
  await (await started?.catch(() => undefined))?.close();
});

/** How much is tried: little in every run of the checks, much in the long one. */
export const times = (few: number): number => (process.env["TANDEM_FUZZ"] === "long" ? few * 10 : few);
