import type { Category } from "../../domain/sharing/category.ts";
import type { Purpose } from "../../domain/sharing/purpose.ts";
import type { Verb } from "../../store/asker.ts";
import type { Answer } from "./answer.ts";
import type { Visit } from "./visit.ts";

interface Addressed {
  readonly method: "GET" | "POST";
  readonly path: `/${string}`;
}

/** A route that shows or records facts: it says what for, which kinds, and what the audit calls it. */
export interface FactRoute extends Addressed {
  readonly purpose: Purpose;
  readonly verb: Verb;
  readonly categories: readonly [Category, ...Category[]];
  readonly handle: (visit: Visit) => Promise<Answer>;
}

/** A route for signed-in workers that shows nothing about anybody, and says why. */
export interface FactlessRoute extends Addressed {
  readonly showsNothingBecause: string;
  readonly handle: (visit: Visit) => Promise<Answer>;
}

/** A route as the server keeps it. */
export interface Route extends Addressed {
  readonly asks: { readonly purpose: Purpose; readonly verb: Verb; readonly categories: readonly Category[] } | null;
  readonly handle: (visit: Visit) => Promise<Answer>;
}

/** Declares a route that reads through the gate. Leaving out purpose, categories or audit verb does not compile. */
export const factRoute = ({ method, path, purpose, verb, categories, handle }: FactRoute): Route => ({
  method,
  path,
  asks: { purpose, verb, categories },
  handle,
});

/** Declares a route that shows no fact about anybody: its `ask` fails whoever calls it. */
export const factlessRoute = ({ method, path, handle }: FactlessRoute): Route => ({
  method,
  path,
  asks: null,
  handle,
});
