import { parseArgs } from "node:util";
import { ALL_PARTS, bench } from "./bench.ts";
import { boundInWords, holds } from "./finding.ts";
import { writeFigures } from "./page.ts";
import { FULL, QUICK } from "./scale.ts";

const USAGE = `script/bench [--quick] [--only PART,…] [--no-page]
  Measures what docs/performance.md promises (${ALL_PARTS.join(", ")}) on data of its own, prints it, and writes the
  figures there. --quick measures less, in under a minute, and writes nothing.
script/bench --fault [ROUNDS]
  Kills server and database in the middle of writing, 200 times unless told, and writes what was found there.`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      only: { type: "string" },
      fault: { type: "boolean", default: false },
      "no-page": { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.fault) {
    const { faultRun } = await import("../fault/report.ts");
    return faultRun(Number(positionals[0] ?? 200), !values["no-page"]);
  }
  const asked = values.only?.split(",");
  const parts = ALL_PARTS.filter((part) => asked === undefined || asked.includes(part));
  if (parts.length === 0) {
    console.error(`There is no such part. The parts are ${ALL_PARTS.join(", ")}.`);
    return 2;
  }
  const began = performance.now();
  const report = await bench(values.quick ? QUICK : FULL, parts, (sentence) => console.error(`… ${sentence}`));
  console.log(`On ${report.machine}.`);
  for (const { title, how, data, figures, bounds } of report.findings) {
    console.log(`\n${title}\n  ${how}\n  Data: ${data}.`);
    for (const [what, figure] of figures) console.log(`  ${what}: ${figure}`);
    for (const bound of bounds) console.log(`  ${holds(bound) ? "holds" : "DOES NOT HOLD"}: ${boundInWords(bound)}`);
  }
  if (!values.quick && !values["no-page"]) await writeFigures(report);
  console.log(`\nMeasured in ${((performance.now() - began) / 60_000).toFixed(1)} minutes.`);
  return report.findings.flatMap(({ bounds }) => bounds).every(holds) ? 0 : 1;
}

process.exitCode = await main();
