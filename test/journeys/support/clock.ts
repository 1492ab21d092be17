import type { Instant } from "../../../src/domain/timeline/instant.ts";
import type { Clock } from "../../../src/store/clock.ts";
import { inLondon, instantWords, timeWords } from "../../../src/web/time/words.ts";

/** A clock that a test puts forward; between, it runs on as any clock does. */
export interface RunningClock extends Clock {
  /** Puts it to a moment of the night, in London: "22:40" is the next time it is that late. */
  readonly until: (time: string) => void;
}

/** Starts at an instant. */
export function runningClock(start: Instant): RunningClock {
  let base = start;
  let since = performance.now();
  const now = (): Instant => base.add({ milliseconds: Math.floor(performance.now() - since) });
  return {
    now,
    until: (time) => {
      const from = inLondon(now());
      const today = from.withPlainTime(time);
      const next = Temporal.ZonedDateTime.compare(today, from) > 0 ? today : today.add({ days: 1 });
      base = next.toInstant();
      since = performance.now();
    },
  };
}

/** "22:10", as somebody types it. */
export const typedTime = (instant: Instant): string => timeWords(inLondon(instant));

/** "22:10 on Tuesday 10 March 2026", as pages say it. */
export const wordsFor = instantWords;

/** An instant of a night in March 2026, in London. */
export const london = (text: string): Instant =>
  Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/London").toInstant();
