import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Account, chooseAccount } from "./account.ts";
import { type Binaries, type BinariesChoice, findBinaries } from "./binaries.ts";
import { superuserUrl, waitUntilAnswering } from "./connection.ts";
import { initialise, majorOf } from "./initialise.ts";
import { choosePort } from "./port.ts";
import { isAlive, readPostmaster, stopLeftOver } from "./postmaster.ts";
import { runServer, type Server } from "./server.ts";
import { ClusterUnavailable } from "./unavailable.ts";

/** A private PostgreSQL that this process started and must stop. */
export type Cluster = Readonly<{
  /** The superuser's address on 127.0.0.1, database `postgres`. It holds the password: never log it. */
  url: string;
  /** Such as "15.14". */
  version: string;
  processId: number;
  /** Resolves when PostgreSQL has ended, asked or not. */
  ended: Promise<void>;
  /** Ends every session and shuts down cleanly; safe to call twice. */
  stop(): Promise<void>;
  /** Lets this process end while PostgreSQL runs. */
  unref(): void;
}>;

/** `settings` are PostgreSQL's own and come last; `fsync: "off"` is for databases that only tests use. */
export type ClusterOptions = Readonly<{
  directory: string;
  binaries: BinariesChoice;
  port?: number;
  settings?: Readonly<Record<string, string>>;
}>;

const ATTEMPTS = 5;

/**
 * Starts the private PostgreSQL in `directory`, making its data directory when there is none, and taking over from a run
 * that was killed. Throws `ClusterUnavailable` with a sentence when PostgreSQL cannot be had or does not start.
 * Only one may run on a directory: the caller holds the lock (`lock.ts`).
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { account, binaries } = await prepare(options);
  const dataDirectory = join(account.directory, "data");
  let lastWords = "";
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await stopLeftOver(dataDirectory);
    const port = options.port ?? (await choosePort(account.directory));
    const server = await runServer(account, binaries, { ...steady(port), ...options.settings });
    const url = await whenReady(server, account.directory).catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
    if (url !== undefined) return { url, version: binaries.version, ...server };
    lastWords = await server.lastWords();
    await pause(attempt * 200);
  }
  throw new ClusterUnavailable(`PostgreSQL did not start in ${account.directory} (${lastWords}).`);
}

/** The address of a PostgreSQL that another process has running in `directory`, or undefined. */
export async function runningCluster(options: ClusterOptions): Promise<string | undefined> {
  const binaries = await findBinaries(options.binaries);
  const { directory } = await chooseAccount(resolve(options.directory), binaries);
  const dataDirectory = join(directory, "data");
  const postmaster = await readPostmaster(dataDirectory);
  if (!postmaster?.ready || !(await isAlive(postmaster.processId, dataDirectory))) return undefined;
  return superuserUrl(directory, postmaster.port);
}

async function prepare(options: ClusterOptions): Promise<{ account: Account; binaries: Binaries }> {
  const any = await findBinaries(options.binaries);
  const account = await chooseAccount(resolve(options.directory), any);
  const major = await majorOf(join(account.directory, "data"));
  if (major !== undefined) return { account, binaries: await findBinaries(options.binaries, major) };
  await initialise(account, any, options.settings?.["fsync"] !== "off");
  return { account, binaries: any };
}

/** Statements and key values stay out of its log, since they may hold what people said of a person. */
function steady(port: number): Record<string, string> {
  return {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    password_encryption: "scram-sha-256",
    jit: "off",
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
}

async function whenReady(server: Server, directory: string): Promise<string | undefined> {
  while (!server.hasEnded()) {
    const postmaster = await readPostmaster(join(directory, "data"));
    if (postmaster?.processId === server.processId && postmaster.ready) {
      const url = await superuserUrl(directory, postmaster.port);
      await waitUntilAnswering(url);
      return url;
    }
    await pause(15);
  }
  return undefined;
}
