import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { assertAcknowledged, assertTruth, type Found } from "./truth.ts";
import { createWorld, type World } from "./world.ts";

const VICTIMS = ["server", "database", "both"] as const;
type Victim = (typeof VICTIMS)[number];

async function kill(world: World, victim: Victim): Promise<void> {
  switch (victim) {
    case "server":
      await world.killServer();
      return world.startServer();
    case "database":
      await world.database.kill();
      return world.database.start();
    case "both":
      await Promise.all([world.killServer(), world.database.kill()]);
      await world.database.start();
      return world.startServer();
  }
}

/** From a tenth to half a second, another one in each round. */
const writingMilliseconds = (round: number): number => 100 + ((round * 137) % 400);

/**
 * Kills the server, the database or both in the middle of concurrent writing, so many times, and holds what is there
 * afterwards against what was acknowledged.
 */
export async function killInTheMiddle(rounds: number, say: (sentence: string) => void): Promise<Found> {
  const directory = await mkdtemp(join(tmpdir(), "tandem-fault-"));
  const world = await createWorld(directory, join(directory, "postgres"));
  try {
    for (let round = 0; round < rounds; round += 1) {
      const victim = VICTIMS[round % VICTIMS.length] ?? "both";
      await world.writers.while(async () => {
        await pause(writingMilliseconds(round));
        await kill(world, victim);
      });
      await assertAcknowledged(world);
      if ((round + 1) % 10 === 0) say(`${round + 1} of ${rounds} rounds, ${world.writers.acknowledged.size} entries`);
    }
    return await assertTruth(world);
  } finally {
    await world.close();
    await rm(directory, { recursive: true, force: true });
  }
}
