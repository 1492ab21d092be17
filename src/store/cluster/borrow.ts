import { setTimeout as pause } from "node:timers/promises";
import { type ClusterOptions, runningCluster, startCluster } from "./cluster.ts";
import { takeLock } from "./lock.ts";
import { ClusterUnavailable } from "./unavailable.ts";

const PATIENCE = 60_000;

/**
 * The private PostgreSQL for one command: that of the Tandem which runs on `dataDirectory`, else one of its own, which
 * `giveBack` stops. `holder` says meanwhile to a Tandem that would start what is running.
 */
export async function borrowCluster(
  dataDirectory: string,
  holder: string,
  options: ClusterOptions,
): Promise<{ url: string; giveBack(): Promise<void> }> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const lock = await takeLock(dataDirectory, holder);
    if ("release" in lock) {
      try {
        const cluster = await startCluster(options);
        return { url: cluster.url, giveBack: () => cluster.stop().finally(lock.release) };
      } catch (error) {
        await lock.release();
        throw error;
      }
    }
    const url = await runningCluster(options);
    if (url !== undefined) return { url, giveBack: async () => undefined };
    if (Date.now() > until) throw new ClusterUnavailable(`Tandem (${lock.heldBy}) runs, but its PostgreSQL does not.`);
    await pause(100);
  }
}
