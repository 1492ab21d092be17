import { readConfig } from "../config.ts";
import { systemClock } from "../store/clock.ts";
import { borrowCluster } from "../store/cluster/borrow.ts";
import { ensureDatabase } from "../store/cluster/connection.ts";
import { ClusterUnavailable } from "../store/cluster/unavailable.ts";
import { DATABASE, prepareDatabase, privateCluster } from "../store/installation.ts";
import { createStore, type Store, type StoreOptions } from "../store/store.ts";
import { loadWrappingKey } from "../store/wrapping-key.ts";
import { CannotDo, type CommandIo, type ExitStatus } from "./command.ts";

/** Who may do what a command does. */
export type Login = "application" | "keeper";

/**
 * Runs a command's work on the database, migrated: that of DATABASE_URL, else the private one, which is started for the
 * command where no server has it running. Throws `CannotDo` where there is none to be had.
 */
export async function withDatabase(
  io: CommandIo,
  work: (store: Store, options: StoreOptions) => Promise<ExitStatus>,
  login: Login = "application",
): Promise<ExitStatus> {
  const read = readConfig(io.environment);
  if ("problem" in read) throw new CannotDo(read.problem);
  const { config } = read;
  const { url, giveBack } = await reach(config);
  try {
    const wrappingKey = await loadWrappingKey(config.wrappingKeyFile).catch(inItsWords);
    const logins = await prepareDatabase(url, wrappingKey).catch(inItsWords);
    const applicationUrl = login === "keeper" ? logins.keeperUrl : logins.applicationUrl;
    const options = { applicationUrl, wrappingKey, origin: config.origin, clock: systemClock };
    const store = createStore(options);
    try {
      return await work(store, options);
    } finally {
      await store.close();
    }
  } catch (error) {
    throw reachable(error);
  } finally {
    await giveBack();
  }
}

type Config = Extract<ReturnType<typeof readConfig>, { config: unknown }>["config"];

async function reach(config: Config): Promise<{ url: string; giveBack: () => Promise<void> }> {
  if (config.databaseUrl !== undefined) return { url: config.databaseUrl, giveBack: async () => undefined };
  const { dataDirectory, postgres } = config;
  try {
    const cluster = await borrowCluster(dataDirectory, "a command", privateCluster(dataDirectory, postgres));
    return { url: await ensureDatabase(cluster.url, DATABASE), giveBack: () => cluster.giveBack() };
  } catch (error) {
    throw error instanceof ClusterUnavailable ? new CannotDo(error.message) : error;
  }
}

/** An error without a code is a sentence of the store's own, about its key file or its schema. */
function inItsWords(error: unknown): never {
  if (error instanceof Error && !("code" in error)) throw new CannotDo(error.message);
  throw error;
}

const WHY_UNREACHABLE: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing answers there",
  ENOTFOUND: "there is no such host",
  "28P01": "the password is not the right one",
  "28000": "the login is not let in",
  "3D000": "there is no such database",
  "42501": "the login lacks a right that Tandem's owner needs",
};

function reachable(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const why = WHY_UNREACHABLE[code];
  return why === undefined ? error : new CannotDo(`The database cannot be used: ${why}. Is DATABASE_URL right?`);
}
