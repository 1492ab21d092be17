import type { FastifySessionOptions } from "@fastify/session";
import type { FastifyBaseLogger } from "fastify";
import type { Store } from "../store/store.ts";
import type { Assets } from "./assets/build.ts";
import type { NarratedCase } from "./narrated-case.ts";
import type { IdentityProvider } from "./sign-in/identity-provider.ts";

/** Everything the server is made of; a test puts its own pieces in. */
export interface Context {
  readonly store: Store;
  readonly assets: Assets;
  readonly sessions: FastifySessionOptions;
  readonly log: FastifyBaseLogger;
  readonly identityProvider: IdentityProvider;
  readonly narrated: readonly NarratedCase[];
}
