import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DIRECTORY } from "../../../demo/directory/index.ts";
import { systemClock } from "../../../src/store/clock.ts";
import { type Cluster, startCluster } from "../../../src/store/cluster/cluster.ts";
import { ensureDatabase, withClient } from "../../../src/store/cluster/connection.ts";
import { prepareDatabase } from "../../../src/store/installation.ts";
import { createStore, type Store, type StoreOptions } from "../../../src/store/store.ts";
import { wrappingKeyOf } from "../../../src/store/wrapping-key.ts";
import { writeDirectory } from "../../../src/store/write-directory.ts";

/** A database of its own, with the demonstration's directory. */
export interface Place {
  readonly store: Store;
  readonly options: StoreOptions;
  readonly ownerUrl: string;
  /** The wrapping key as text, for processes that open the same database. */
  readonly secret: string;
  close(): Promise<void>;
}

/** A PostgreSQL with its own settings (every commit on disk before it is answered), for this run only. */
export interface Ground {
  readonly cluster: Cluster;
  readonly directory: string;
  database(name: string): Promise<Place>;
  close(): Promise<void>;
}

export const optionsFor = (applicationUrl: string, secret: string, connections = 10): StoreOptions => ({
  applicationUrl,
  wrappingKey: wrappingKeyOf(Buffer.from(secret, "base64url")),
  origin: "benchmark",
  clock: systemClock,
  connections,
});

export async function prepareGround(settings: Readonly<Record<string, string>> = {}): Promise<Ground> {
  const directory = await mkdtemp(join(tmpdir(), "tandem-bench-"));
  const secret = randomBytes(32).toString("base64url");
  const cluster = await startCluster({ directory: join(directory, "postgres"), binaries: "auto", settings });
  const places: Place[] = [];
  return {
    cluster,
    directory,
    database: async (name) => {
      const place = await openPlace(await ensureDatabase(cluster.url, name), secret);
      places.push(place);
      return place;
    },
    close: async () => {
      for (const place of places) await place.close();
      await cluster.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

export async function openPlace(databaseUrl: string, secret: string): Promise<Place> {
  const { ownerUrl, applicationUrl } = await prepareDatabase(
    databaseUrl,
    wrappingKeyOf(Buffer.from(secret, "base64url")),
  );
  await writeDirectory(ownerUrl, DIRECTORY);
  const options = optionsFor(applicationUrl, secret);
  const store = createStore(options);
  return { store, options, ownerUrl, secret, close: () => store.close() };
}

/** What autovacuum would do in its own time, so that it does not happen in the middle of a measurement. */
export const settleDown = (ownerUrl: string): Promise<void> =>
  withClient(ownerUrl, async (client) => {
    await client.query("VACUUM ANALYZE");
  });
