import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { add, type Counts, inWords, NONE } from "./counts.ts";
import { runStage } from "./run.ts";
import { type Stage, stages } from "./stages.ts";

process.exitCode = await main(process.argv.slice(2));

async function main(asked: readonly string[]): Promise<number> {
  const all = stages();
  const unknown = asked.find((name) => name !== "--all" && all.every((stage) => stage.name !== name));
  if (unknown !== undefined) {
    console.error(`There is no stage "${unknown}". The stages are ${all.map((stage) => stage.name).join(", ")}.`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), "tandem-checks-"));
  try {
    return await runAll(choose(all, asked), folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function choose(all: readonly Stage[], asked: readonly string[]): Stage[] {
  const names = asked.filter((name) => name !== "--all");
  if (names.length > 0) return all.filter((stage) => names.includes(stage.name));
  return all.filter((stage) => asked.includes("--all") || !stage.long);
}

async function runAll(chosen: readonly Stage[], folder: string): Promise<number> {
  const began = performance.now();
  const problems: string[] = [];
  let counts: Counts = NONE;
  for (const stage of chosen) {
    const outcome = await runStage(stage, folder);
    counts = add(counts, outcome.counts);
    if (outcome.problem !== undefined) problems.push(outcome.problem);
  }
  const testsWereAsked = chosen.some((stage) => stage.counts !== "none");
  if (testsWereAsked && counts.passed + counts.failed === 0) problems.push("No test was run.");
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(`\n${problems.length === 0 ? "All is well" : problems.join(" ")} (${minutes} minutes).`);
  console.log(inWords(counts));
  return problems.length === 0 ? 0 : 1;
}
