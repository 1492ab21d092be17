import { type Instant, wholeMilliseconds } from "../domain/timeline/instant.ts";

/** The server's own time; a test or a demonstration stepped through in time brings another. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => wholeMilliseconds(Temporal.Now.instant()) };
