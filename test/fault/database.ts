import { readdirSync, readFileSync } from "node:fs";
import { type Cluster, startCluster } from "../../src/store/cluster/cluster.ts";

/** The private PostgreSQL, with its own settings: every commit is on disk before it is answered. */
export interface Database {
  readonly cluster: () => Cluster;
  /** Ends every process of it at once, as kill -9 does. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The field of /proc/PID/stat behind the name, which may hold spaces, and the state. */
function parentOf(processId: number): number {
  try {
    const text = readFileSync(`/proc/${processId}/stat`, "utf8");
    return Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

const childrenOf = (parent: number): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((processId) => Number.isInteger(processId) && parentOf(processId) === parent);

function signal(processId: number, name: "SIGKILL" | "SIGSTOP"): void {
  try {
    process.kill(processId, name);
  } catch {
    // It has ended by itself, as it does when its disk is gone.
  }
}

export async function openDatabase(directory: string): Promise<Database> {
  let cluster = await startCluster({ directory, binaries: "auto" });
  const port = Number(new URL(cluster.url).port);
  return {
    cluster: () => cluster,
    kill: async () => {
      // Nobody may take the place of a child that was killed.
      signal(cluster.processId, "SIGSTOP");
      for (const child of childrenOf(cluster.processId)) signal(child, "SIGKILL");
      signal(cluster.processId, "SIGKILL");
      await cluster.ended;
    },
    start: async () => {
      cluster = await startCluster({ directory, binaries: "auto", port });
    },
    stop: () => cluster.stop(),
  };
}
