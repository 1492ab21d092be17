import { THE_BOROUGH, THE_SHIRE } from "../../../demo/directory/index.ts";
import type { Instant } from "../../../src/domain/timeline/instant.ts";
import { fill } from "./fill.ts";
import type { Place } from "./place.ts";
import { castOf, type Episode, tellEpisode } from "./story.ts";
import { OVER, WAITING } from "./told.ts";

/** The places of safety of this area are full of people: its board is what is measured. */
export const BOARD = castOf(THE_BOROUGH);
/** Here entries are written and episodes are read. */
export const WRITTEN = castOf(THE_SHIRE);

export const OPEN_ON_BOARD = 200;

const minutesBefore = (now: Instant, minutes: number): Instant => now.subtract({ milliseconds: minutes * 60_000 });

/** People all waiting to be assessed, their timelines equally long. */
export async function fillWaiting(place: Place, count: number, now: Instant): Promise<readonly Episode[]> {
  const told: Episode[] = [];
  await fill(place, count, now, (number) => {
    const episode = tellEpisode(WRITTEN, number, minutesBefore(now, WAITING + 5 + (number % 300)), WAITING);
    told.push(episode);
    return episode.entries;
  });
  return told;
}

/** A board: 200 open episodes, each at another point of its night, before a background of others that are over. */
export async function fillBoard(place: Place, over: number, now: Instant): Promise<void> {
  await fill(place, OPEN_ON_BOARD, now, (number) => {
    const minutes = 3 + ((number * 7) % 600);
    return tellEpisode(BOARD, number, minutesBefore(now, minutes + 2), Math.min(minutes, WAITING)).entries;
  });
  await fill(
    place,
    over,
    now,
    (number) => tellEpisode(BOARD, number, minutesBefore(now, 2_000 + number), OVER).entries,
  );
}
