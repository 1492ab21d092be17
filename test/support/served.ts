import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import { narratedCases, seedDemonstration } from "../../demo/seed.ts";
import { systemClock } from "../../src/store/clock.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { buildAssets } from "../../src/web/assets/build.ts";
import { buildServer } from "../../src/web/server.ts";
import { demonstrationProvider } from "../../src/web/sign-in/identity-provider.ts";
import { sessionOptions } from "../../src/web/sign-in/session-options.ts";
import { type FreshDatabase, freshDatabase } from "./postgres.ts";

/** The server as `src/main.ts` makes it, on a database of its own that is filled with the demonstration. */
export interface Served {
  readonly server: FastifyInstance;
  readonly store: Store;
  readonly database: FreshDatabase;
  /** Every line of the log. */
  readonly log: readonly string[];
  /** Listens on a port that the operating system chooses; gives the origin. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

export async function serveDemonstration(): Promise<Served> {
  const database = await freshDatabase();
  const wrappingKey = wrappingKeyOf(randomBytes(32));
  const store = createStore({
    applicationUrl: database.applicationUrl,
    wrappingKey,
    origin: "test",
    clock: systemClock,
  });
  await seedDemonstration({ store, ownerUrl: database.ownerUrl });
  const log: string[] = [];
  const server = await buildServer({
    store,
    assets: await buildAssets(join(import.meta.dirname, "../../.data/test-assets")),
    sessions: sessionOptions(store, wrappingKey),
    log: pino({ level: "info" }, { write: (line: string) => void log.push(line) }),
    identityProvider: demonstrationProvider,
    narrated: await narratedCases(store),
  });
  await server.ready();
  return {
    server,
    store,
    database,
    log,
    listen: () => server.listen({ host: "127.0.0.1", port: 0 }),
    close: async () => {
      server.server.closeAllConnections();
      await server.close();
      await store.close();
      await database.drop();
    },
  };
}
