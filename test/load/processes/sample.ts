import { z } from "zod";

/** What one round of one load came to; times in milliseconds. */
const Sample = z.object({ count: z.number(), seconds: z.number(), p50: z.number(), p99: z.number() });
export type Sample = Readonly<z.infer<typeof Sample>>;

/** As another process told it. */
export const sampleOf = (answer: unknown): Sample => Sample.parse(answer);

export const perSecond = ({ count, seconds }: Sample): number => count / seconds;

/** The value below which a part of the values lie; `part` from 0 to 1. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs as many clients as `steps` has, each doing one step after the other, for some seconds. */
export async function measure(seconds: number, steps: readonly (() => Promise<void>)[]): Promise<Sample> {
  const latencies: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1_000;
  const run = async (step: () => Promise<void>): Promise<void> => {
    for (let start = performance.now(); start < until; start = performance.now()) {
      await step();
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(steps.map(run));
  return {
    count: latencies.length,
    seconds: (performance.now() - began) / 1_000,
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  };
}
