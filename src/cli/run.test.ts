import assert from "node:assert/strict";
import { test } from "node:test";
import { COMMANDS } from "./commands.ts";
import { recordedIo } from "./recorded-io.ts";
import { runCommandLine } from "./run.ts";

async function run(...typed: string[]) {
  const { io, said } = recordedIo();
  return { status: await runCommandLine(typed, io), ...said };
}

test("help lists every command on standard output", async () => {
  for (const typed of ["help", "--help", "-h"]) {
    const { status, out, told } = await run(typed);
    assert.equal(status, 0);
    assert.equal(told, "");
    for (const name of [...COMMANDS.keys(), "help"]) assert.match(out, new RegExp(`^  ${name} +\\S`, "m"));
  }
});

test("without a command the list goes to standard error, for nothing was done", async () => {
  const { status, out, told } = await run();
  assert.equal(status, 2);
  assert.equal(out, "");
  assert.match(told, /^Usage: /);
});

test("every command goes by the name it is listed under, and shows its usage two ways", async () => {
  for (const [name, load] of COMMANDS) {
    assert.equal((await load()).name, name);
    const asked = await run("help", name);
    assert.deepEqual(asked, { status: 0, out: asked.out, told: "" });
    assert.match(asked.out, new RegExp(`^Usage: script/tandem ${name}\\b`));
    assert.deepEqual(await run(name, "--help"), asked);
  }
});

test("wrong usage is told with the usage on standard error", async () => {
  const unknown = await run("replay", "--colour");
  assert.equal(unknown.status, 2);
  assert.equal(unknown.out, "");
  assert.match(unknown.told, /--colour[^]*Usage: script\/tandem replay/);
  assert.deepEqual(await run("conjure"), {
    status: 2,
    out: "",
    told: "There is no command conjure. script/tandem help lists them.\n",
  });
});

test("after -- a file may be called --help", async () => {
  const { status, told } = await run("replay", "--", "--help");
  assert.equal(status, 1);
  assert.match(told, /^--help cannot be read: there is no such file/);
});
