import { join } from "node:path";
import { rebuild } from "../../src/store/rebuild.ts";
import { fillBoard, fillWaiting } from "./data/areas.ts";
import { type Ground, type Place, prepareGround, settleDown } from "./data/place.ts";
import type { Finding } from "./finding.ts";
import { machineInWords } from "./machine.ts";
import { measureBoard } from "./parts/board.ts";
import { measureEntries } from "./parts/entry.ts";
import { measureEpisode } from "./parts/episode.ts";
import { measureRebuild } from "./parts/rebuild.ts";
import type { Setting } from "./parts/setting.ts";
import { startChild } from "./processes/child.ts";
import { type Scale, TIMES } from "./scale.ts";

const PARTS = { episode: measureEpisode, board: measureBoard, entry: measureEntries } as const;
export type Part = keyof typeof PARTS | "rebuild";
export const ALL_PARTS: readonly Part[] = ["rebuild", "episode", "board", "entry"];

export interface Report {
  readonly machine: string;
  readonly findings: readonly Finding[];
}

/** Measures some parts, each on the same data, on a PostgreSQL of its own that ends with it. */
export async function bench(scale: Scale, parts: readonly Part[], say: (sentence: string) => void): Promise<Report> {
  const ground = await prepareGround();
  try {
    return await onGround(ground, scale, parts, say);
  } finally {
    await ground.close();
  }
}

async function onGround(
  ground: Ground,
  scale: Scale,
  parts: readonly Part[],
  say: (sentence: string) => void,
): Promise<Report> {
  say(`filling two stores, one with ${TIMES} times the data of the other`);
  const now = Temporal.Now.instant().round("millisecond");
  const [small, big] = [await ground.database("small"), await ground.database("big")];
  const smallEpisodes = await fillWaiting(small, Math.round(scale.written / TIMES), now);
  const bigEpisodes = await fillWaiting(big, scale.written, now);
  await fillBoard(big, scale.over, now);
  await fold(small);
  const findings: Finding[] = [];
  if (parts.includes("rebuild")) findings.push(await measureRebuild({ big, scale, say }));
  else await fold(big);
  for (const place of [small, big]) await settleDown(place.ownerUrl);
  const { applicationUrl } = big.options;
  const assets = join(ground.directory, "assets");
  const server = await startChild("server", { applicationUrl, secret: big.secret, assets, port: 0 });
  try {
    const port = Number(await server.ask("port"));
    const setting: Setting = { scale, small, smallEpisodes, big, bigEpisodes, server, port, say };
    for (const [name, measure] of Object.entries(PARTS)) {
      if (parts.some((part) => part === name)) findings.push(await measure(setting));
    }
  } finally {
    await server.end();
  }
  return { machine: machineInWords(ground.cluster.version), findings };
}

async function fold({ options }: Place): Promise<void> {
  await rebuild({ ...options, replace: true });
}
