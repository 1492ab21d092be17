import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import {
  folderCircle,
  foreignPackages,
  importCircle,
  impureRules,
  type Source,
  webPackages,
  wrongArrows,
} from "../test/support/architecture.ts";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = globSync(["src/**/*.ts", "demo/**/*.ts"], { cwd: project })
  .filter((path) => path !== "src/architecture.test.ts")
  .map((path): Source => ({ path, text: readFileSync(join(project, path), "utf8") }));

const file = (path: string, text: string): Source => ({ path, text });

test("arrows point down only: web, jobs, cli → store → domain", () => {
  assert.deepEqual(wrongArrows(sources), []);
});

test("the rules import nothing but each other and zod", () => {
  assert.deepEqual(foreignPackages(sources), []);
});

test("the web server's packages are imported by the web only", () => {
  assert.deepEqual(webPackages(sources), []);
  assert.equal(webPackages([file("src/store/a.ts", 'import type { Session } from "fastify";')]).length, 1);
  assert.equal(webPackages([file("src/jobs/a.ts", 'import type { SessionStore } from "@fastify/session";')]).length, 1);
  assert.deepEqual(webPackages([file("src/web/a.ts", 'import fastify from "fastify";')]), []);
});

test("the rules read no clock, no environment and no chance", () => {
  assert.deepEqual(impureRules(sources), []);
});

test("no file imports itself by way of others", () => {
  assert.equal(importCircle(sources)?.join(" → "), undefined);
});

test("no folder of pages imports itself by way of others: what journeys share is in a room below them", () => {
  assert.equal(folderCircle(sources)?.join(" → "), undefined);
});

test("a circle of folders is found, though no file is in one", () => {
  const circle = [
    file("src/web/home/view.ts", 'import { names } from "../episode/names.ts";'),
    file("src/web/episode/page.ts", 'import { acts } from "../home/acts.ts";'),
  ];
  assert.equal(importCircle(circle), undefined);
  assert.deepEqual(folderCircle(circle), ["home", "episode", "home"]);
  assert.equal(folderCircle(circle.slice(0, 1)), undefined);
});

test("an arrow that points up or sideways is found, however it is written", () => {
  const wrong = [
    file("src/store/append.ts", 'import type {\n  Page,\n} from "../web/page.ts";'),
    file("src/domain/law/clock.ts", 'export * from "../../store/read.ts";'),
    file("src/web/server.ts", 'const jobs = await import("../jobs/reminders.ts");'),
    file("demo/shire.ts", 'import "../src/web/server.ts";'),
  ];
  assert.equal(wrongArrows(wrong).length, wrong.length);
  assert.deepEqual(wrongArrows([file("src/web/a.ts", 'import { b } from "../store/b.ts";')]), []);
});

test("a rule that reads a clock or another package is found; a comment is no use of one", () => {
  assert.equal(impureRules([file("src/domain/a.ts", "const now = Temporal.Now.instant();")]).length, 1);
  assert.equal(impureRules([file("src/domain/a.ts", "const now = new Date();")]).length, 1);
  assert.deepEqual(impureRules([file("src/domain/a.ts", "// never Date.now()\n/* nor Math.random() */")]), []);
  assert.equal(foreignPackages([file("src/domain/a.ts", 'import { readFile } from "node:fs";')]).length, 1);
  assert.deepEqual(foreignPackages([file("src/domain/a.ts", 'import { z } from "zod";')]), []);
});

test("a circle of imports is found", () => {
  const circle = [
    file("src/domain/a.ts", 'import { b } from "./b.ts";'),
    file("src/domain/b.ts", 'import type { C } from "./deep/c.ts";'),
    file("src/domain/deep/c.ts", 'import { a } from "../a.ts";'),
  ];
  assert.equal(importCircle(circle)?.length, 4);
  assert.equal(importCircle(circle.slice(0, 2)), undefined);
});
