import type { ClockView } from "../../../domain/section-136/clock.ts";
import { type EpisodeInput, prepare, stateAt } from "../../../domain/section-136/episode.ts";
import type { Entry } from "../../../domain/timeline/entry.ts";
import type { Instant } from "../../../domain/timeline/instant.ts";

/** What the law's clock says before and after an entry counts. */
export interface ClockMove {
  readonly before: ClockView;
  readonly after: ClockView;
}

/** A text that two clocks share only where they say the same of the detention, its start and its end. */
export const clockToken = ({ detention, startedAt, endsBy }: ClockView): string =>
  [detention, startedAt, endsBy].map((part) => part?.toString() ?? "none").join(" ");

/** What an entry would do to the clock; null where it leaves it as it is. */
export function clockMove(input: EpisodeInput, entry: Entry, now: Instant): ClockMove | null {
  const before = stateAt(prepare(input, null), now).clock;
  const after = stateAt(prepare({ ...input, entries: [...input.entries, entry] }, null), now).clock;
  return clockToken(before) === clockToken(after) ? null : { before, after };
}
