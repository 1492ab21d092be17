import { join } from "node:path";
import { pino } from "pino";
import { isEmpty, narratedCases, SIGN_IN_NAMES, seedDemonstration } from "../demo/seed.ts";
import { type Config, readConfig } from "./config.ts";
import { sweepHourly } from "./jobs/sweep.ts";
import { systemClock } from "./store/clock.ts";
import { startCluster } from "./store/cluster/cluster.ts";
import { ensureDatabase } from "./store/cluster/connection.ts";
import { takeLock } from "./store/cluster/lock.ts";
import { ClusterUnavailable } from "./store/cluster/unavailable.ts";
import { DATABASE, prepareDatabase, privateCluster } from "./store/installation.ts";
import { refoldBehind } from "./store/refold.ts";
import { createStore, type Store } from "./store/store.ts";
import { loadWrappingKey, type WrappingKey } from "./store/wrapping-key.ts";
import { buildAssets } from "./web/assets/build.ts";
import type { Context } from "./web/context.ts";
import { buildServer } from "./web/server.ts";
import { demonstrationProvider } from "./web/sign-in/identity-provider.ts";
import { sessionOptions } from "./web/sign-in/session-options.ts";

const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

const addressOf = ({ host, port }: Config): string =>
  `http://${host === "127.0.0.1" || host === "::1" ? "localhost" : host}:${port}`;

/** What must be undone at the end, the last first. */
type Undo = (() => Promise<unknown>)[];

/** The PostgreSQL to use: the area's own, else a private one that ends with this process. */
async function databaseUrl(config: Config, undo: Undo): Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  say("Starting the private PostgreSQL…");
  const cluster = await startCluster(privateCluster(config.dataDirectory, config.postgres));
  undo.push(() => cluster.stop());
  return ensureDatabase(cluster.url, DATABASE);
}

async function openStore(config: Config, wrappingKey: WrappingKey, undo: Undo): Promise<Store> {
  const url = await databaseUrl(config, undo);
  const { applicationUrl } = await prepareDatabase(url, wrappingKey);
  const store = createStore({ applicationUrl, wrappingKey, origin: config.origin, clock: systemClock });
  undo.push(() => store.close());
  if (await isEmpty(store)) {
    say("Filling it with the demonstration partnerships…");
    await seedDemonstration({ store, ownerUrl: url });
  }
  await finishRefolding(store);
  return store;
}

/** A date of law set just before a crash may have left episodes folded under the older one. */
async function finishRefolding(store: Store): Promise<void> {
  const { partnerships } = await store.directory.list();
  for (const { id } of partnerships.values()) await refoldBehind(store, id);
}

async function serve(config: Config, undo: Undo): Promise<void> {
  const lock = await takeLock(config.dataDirectory, addressOf(config));
  if ("heldBy" in lock) throw new ClusterUnavailable(`Tandem is already running: ${lock.heldBy}.`);
  undo.push(() => lock.release());
  const wrappingKey = await loadWrappingKey(config.wrappingKeyFile);
  const store = await openStore(config, wrappingKey, undo);
  const context: Context = {
    store,
    assets: await buildAssets(join(config.dataDirectory, "assets")),
    sessions: sessionOptions(store, wrappingKey),
    log: pino({ level: config.logLevel }),
    identityProvider: demonstrationProvider,
    narrated: await narratedCases(store),
  };
  const sweepFailed = (error: unknown): void =>
    context.log.error({ name: error instanceof Error ? error.name : "unknown" }, "sweeping failed");
  undo.push(sweepHourly(store, sweepFailed));
  const server = await buildServer(context);
  undo.push(() => server.close());
  await server.listen({ host: config.host, port: config.port });
  say(`Tandem serves on ${addressOf(config)}. Ctrl-C stops it.`);
  say("It holds demonstration data only: every person in it is made up. Do not enter real people.");
  say(`Sign in as, for example: ${SIGN_IN_NAMES.join("; ")}.`);
}

async function stop(undo: Undo): Promise<void> {
  for (const step of undo.splice(0).reverse()) {
    await step().catch((error: unknown) => say(`While stopping: ${error instanceof Error ? error.name : "unknown"}.`));
  }
}

/** The sentence for somebody who starts Tandem; undefined for what nobody expected. */
function sentenceFor(error: unknown, config: Config): string | undefined {
  if (error instanceof ClusterUnavailable) return error.message;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") return `Port ${config.port} is in use by another program. Set PORT to another one.`;
  if (code === "ECONNREFUSED" || code === "28P01") return "The database cannot be reached. Is DATABASE_URL right?";
  return undefined;
}

async function main(): Promise<number> {
  const read = readConfig(process.env);
  if ("problem" in read) {
    process.stderr.write(`${read.problem}\n`);
    return 1;
  }
  const undo: Undo = [];
  const asked = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  try {
    await serve(read.config, undo);
    await asked;
    say("Stopping…");
    return 0;
  } catch (error) {
    const sentence = sentenceFor(error, read.config);
    process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
    return 1;
  } finally {
    await stop(undo);
  }
}

process.exitCode = await main();
