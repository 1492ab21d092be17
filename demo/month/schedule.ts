import { identifier, type PersonId } from "../../src/domain/timeline/identifiers.ts";
import { addHours, type Instant, isAtOrBefore, later, MINUTE } from "../../src/domain/timeline/instant.ts";
import type { Random } from "../random.ts";
import { anyUuid } from "../uuid.ts";
import { type Story, type Telling, tell } from "./story.ts";

const DAYS = 30;
const DAY_HOURS = 24;

/** Hours of the day when the power is used, more often in the evening and at night. */
const HOURS = [
  0, 1, 2, 3, 5, 8, 10, 11, 13, 14, 15, 16, 16, 17, 18, 18, 19, 19, 20, 20, 21, 21, 22, 22, 23, 23,
] as const;

/** A whole minute, some minutes (rounded up) earlier. */
export const minutesEarlier = (instant: Instant, minutes: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(
    (Math.floor(instant.epochMilliseconds / MINUTE) - Math.ceil(minutes)) * MINUTE,
  );

const lastWritten = ({ entries }: Story, start: Instant): Instant =>
  entries.reduce((last, { recordedAt }) => later(last, recordedAt), start);

/** A start in the month before the anchor, such that all of the story is written down by then. */
export function settleInMonth(telling: Telling, random: Random, anchor: Instant): Telling {
  const day = anchor
    .toZonedDateTimeISO("Europe/London")
    .startOfDay()
    .subtract({ days: random.between(1, DAYS) });
  const time = day.add({ hours: random.pick(HOURS), minutes: random.between(0, 59) });
  let settled = { ...telling, start: time.toInstant() };
  while (!isAtOrBefore(lastWritten(tell(settled), settled.start), anchor)) {
    settled = { ...settled, start: addHours(settled.start, -DAY_HOURS) };
  }
  return settled;
}

const DAYS_APART = 4;

/** Those of people who come once, in the order of time. */
function onceOnly(tellings: readonly Telling[], busy: ReadonlySet<PersonId>): Telling[] {
  const times = new Map<PersonId, number>();
  for (const { person } of tellings) times.set(person.id, (times.get(person.id) ?? 0) + 1);
  return tellings.filter(({ person }) => times.get(person.id) === 1 && !busy.has(person.id));
}

const isPlain = ({ plan }: Telling): boolean => !plan.young && plan.twist === "none";

/** Gives some tellings of others, days apart, to one person. */
function giveToOne(tellings: readonly Telling[], times: number, busy: ReadonlySet<PersonId>): readonly Telling[] {
  const plain = onceOnly(tellings, busy).filter(isPlain);
  const chosen: Telling[] = [];
  for (const telling of plain) {
    const last = chosen.at(-1);
    const free = last === undefined || isAtOrBefore(addHours(last.start, DAYS_APART * DAY_HOURS), telling.start);
    if (chosen.length < times && free) chosen.push(telling);
  }
  const person = chosen[0]?.person;
  if (person === undefined || chosen.length < times) throw new RangeError("the month is too short for returns");
  return tellings.map((telling) => (chosen.includes(telling) ? { ...telling, person } : telling));
}

/** Somebody nobody could name at first turns out, weeks later, to be the person of another record. */
function giveSecondRecord(tellings: readonly Telling[], random: Random, busy: ReadonlySet<PersonId>) {
  const pair = onceOnly(tellings, busy).filter(
    (telling) => isPlain(telling) && telling.plan.firstPlace === "health-based",
  );
  const [first, second] = [pair[0], pair.at(-1)];
  if (first === undefined || second === undefined || first === second) {
    throw new RangeError("the month is too short for a second record");
  }
  const unknown = { ...second.person, id: identifier<PersonId>(anyUuid(random)), saysName: false, traced: false };
  return tellings.map((telling) => {
    if (telling === first) return { ...telling, person: unknown };
    return telling === second ? { ...telling, sameAs: unknown.id } : telling;
  });
}

/** People who come back: three times, twice, twice, and once under a record of their own; nobody who is `busy`. */
export function withReturns(tellings: readonly Telling[], random: Random, busy: ReadonlySet<PersonId>) {
  const returning = [3, 2, 2].reduce((given, times) => giveToOne(given, times, busy), tellings);
  return giveSecondRecord(returning, random, busy);
}
