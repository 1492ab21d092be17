import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { takeLock } from "./lock.ts";

const directory = await mkdtemp(join(tmpdir(), "tandem-lock-"));
after(() => rm(directory, { recursive: true }));

test("the second taker learns what runs there, and takes the lock once it is released", async () => {
  const first = await takeLock(directory, "http://localhost:3000");
  assert.ok("release" in first);
  assert.deepEqual(await takeLock(directory, "another"), { heldBy: "http://localhost:3000" });
  await first.release();
  const second = await takeLock(directory, "another");
  assert.ok("release" in second);
  await second.release();
});

test("of many that ask at once exactly one takes it", async () => {
  const locks = await Promise.all(Array.from({ length: 20 }, (_, index) => takeLock(directory, `holder ${index}`)));
  const takers = locks.filter((lock) => "release" in lock);
  assert.equal(takers.length, 1);
  await takers[0]?.release();
});

test("another directory has another lock", async () => {
  const here = await takeLock(directory, "here");
  const there = await takeLock(join(directory, "other"), "there");
  assert.ok("release" in here && "release" in there);
  await Promise.all([here.release(), there.release()]);
});
