import assert from "node:assert/strict";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { findBinaries } from "../../src/store/cluster/binaries.ts";
import { borrowCluster } from "../../src/store/cluster/borrow.ts";
import { runningCluster, startCluster } from "../../src/store/cluster/cluster.ts";
import { ensureDatabase, withClient } from "../../src/store/cluster/connection.ts";
import { takeLock } from "../../src/store/cluster/lock.ts";

const base = await mkdtemp(join(tmpdir(), "tandem-cluster-"));
await chmod(base, 0o755);
after(() => rm(base, { recursive: true }));

for (const binaries of ["machine", "package"] as const) {
  const absent = await findBinaries(binaries).then(
    () => false,
    (error: Error) => error.message,
  );
  const options = { directory: join(base, binaries), binaries };

  test(`${binaries}: is made, started, found by others, and stopped cleanly`, { skip: absent }, async () => {
    const cluster = await startCluster(options);
    assert.equal(await runningCluster(options), cluster.url);
    assert.match(cluster.url, /^postgresql:\/\/postgres:[\w-]{32}@127\.0\.0\.1:\d+\/postgres$/);
    const database = await ensureDatabase(cluster.url, "tandem");
    assert.equal(await ensureDatabase(cluster.url, "tandem"), database);
    const shown = await withClient(database, async (client) => {
      await client.query("CREATE TABLE kept (n int)");
      await client.query("INSERT INTO kept VALUES (1)");
      const found = await client.query(
        `SELECT current_setting(name) AS value
           FROM unnest('{server_version,server_encoding,data_checksums,TimeZone,listen_addresses,fsync}'::text[]) AS name`,
      );
      return found.rows.map((row) => String(row.value));
    });
    assert.ok(shown[0]?.startsWith(cluster.version));
    assert.deepEqual(shown.slice(1), ["UTF8", "on", "UTC", "127.0.0.1", "on"]);
    await cluster.stop();
    await cluster.stop();
    assert.throws(() => process.kill(cluster.processId, 0));
    assert.equal(await runningCluster(options), undefined);
  });

  test(`${binaries}: only its owner may read the password and the data`, { skip: absent }, async () => {
    assert.equal((await stat(join(options.directory, "password"))).mode & 0o777, 0o600);
    assert.equal((await stat(join(options.directory, "data"))).mode & 0o077, 0);
  });

  test(`${binaries}: refuses a wrong password`, { skip: absent }, async () => {
    const cluster = await startCluster(options);
    const wrong = new URL(cluster.url);
    wrong.password = "wrong";
    await assert.rejects(
      withClient(wrong.href, (client) => client.query("SELECT 1")),
      /password/,
    );
    await cluster.stop();
  });

  test(`${binaries}: after kill -9 it starts again with everything that was committed`, { skip: absent }, async () => {
    for (let round = 1; round <= 3; round += 1) {
      const cluster = await startCluster(options);
      const database = await ensureDatabase(cluster.url, "tandem");
      await withClient(database, async (client) => {
        await client.query("INSERT INTO kept VALUES (1)");
        assert.equal((await client.query("SELECT count(*)::int AS n FROM kept")).rows[0].n, round + 1);
        const broken = new Promise((resolve) => client.once("error", resolve));
        const unfinished = client.query("INSERT INTO kept SELECT 1 FROM pg_sleep(60)");
        process.kill(cluster.processId, "SIGKILL");
        await assert.rejects(unfinished);
        await broken;
      });
      await cluster.ended;
    }
  });

  test(`${binaries}: takes over from a server that a killed run left behind`, { skip: absent }, async () => {
    const left = await startCluster(options);
    const next = await startCluster(options);
    await left.ended;
    assert.notEqual(next.processId, left.processId);
    await withClient(next.url, (client) => client.query("SELECT 1"));
    await next.stop();
  });

  test(`${binaries}: a command uses the server that runs, else one of its own`, { skip: absent }, async () => {
    const own = await borrowCluster(base, "the command", options);
    const another = await borrowCluster(base, "another command", options);
    assert.equal(another.url, own.url);
    await another.giveBack();
    await withClient(own.url, (client) => client.query("SELECT 1"));
    assert.deepEqual(await takeLock(base, "a server"), { heldBy: "the command" });
    await own.giveBack();
    assert.equal(await runningCluster(options), undefined);
  });

  test(`${binaries}: what a killed first start left half-made is made anew`, { skip: absent }, async () => {
    const directory = join(base, `${binaries}-half`);
    await mkdir(join(directory, "data.unfinished"), { recursive: true });
    await writeFile(join(directory, "data.unfinished", "PG_VERSION"), "15");
    const cluster = await startCluster({ ...options, directory });
    await cluster.stop();
  });

  test(`${binaries}: a number in use again by another process does not stop it`, { skip: absent }, async () => {
    const killed = await startCluster(options);
    process.kill(killed.processId, "SIGKILL");
    await killed.ended;
    const file = join(options.directory, "data", "postmaster.pid");
    await writeFile(file, (await readFile(file, "utf8")).replace(/^\d+/, String(process.ppid)));
    const cluster = await startCluster(options);
    await cluster.stop();
  });
}
