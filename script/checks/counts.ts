import { z } from "zod";

/** How many tests passed, failed and were skipped. */
export type Counts = Readonly<{ passed: number; failed: number; skipped: number }>;

export const NONE: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

export function total({ passed, failed, skipped }: Counts): number {
  return passed + failed + skipped;
}

/** The last line of every run. */
export function inWords({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** Reads what `reporter.ts` wrote: a word a line for each test of the node runner. */
export function fromNode(report: string): Counts {
  const words = report.split("\n");
  const count = (word: string) => words.filter((line) => line === word).length;
  return { passed: count("passed"), failed: count("failed"), skipped: count("skipped") };
}

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** Reads Playwright's JSON report; a test that passed only when tried again has failed. */
export function fromPlaywright(report: string): Counts {
  const { stats } = PlaywrightReport.parse(JSON.parse(report));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
