import type { Ask } from "../../store/reading.ts";
import type { Answer } from "./answer.ts";
import type { Route } from "./route.ts";

/** A page of a route that reads facts, made without asking the gate: a fault of ours, never to be sent. */
export class NeverAskedError extends Error {
  constructor(path: string) {
    super(`${path} answered with a page but never asked the reading gate`);
  }
}

/** A route that declared no facts asked for some: a fault of ours, which no audit could name. */
export class UndeclaredError extends Error {
  constructor(path: string) {
    super(`${path} asked the reading gate but declares no purpose, verb or categories`);
  }
}

/** What a route without facts has in place of the gate. */
export function shutGate(path: string): Ask {
  const shut = (): never => {
    throw new UndeclaredError(path);
  };
  return { asked: false, episode: shut, person: shut, board: shut, workList: shut, search: shut };
}

/** Lets an answer out only if its route asked as it declared; a redirect shows nothing, nor does "not found". */
export function assertAsked(route: Route, asked: boolean, answer: Answer): void {
  if (route.asks !== null && answer.kind === "page" && !asked) throw new NeverAskedError(route.path);
}
