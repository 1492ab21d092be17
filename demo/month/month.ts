import { compareInstants, type Instant, isAtOrBefore, MINUTE } from "../../src/domain/timeline/instant.ts";
import { compareText } from "../../src/domain/timeline/order.ts";
import type { Directory } from "../directory/directory.ts";
import { randomFrom } from "../random.ts";
import { areaOf, type Manner } from "./area.ts";
import type { DemoEntry } from "./pen.ts";
import { inventPeople } from "./people.ts";
import { plansOf } from "./plans.ts";
import { minutesEarlier, settleInMonth, withReturns } from "./schedule.ts";
import { type Stage, timeIn } from "./stage.ts";
import { type Story, type Telling, tell } from "./story.ts";

/** A month of one partnership, up to an instant. */
export interface Month {
  readonly stories: readonly Story[];
  /** All entries, about episodes and about people, in the order in which they were written down. */
  readonly entries: readonly DemoEntry[];
}

export interface MonthAsked {
  readonly directory: Directory;
  readonly manner: Manner;
  /** The same number gives the same month. */
  readonly seed: number;
  /** The month ends here; what is open is open at this instant. */
  readonly anchor: Instant;
}

const MIDDLE = 0.5;

/** What of a story is written down by an instant. */
const upTo = (instant: Instant, story: Story): Story => ({
  ...story,
  entries: story.entries.filter(({ recordedAt }) => isAtOrBefore(recordedAt, instant)),
});

/** Told so that the anchor falls in the middle of its stage, and broken off there. */
function tellOpen(telling: Telling, stage: Stage, anchor: Instant): Story {
  const { from, until } = timeIn(stage, tell(telling).entries);
  const point = from.epochMilliseconds + (until.epochMilliseconds - from.epochMilliseconds) * MIDDLE;
  const story = tell({ ...telling, start: minutesEarlier(anchor, (point - telling.start.epochMilliseconds) / MINUTE) });
  return upTo(anchor, story);
}

const WHAT_IS_NEW =
  "Went home with the crisis team's plan. Tonight, after a call that their father had died, went back to the railing.";
const HOURS_BETWEEN = 9;
/** The stage of whoever comes again within a day. */
const AGAIN: Stage = "waiting-for-doctor";

/** The first plain story becomes one that ended hours before another use of the power on the same person. */
function tellBefore(tellings: readonly Telling[], open: readonly Story[]): Telling[] {
  const next = open.find(({ plan }) => plan.stage === AGAIN);
  const usedAt = next?.entries.find(({ type }) => type === "power-used")?.at;
  const index = tellings.findIndex(
    ({ plan }) => plan.outcome === "crisis-team" && plan.twist === "none" && !plan.young,
  );
  const telling = tellings[index];
  if (telling === undefined || next === undefined || usedAt === undefined) throw new RangeError("nobody comes again");
  const leftAt = tell(telling).entries.find(({ type }) => type === "place-left")?.at ?? telling.start;
  const length = (leftAt.epochMilliseconds - telling.start.epochMilliseconds) / MINUTE;
  const start = minutesEarlier(usedAt, length + HOURS_BETWEEN * 60);
  return tellings
    .with(index, { ...telling, person: next.person, start })
    .toSorted((a, b) => compareInstants(a.start, b.start));
}

/** A month of plausible section 136 episodes, all of them over save one in each stage. */
export function monthOf({ directory, manner, seed, anchor }: MonthAsked): Month {
  const random = randomFrom(seed);
  const area = areaOf(directory, manner);
  const plans = plansOf(random, manner);
  const all = [...plans.over, ...plans.open];
  const people = inventPeople(random, all.length, anchor, (index) => all[index]?.young ?? false);
  const tellings = all.map((plan, index): Telling => {
    const person = people[index];
    if (person === undefined) throw new RangeError("too few people");
    const whatIsNew = plan.stage === AGAIN ? WHAT_IS_NEW : null;
    return { area, plan, person, start: anchor, seed: seed * 1_000 + index, whatIsNew, sameAs: null };
  });
  const open = tellings.flatMap((telling) =>
    telling.plan.stage === null ? [] : [tellOpen(telling, telling.plan.stage, anchor)],
  );
  const over = tellings
    .filter(({ plan }) => plan.stage === null)
    .map((telling) => settleInMonth(telling, random, anchor))
    .toSorted((a, b) => compareInstants(a.start, b.start));
  const busy = new Set(open.map(({ person }) => person.id));
  const stories = [
    ...withReturns(tellBefore(over, open), random, busy).map((telling) => upTo(anchor, tell(telling))),
    ...open,
  ];
  const entries = stories
    .flatMap((story) => story.entries)
    .toSorted((a, b) => compareInstants(a.recordedAt, b.recordedAt) || compareText(a.id, b.id));
  return { stories, entries };
}
