import { globSync } from "node:fs";
import { join } from "node:path";

/** One thing that is checked: its commands run in order until one fails. */
export type Stage = Readonly<{
  name: string;
  /** What it does, as said when it starts. */
  says: string;
  /** Only with --all. */
  long: boolean;
  /** Which kind of report its last command writes to the file it is given; none for what has no tests. */
  counts: "none" | "node" | "playwright";
  environment: Readonly<Record<string, string>>;
  commands: (report: string) => ReadonlyArray<readonly string[]>;
}>;

const bin = (name: string) => join("node_modules", ".bin", name);
const ARCHITECTURE = "src/architecture.test.ts";

const quick = { long: false, counts: "none", environment: {} } as const;

/** Every stage in the order in which they run. One without any file fails. */
export function stages(): Stage[] {
  return [
    {
      ...quick,
      name: "types",
      says: "TypeScript reads every file",
      commands: () => [".", "src/web/assets/browser"].map((folder) => [bin("tsc"), "--project", folder]),
    },
    { ...quick, name: "lint", says: "oxlint looks for mistakes", commands: () => [[bin("oxlint"), "--deny-warnings"]] },
    { ...quick, name: "format", says: "Biome compares the layout", commands: () => [[bin("biome"), "check"]] },
    ...nodeTests("architecture", "which file may import which", [ARCHITECTURE]),
    ...nodeTests("unit", "rules, pages and tools, with random cases", [
      "src/**/*.test.ts",
      "demo/**/*.test.ts",
      "script/**/*.test.ts",
      "test/support/**/*.test.ts",
    ]),
    ...nodeTests("store", "the store on this machine's PostgreSQL, else the npm package's", [
      "test/store/**/*.test.ts",
    ]),
    ...nodeTests("fuzz", "every form and endpoint takes what nobody should send", ["test/fuzz/**/*.test.ts"]),
    ...nodeTests("acceptance", "the shared cases", ["test/acceptance/**/*.test.ts"]),
    browser(),
    ...nodeTests("store-package", "the store on the npm package's PostgreSQL", ["test/store/**/*.test.ts"], {
      long: true,
      environment: { TANDEM_TEST_POSTGRES: "package" },
    }),
    ...nodeTests("fuzz-long", "the same with ten times as many requests", ["test/fuzz/**/*.test.ts"], {
      long: true,
      environment: { TANDEM_FUZZ: "long" },
    }),
    sweep(),
    ...nodeTests("fault", "killing the server and the database", ["test/fault/**/*.test.ts"], { long: true }),
    ...nodeTests("load", "the benchmark in short", ["test/load/**/*.test.ts"], { long: true }),
  ];
}

function nodeTests(
  name: string,
  says: string,
  patterns: readonly string[],
  changes: Partial<Pick<Stage, "long" | "environment">> = {},
): Stage[] {
  const files = patterns
    .flatMap((pattern) => globSync(pattern))
    .filter((file) => name === "architecture" || file !== ARCHITECTURE)
    .toSorted();
  const commands = (report: string) =>
    files.length === 0
      ? []
      : [
          [
            process.execPath,
            "--test",
            "--test-isolation=none",
            "--test-reporter=spec",
            "--test-reporter-destination=stdout",
            "--test-reporter=./script/checks/reporter.ts",
            `--test-reporter-destination=${report}`,
            ...files,
          ],
        ];
  return [{ ...quick, ...changes, counts: "node", name, says, commands }];
}

function browser(): Stage {
  const commands = () => [["script/chromium"], [process.execPath, bin("playwright"), "test"]];
  return { ...quick, counts: "playwright", name: "browser", says: "journeys in Chromium", commands };
}

const journey = (name: string): string => `test/journeys/${name}.spec.ts`;

function sweep(): Stage {
  const commands = () => [
    ["script/chromium"],
    [process.execPath, bin("playwright"), "test", ...["sweep", "night", "without-script"].map(journey)],
  ];
  return {
    ...quick,
    long: true,
    counts: "playwright",
    environment: { TANDEM_SWEEP: "whole" },
    name: "sweep",
    says: "every page and whole nights in Chromium, at both widths and without script",
    commands,
  };
}
