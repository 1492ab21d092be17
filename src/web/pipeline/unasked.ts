import type { Answer } from "./answer.ts";
import type { Route } from "./route.ts";

/** A page of a route that reads facts, made without asking the gate: a fault of ours, never to be sent. */
export class NeverAskedError extends Error {
  constructor(path: string) {
    super(`${path} answered with a page but never asked the reading gate`);
  }
}

/** Lets an answer out only if its route asked as it declared; a redirect shows nothing, nor does "not found". */
export function assertAsked(route: Route, asked: boolean, answer: Answer): void {
  if (route.asks !== null && answer.kind === "page" && !asked) throw new NeverAskedError(route.path);
}
