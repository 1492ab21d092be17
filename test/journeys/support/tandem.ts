import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { DIRECTORY } from "../../../demo/directory/index.ts";
import { narratedCases, seedDemonstration } from "../../../demo/seed.ts";
import type { Instant } from "../../../src/domain/timeline/instant.ts";
import { createStore, type Store } from "../../../src/store/store.ts";
import { wrappingKeyOf } from "../../../src/store/wrapping-key.ts";
import { writeDirectory } from "../../../src/store/write-directory.ts";
import { buildAssets } from "../../../src/web/assets/build.ts";
import { buildServer } from "../../../src/web/server.ts";
import { demonstrationProvider } from "../../../src/web/sign-in/identity-provider.ts";
import { sessionOptions } from "../../../src/web/sign-in/session-options.ts";
import { type FreshDatabase, freshDatabase } from "../../support/postgres.ts";
import { type RunningClock, runningClock } from "./clock.ts";

const KEY = wrappingKeyOf(Buffer.alloc(32, 36));
const ASSETS = join(import.meta.dirname, "../../../.data/test-assets");

/** The whole server on a database of its own, in a time of its own. */
export interface Tandem {
  readonly origin: string;
  readonly clock: RunningClock;
  readonly store: Store;
  readonly database: FreshDatabase;
  readonly server: FastifyInstance;
  readonly close: () => Promise<void>;
}

export interface Begin {
  readonly at: Instant;
  /** Fills it as `script/server` does, with a month of episodes and the narrated cases; else with the directory alone. */
  readonly month: boolean;
}

/** Starts what `script/server` starts, from the same pieces. */
export async function startTandem({ at, month }: Begin): Promise<Tandem> {
  const database = await freshDatabase();
  const clock = runningClock(at);
  const store = createStore({
    applicationUrl: database.applicationUrl,
    wrappingKey: KEY,
    origin: "journeys",
    clock,
  });
  if (month) await seedDemonstration({ store, ownerUrl: database.ownerUrl });
  else await writeDirectory(database.ownerUrl, DIRECTORY);
  const server = await buildServer({
    store,
    assets: await buildAssets(ASSETS),
    sessions: sessionOptions(store, KEY),
    log: pino({ level: "error" }),
    identityProvider: demonstrationProvider,
    narrated: await narratedCases(store),
  });
  const origin = await server.listen({ host: "127.0.0.1", port: 0 });
  const close = async (): Promise<void> => {
    await server.close();
    await store.close();
    await database.drop();
  };
  return { origin, clock, store, database, server, close };
}
