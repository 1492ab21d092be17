import { comingOfAge, labelOf } from "../people/identity.ts";
import { type Instant, isAtOrBefore, isBefore, later } from "../timeline/instant.ts";
import type { DetentionStatus } from "./clock.ts";
import { firstPeriodEnds, isOver } from "./detention.ts";
import { type EpisodeInput, type EpisodeState, type Prepared, prepare, stateAt } from "./episode.ts";
import type { Holder } from "./holder.ts";
import type { NextAction } from "./next.ts";
import { isWithSomebody } from "./pathway.ts";
import type { Power } from "./words.ts";

/** What holds of an episode from an instant on, until the next piece. */
export interface Piece {
  readonly from: Instant;
  readonly open: boolean;
  readonly person: string;
  readonly underEighteen: boolean;
  readonly status: DetentionStatus;
  readonly power: Power | null;
  readonly startedAt: Instant | null;
  readonly endsBy: Instant | null;
  /** From when an extension counts; null until the clock starts. */
  readonly firstPeriodEnds: Instant | null;
  /** After a lapse: milliseconds already held over, and since when more are added. */
  readonly overrunMilliseconds: number;
  readonly heldSince: Instant | null;
  /** Where the person is, or (`onTheWay`) is expected. */
  readonly placeId: string | null;
  readonly onTheWay: boolean;
  readonly holder: Holder;
  /** What is relied on now: an application made, the reason it ended; null while section 136 runs. */
  readonly relying: string | null;
  readonly next: readonly NextAction[];
  readonly breaches: number;
}

/** The projection of one episode. */
export interface EpisodeNow {
  readonly startedAt: Instant;
  /** The instant from which nothing is open; null while something is. */
  readonly closedFrom: Instant | null;
  readonly pieces: readonly Piece[];
}

type State = Omit<EpisodeState, "timeline">;

function isOpen({ pathway, detention }: State): boolean {
  if (detention === null) return false;
  if (!isOver(detention)) return true;
  return detention.ended === null ? pathway.leftAt === null : isWithSomebody(pathway, detention.awaySince);
}

function relyingOn({ pathway, detention }: State): string | null {
  if (detention === null || detention.ended === null) return null;
  return detention.ended.reason === "application-made" && pathway.application?.section
    ? `application-section-${pathway.application.section}`
    : detention.ended.reason;
}

function pieceOf(state: State, from: Instant): Piece {
  const { clock, detention, pathway } = state;
  return {
    from,
    open: isOpen(state),
    person: labelOf(state.identity),
    underEighteen: state.underEighteen,
    status: clock.detention,
    power: detention?.power ?? null,
    startedAt: clock.startedAt,
    endsBy: clock.endsBy,
    firstPeriodEnds: detention === null ? null : firstPeriodEnds(detention),
    overrunMilliseconds: detention?.overrunMilliseconds ?? 0,
    heldSince: detention?.heldSince ?? null,
    placeId: pathway.whereabouts?.placeId ?? pathway.goingTo,
    onTheWay: pathway.whereabouts === null,
    holder: state.holder,
    relying: relyingOn(state),
    next: state.next,
    breaches: state.law.breaches.length,
  };
}

/** When the state next changes by time alone, or by something written ahead; null where it never does. */
function nextChange(prepared: Prepared, state: State, after: Instant): Instant | null {
  const firstEnd = state.detention === null ? null : firstPeriodEnds(state.detention);
  const { dateOfBirth } = state.identity;
  const moments = [
    firstEnd,
    state.clock.endsBy,
    dateOfBirth === null ? null : comingOfAge(dateOfBirth),
    ...prepared.reads.flatMap(({ entry }) => [entry.at, entry.recordedAt]),
    ...prepared.identity.map(({ recordedAt }) => recordedAt),
  ];
  return moments.reduce<Instant | null>((soonest, moment) => {
    if (moment === null || !isBefore(after, moment)) return soonest;
    return soonest === null || isBefore(moment, soonest) ? moment : soonest;
  }, null);
}

const sameButStart = (a: Piece, b: Piece): boolean =>
  JSON.stringify({ ...a, from: null }) === JSON.stringify({ ...b, from: null });

/**
 * What the fold gives from the latest receipt on, in pieces. It depends on the entries alone, never on when it is
 * computed. An episode without entries has none.
 */
export function projectEpisode(input: EpisodeInput): EpisodeNow | null {
  const [first, ...rest] = input.entries;
  if (first === undefined) return null;
  const horizon = rest.reduce((latest, { receivedAt }) => later(latest, receivedAt), first.receivedAt);
  const prepared = prepare(input, null);
  const pieces: Piece[] = [];
  let closedFrom: Instant | null = null;
  for (let from: Instant | null = horizon; from !== null; ) {
    const state = stateAt(prepared, from);
    const piece = pieceOf(state, from);
    const before = pieces.at(-1);
    if (before === undefined || !sameButStart(before, piece)) pieces.push(piece);
    if (!piece.open) closedFrom ??= from;
    else closedFrom = null;
    from = nextChange(prepared, state, from);
  }
  const power = prepared.reads.find(({ entry }) => entry.type === "power-used");
  const startedAt =
    power?.entry.at ?? input.entries.reduce((earliest, { at }) => (isBefore(at, earliest) ? at : earliest), first.at);
  return { startedAt, closedFrom, pieces };
}

/** The piece that holds at an instant; before the first, the first. */
export const pieceAt = (pieces: readonly Piece[], instant: Instant): Piece | undefined =>
  pieces.findLast((piece) => isAtOrBefore(piece.from, instant)) ?? pieces[0];
