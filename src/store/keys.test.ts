import assert from "node:assert/strict";
import { createSecretKey, randomBytes } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import fc from "fast-check";
import { open, seal } from "./cipher.ts";
import { createKeys } from "./keys.ts";
import { loadWrappingKey, wrappingKeyOf } from "./wrapping-key.ts";

const key = () => createSecretKey(randomBytes(32));
const folder = await mkdtemp(join(tmpdir(), "tandem-keys-"));
after(() => rm(folder, { recursive: true }));

test("what is sealed opens again, and never reads the same twice", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (plain, context) => {
      const own = key();
      const sealed = seal(own, 1, context, plain);
      assert.equal(open(own, context, sealed).toString(), plain);
      assert.notDeepEqual(seal(own, 1, context, plain), sealed);
    }),
    { numRuns: 50 },
  );
});

test("nothing opens with another key, in another context, or with one bit changed", () => {
  const own = key();
  const sealed = seal(own, 1, "entry 1", "Standing in the road");
  assert.throws(() => open(key(), "entry 1", sealed));
  assert.throws(() => open(own, "entry 2", sealed));
  for (let index = 2; index < sealed.length; index += 1) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    assert.throws(() => open(own, "entry 1", changed), `byte ${index}`);
  }
  assert.throws(() => open(own, "entry 1", Buffer.concat([Buffer.from([9]), sealed.subarray(1)])), /format/);
});

test("a data key opens for its owner only, and only under its wrapping key", () => {
  const owner = { subject: "a", agency: "police", generation: 1 };
  const keys = createKeys(key());
  const { wrapped, key: made } = keys.make(owner);
  assert.ok(keys.unwrap(wrapped, owner).equals(made));
  assert.ok(keys.unwrap(wrapped, owner).equals(made));
  assert.throws(() => keys.unwrap(wrapped, { ...owner, agency: "trust" }));
  assert.throws(() => keys.unwrap(wrapped, { ...owner, generation: 2 }));
  assert.throws(() => createKeys(key()).unwrap(wrapped, owner));
});

test("each use of the wrapping key has a key of its own", () => {
  const wrapping = wrappingKeyOf(randomBytes(32));
  assert.ok(wrapping.derive("drafts").equals(wrapping.derive("drafts")));
  assert.ok(!wrapping.derive("drafts").equals(wrapping.derive("sessions")));
});

test("a missing wrapping key is made once, for its owner's eyes only, and read from then on", async () => {
  const file = join(folder, "secrets", "wrapping-key");
  const [first, second] = await Promise.all([loadWrappingKey(file), loadWrappingKey(file)]);
  const text = await readFile(file, "utf8");
  assert.ok(first.derive("drafts").equals(second.derive("drafts")));
  assert.ok((await loadWrappingKey(file)).derive("drafts").equals(first.derive("drafts")));
  assert.equal(await readFile(file, "utf8"), text);
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  assert.equal((await stat(join(folder, "secrets"))).mode & 0o777, 0o700);
});

test("a file that holds no key is refused, and left as it is", async () => {
  const file = join(folder, "damaged");
  await writeFile(file, "half a key");
  await chmod(file, 0o600);
  await assert.rejects(loadWrappingKey(file), /does not hold a key/);
  assert.equal(await readFile(file, "utf8"), "half a key");
});
