import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Counts, fromNode, fromPlaywright, inWords, NONE, total } from "./counts.ts";
import type { Stage } from "./stages.ts";

const LIMIT_MINUTES = 10;

/** What one stage came to; `problem` is a sentence. */
export type Outcome = Readonly<{ counts: Counts; problem?: string }>;

/** Runs one stage, showing its output and its time. `folder` holds its report. */
export async function runStage(stage: Stage, folder: string): Promise<Outcome> {
  const began = performance.now();
  console.log(`\n── ${stage.name}: ${stage.says}`);
  const report = join(folder, stage.name);
  const broken = await runCommands(stage, report);
  const counts = await readCounts(stage, report);
  const problem = broken ?? whatIsWrong(stage, counts);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const tests = stage.counts === "none" ? "" : ` (${inWords(counts)})`;
  console.log(`── ${stage.name}: ${problem === undefined ? "passed" : "failed"} in ${seconds} s${tests}`);
  return problem === undefined ? { counts } : { counts, problem };
}

async function runCommands(stage: Stage, report: string): Promise<string | undefined> {
  const environment = { ...process.env, ...stage.environment, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  for (const command of stage.commands(report)) {
    const ended = await run(command, environment);
    if (ended === "late") return `The stage "${stage.name}" was stopped after ${LIMIT_MINUTES} minutes.`;
    if (ended !== 0) return `The stage "${stage.name}" failed.`;
  }
  return undefined;
}

function whatIsWrong(stage: Stage, counts: Counts): string | undefined {
  if (counts.failed > 0) return `The stage "${stage.name}" failed.`;
  if (stage.counts !== "none" && total(counts) === 0) return `The stage "${stage.name}" ran no test.`;
  return undefined;
}

async function readCounts(stage: Stage, report: string): Promise<Counts> {
  if (stage.counts === "none") return NONE;
  const text = await readFile(report, "utf8").catch(() => "");
  if (text === "") return NONE;
  return stage.counts === "node" ? fromNode(text) : fromPlaywright(text);
}

function run(command: readonly string[], environment: NodeJS.ProcessEnv): Promise<number | "late"> {
  const [name = "", ...arguments_] = command;
  return new Promise((resolve) => {
    const child = spawn(name, arguments_, { env: environment, stdio: ["ignore", "inherit", "inherit"] });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill("SIGTERM");
      setTimeout(() => child.kill("SIGKILL"), 10_000).unref();
    }, LIMIT_MINUTES * 60_000);
    const end = (status: number) => {
      clearTimeout(timer);
      resolve(late ? "late" : status);
    };
    child.once("error", () => end(1));
    child.once("exit", (status) => end(status ?? 1));
  });
}
