import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { THE_SHIRE } from "../../demo/directory/index.ts";
import { ensureDatabase } from "../../src/store/cluster/connection.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { fillWaiting } from "../load/data/areas.ts";
import { openPlace, type Place } from "../load/data/place.ts";
import { type Session, signIn } from "../load/http/visitor.ts";
import { type Child, startChild } from "../load/processes/child.ts";
import { type Database, openDatabase } from "./database.ts";
import { createWriters, type Writers } from "./writers.ts";

const EPISODES = 24;
const PEOPLE = 6;

/** A database, a server before it and people who write through it. */
export interface World {
  readonly place: Place;
  readonly database: Database;
  readonly writers: Writers;
  readonly entriesAtFirst: number;
  killServer(): Promise<void>;
  startServer(): Promise<void>;
  close(): Promise<void>;
}

/** `databaseDirectory` may lie on another disk than the rest. */
export async function createWorld(directory: string, databaseDirectory: string): Promise<World> {
  const database = await openDatabase(databaseDirectory);
  const secret = randomBytes(32).toString("base64url");
  const place = await openPlace(await ensureDatabase(database.cluster().url, "fault"), secret);
  const told = await fillWaiting(place, EPISODES, Temporal.Now.instant().round("millisecond"));
  await rebuild({ ...place.options, replace: true });
  const { applicationUrl } = place.options;
  const start = (port: number): Promise<Child> =>
    startChild("server", { applicationUrl, secret, assets: join(directory, "assets"), port, logLevel: "silent" });
  let server = await start(0);
  const port = Number(await server.ask("port"));
  const episodes = told.map(({ episode }) => episode);
  const sessions: Session[] = [];
  for (const { id } of THE_SHIRE.workers.slice(0, PEOPLE)) {
    sessions.push(await signIn(port, id, `/episodes/${episodes[0] ?? ""}/record/note`));
  }
  return {
    place,
    database,
    writers: createWriters(port, sessions, episodes),
    entriesAtFirst: told.reduce((total, { entries }) => total + entries.length, 0),
    killServer: () => server.kill(),
    startServer: async () => {
      server = await start(port);
    },
    close: async () => {
      await server.kill();
      await place.close();
      await database.stop();
    },
  };
}
