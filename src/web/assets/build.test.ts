import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { type Assets, buildAssets } from "./build.ts";

describe("what pages load", () => {
  let folder: string;
  let assets: Assets;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "tandem-assets-"));
    assets = await buildAssets(folder);
  });
  after(async () => await rm(folder, { recursive: true, force: true }));

  const made = () => path.join(folder, path.dirname(assets.url("main.css")).replace("/assets/", ""));
  const text = async (name: string) => await readFile(path.join(made(), name), "utf8");
  const sizes = async (ending: RegExp) => {
    const names = (await readdir(made())).filter((name) => ending.test(name));
    assert.ok(names.length > 0);
    const each = await Promise.all(names.map(async (name) => (await stat(path.join(made(), name))).size));
    return each.reduce((sum, size) => sum + size, 0);
  };

  it("calls no other host and has no typeface to fetch", async () => {
    const css = await text("main.css");
    assert.doesNotMatch(css, /@font-face|@import|https?:|url\(["']?\/\//);
    assert.match(css, /\.tandem-demonstration/);
    assert.match(css, /\.nhsuk-button/);
    assert.match(css, /\.tandem-sign-in__worker\{[^}]*box-sizing:border-box/);
  });

  it("is small enough for a first visit on a poor connection, even where only gzip is taken", async () => {
    assert.ok((await sizes(/\.css\.gz$/)) <= 35_000);
    assert.ok((await sizes(/\.js\.gz$/)) <= 8_000);
  });

  it("gives browsers script without types, whose parts are all there", async () => {
    const names = new Set((await readdir(made())).filter((name) => name.endsWith(".js")));
    assert.ok(names.has("main.js"));
    for (const name of names) {
      const script = await text(name);
      assert.doesNotMatch(script, /\.ts"|: string|interface /);
      for (const [, imported = ""] of script.matchAll(/from "\.\/([^"]+)"/g)) assert.ok(names.has(imported), imported);
    }
  });

  it("is made once, and found the next time", async () => {
    const file = path.join(made(), "main.css");
    await utimes(file, 1, 1);
    const again = await buildAssets(folder);
    assert.equal(again.url("main.css"), assets.url("main.css"));
    assert.equal((await stat(file)).mtimeMs, 1000);
    assert.deepEqual(await readdir(folder), [path.basename(made())]);
  });

  it("may be started twice at once", async () => {
    const other = await mkdtemp(path.join(tmpdir(), "tandem-assets-"));
    try {
      const [first, second] = await Promise.all([buildAssets(other), buildAssets(other)]);
      assert.equal(first.url("main.js"), second.url("main.js"));
      assert.equal((await readdir(other)).length, 1);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });
});
