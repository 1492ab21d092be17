import type { Fact } from "./entry.ts";
import { compareInstants } from "./instant.ts";

/** Code-unit order, the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which a fold reads: when it happened, then the rank of its type, then its id. */
export const canonicalOrder =
  (rankOf: (type: string) => number) =>
  (a: Fact, b: Fact): number =>
    compareInstants(a.at, b.at) || rankOf(a.type) - rankOf(b.type) || compareText(a.id, b.id);
