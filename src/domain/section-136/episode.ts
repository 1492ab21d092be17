import { type Commencements, lawWith } from "../law/rule-sets.ts";
import { foldIdentity, type Identity, isUnderEighteen } from "../people/identity.ts";
import type { Entry } from "../timeline/entry.ts";
import { type Instant, isAtOrBefore } from "../timeline/instant.ts";
import { canonicalOrder } from "../timeline/order.ts";
import {
  CONFIRMATION_TYPE,
  CORRECTION_TYPE,
  type Confirmation,
  confirmations,
  DISPUTE_TYPE,
  standing,
} from "../timeline/standing.ts";
import { type ClockView, clockAt } from "./clock.ts";
import { type Detention, settle } from "./detention.ts";
import { isLawFact, rankOf } from "./entries.ts";
import { type Holder, holderOf } from "./holder.ts";
import { evolveLaw, type Grounds, type LawState, NOTHING_YET } from "./law-state.ts";
import type { NextAction } from "./next.ts";
import { nextActions, noReasonToHold } from "./next-actions.ts";
import { type Notice, noticesOf } from "./notices.ts";
import { evolvePathway, NO_JOURNEY, type Pathway } from "./pathway.ts";
import { type ReadEntry, readEntry } from "./read.ts";
import { type AreaStandards, STARTING_STANDARDS } from "./standards.ts";

/** Everything an episode's fold reads: its own entries, the person's identity entries, the area's dates. */
export interface EpisodeInput {
  readonly entries: readonly Entry[];
  readonly identity: readonly Entry[];
  readonly commencements: Commencements;
  readonly standards?: AreaStandards;
}

/** What is asked: by what was known (null: by all that is known), how things stood at an instant. */
export interface Moment {
  readonly knownAt: Instant | null;
  readonly at: Instant;
}

export interface TimelineItem {
  readonly entry: Entry;
  /** The entry of the correction that strikes it out. */
  readonly struckBy: string | null;
  readonly confirmation: Confirmation;
}

/** A section 136 or 135(1) episode as it stood at a moment. */
export interface EpisodeState {
  readonly law: LawState;
  readonly clock: ClockView;
  /** The latest use of the power, as time leaves it. */
  readonly detention: Detention | null;
  readonly pathway: Pathway;
  readonly holder: Holder;
  readonly next: readonly NextAction[];
  readonly noReasonToHold: boolean;
  readonly notices: readonly Notice[];
  readonly identity: Identity;
  readonly underEighteen: boolean;
  /** Every entry known, struck ones among them, in order of happening; also what is written ahead. */
  readonly timeline: readonly TimelineItem[];
}

const byAt = canonicalOrder(rankOf);

interface Folded {
  readonly law: LawState;
  readonly pathway: Pathway;
}

const START: Folded = { law: NOTHING_YET, pathway: NO_JOURNEY };

function evolve({ law, pathway }: Folded, read: ReadEntry, grounds: Grounds): Folded {
  const { fact } = read;
  const lawAfter = fact !== null && isLawFact(fact) ? evolveLaw(law, fact, grounds) : law;
  // A new use of the power, once the last was over, begins a new journey.
  const anew = lawAfter.current?.usedBy !== law.current?.usedBy && law.current !== null;
  return { law: lawAfter, pathway: evolvePathway(anew ? NO_JOURNEY : pathway, read) };
}

const ABOUT_OTHERS: ReadonlySet<string> = new Set([CORRECTION_TYPE, CONFIRMATION_TYPE, DISPUTE_TYPE]);

/** What is prepared once for a set of entries as known, and asked at several instants. */
export interface Prepared {
  readonly reads: readonly ReadEntry[];
  readonly struckBy: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, Confirmation>;
  readonly identity: readonly Entry[];
  readonly visible: readonly Entry[];
  readonly input: EpisodeInput;
}

export function prepare(input: EpisodeInput, knownAt: Instant | null): Prepared {
  const isKnown = (entry: Entry): boolean => knownAt === null || isAtOrBefore(entry.recordedAt, knownAt);
  const { standing: counting, struckBy } = standing(input.entries, knownAt);
  const identity = standing(input.identity, knownAt).standing;
  return {
    reads: counting.toSorted(byAt).map(readEntry),
    struckBy,
    answers: new Map([...confirmations(counting), ...confirmations(identity)]),
    identity,
    visible: input.entries.filter(isKnown),
    input,
  };
}

function toConfirm(prepared: Prepared, at: Instant): NextAction[] {
  // Who the person is belongs to no one episode: what was written about it for somebody waits in each of them.
  return [...prepared.reads.map(({ entry }) => entry), ...prepared.identity].flatMap((entry) => {
    if (prepared.answers.get(entry.id) !== "unconfirmed" || entry.doneBy.kind !== "worker") return [];
    if (!isAtOrBefore(entry.recordedAt, at)) return [];
    const by = { kind: "worker" as const, worker: entry.doneBy.worker };
    return [{ act: "confirm-entry" as const, by, since: entry.recordedAt, dueBy: null, entry: entry.id }];
  });
}

/** The state at an instant, without its timeline. */
export function stateAt(prepared: Prepared, at: Instant): Omit<EpisodeState, "timeline"> {
  const identity = foldIdentity(prepared.identity);
  const grounds: Grounds = {
    law: lawWith(prepared.input.commencements),
    isUnderEighteenAt: (instant) => isUnderEighteen(identity, instant),
  };
  const happened = prepared.reads.filter(({ entry }) => isAtOrBefore(entry.at, at));
  const { law, pathway } = happened.reduce((folded, read) => evolve(folded, read, grounds), START);
  const detention = law.current === null ? null : settle(law.current, at);
  const due = nextActions(pathway, detention, prepared.input.standards ?? STARTING_STANDARDS);
  return {
    law,
    clock: clockAt(law, at),
    detention,
    pathway,
    holder: holderOf(pathway, detention),
    next: [...due, ...toConfirm(prepared, at)],
    noReasonToHold: detention !== null && noReasonToHold(pathway, detention),
    notices: noticesOf(happened),
    identity,
    underEighteen: isUnderEighteen(identity, at),
  };
}

function timelineOf(prepared: Prepared): TimelineItem[] {
  const byId = new Map(prepared.visible.map((entry) => [entry.id as string, entry]));
  for (const { entry } of prepared.reads) byId.set(entry.id, entry);
  return [...byId.values()]
    .filter((entry) => !ABOUT_OTHERS.has(entry.type) || entry.type === CORRECTION_TYPE)
    .sort(byAt)
    .map((entry) => ({
      entry,
      struckBy: prepared.struckBy.get(entry.id) ?? null,
      confirmation: prepared.answers.get(entry.id) ?? "confirmed",
    }));
}

/** An episode as it stood at a moment, with its timeline. */
export function readEpisode(input: EpisodeInput, moment: Moment): EpisodeState {
  const prepared = prepare(input, moment.knownAt);
  return { ...stateAt(prepared, moment.at), timeline: timelineOf(prepared) };
}
