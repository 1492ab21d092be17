import { readdirSync, rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { type Cluster, startCluster } from "../../src/store/cluster/cluster.ts";
import { buildTemplate } from "./template.ts";

const Choice = z.enum(["auto", "machine", "package"]).default("auto");
const PREFIX = "tandem-test-";

/** The PostgreSQL of this test run, with one migrated database to copy from. */
export type TestCluster = Readonly<{ url: string; version: string; template: string }>;

const Shared = z.object({ url: z.string(), version: z.string(), template: z.string() });

let started: Promise<TestCluster> | undefined;

/** One for each run: processes that a runner starts find it by the environment. It ends with the process that began it. */
export function testCluster(): Promise<TestCluster> {
  started ??= begin();
  return started;
}

/** Starts it now, for a runner whose workers should share it; the answer stops it. */
export async function shareTestCluster(): Promise<() => Promise<void>> {
  const { cluster, shared, remove } = await launch();
  process.env["TANDEM_TEST_CLUSTER"] = JSON.stringify(shared);
  return async () => {
    await cluster.stop();
    remove();
  };
}

async function begin(): Promise<TestCluster> {
  const given = process.env["TANDEM_TEST_CLUSTER"];
  if (given) return Shared.parse(JSON.parse(given));
  const { cluster, shared, remove } = await launch();
  cluster.unref();
  process.once("beforeExit", () => cluster.stop());
  process.once("exit", () => {
    kill(cluster);
    remove();
  });
  return shared;
}

async function launch(): Promise<{ cluster: Cluster; shared: TestCluster; remove: () => void }> {
  removeLeftOvers();
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const remove = () => rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  const cluster = await startCluster({
    directory,
    binaries: Choice.parse(process.env["TANDEM_TEST_POSTGRES"]),
    settings: { fsync: "off", full_page_writes: "off", wal_level: "minimal", max_wal_senders: "0" },
  });
  console.log(`PostgreSQL ${cluster.version}`);
  const template = await buildTemplate(cluster.url);
  return { cluster, shared: { url: cluster.url, version: cluster.version, template }, remove };
}

function kill(cluster: Cluster): void {
  try {
    process.kill(cluster.processId, "SIGKILL");
  } catch {
    // It has ended, as it should.
  }
}

/** PostgreSQL ends with the run that was killed; its files stay until the next run. */
function removeLeftOvers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || lives(Number(owner))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function lives(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
