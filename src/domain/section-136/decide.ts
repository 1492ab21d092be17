import { PROVISIONS, type Provision } from "../law/provisions.ts";
import type { Actor, Entry } from "../timeline/entry.ts";
import { addHours, HOUR, type Instant, isAtOrBefore, isBefore } from "../timeline/instant.ts";
import { correctionOf } from "../timeline/standing.ts";
import { isOver } from "./detention.ts";
import { type EpisodeInput, type EpisodeState, prepare, stateAt } from "./episode.ts";
import { BREACH_WAYS, type Forbidden, REFUSAL_WAYS } from "./lawful-ways.ts";

/** Why an entry is not simply taken: what is wrong, on what authority, the way on, and whether insisting records it. */
export interface Objection {
  readonly because: string;
  readonly authority: Provision | null;
  readonly instead: readonly string[];
  /** Null where nothing is gained by insisting: mend the entry instead. */
  readonly insist: string | null;
}

export type Decision = { readonly taken: true } | { readonly taken: false; readonly objection: Objection };

const TAKEN: Decision = { taken: true };

const mend = (because: string, ...instead: string[]): Decision => ({
  taken: false,
  objection: { because, authority: null, instead, insist: null },
});

const ask = (because: string, insist: string, ...instead: string[]): Decision => ({
  taken: false,
  objection: { because, authority: null, instead, insist },
});

const forbidden = ({ because, authority, instead, insist }: Forbidden): Decision => ({
  taken: false,
  objection: { because, authority, instead, insist },
});

const MAY_BE_WRITTEN_AHEAD: ReadonlySet<string> = new Set(["detention-ended", "place-left"]);
const CLOCKS_DIFFER_BY_MINUTES = 5;

function aboutTime({ type, at }: Entry, now: Instant): Decision {
  const latest = addHours(now, CLOCKS_DIFFER_BY_MINUTES / 60);
  if (isBefore(latest, at) && !MAY_BE_WRITTEN_AHEAD.has(type)) {
    return mend("That time has not come yet.", "Check the date and the time.");
  }
  return TAKEN;
}

const roleOf = (actor: Actor): string | null =>
  actor.kind === "worker" || actor.kind === "unlisted" ? actor.role : null;

/** Nobody signs for another profession's duty: the doer of these must hold the role. */
const DOER: Readonly<Record<string, { role: string; sentence: string }>> = {
  "extension-authorised": { role: "doctor", sentence: "Only a doctor can give more time. Say which doctor did." },
  "amhp-accepted": { role: "amhp", sentence: "Say which AMHP took the referral." },
};

/** A text of the entry's details; empty where there is none. */
function textOf({ details }: Entry, name: string): string {
  const value: unknown = typeof details === "object" && details !== null ? Reflect.get(details, name) : undefined;
  return typeof value === "string" ? value : "";
}

function aboutDoer(entry: Entry): Decision {
  const role = roleOf(entry.doneBy);
  if (entry.type === "assessment-completed") {
    const by = textOf(entry, "by");
    return by === "" || by === role
      ? TAKEN
      : mend(by === "doctor" ? "Say which doctor examined the person." : "Say which AMHP interviewed the person.");
  }
  const rule = DOER[entry.type];
  return rule === undefined || rule.role === role ? TAKEN : mend(rule.sentence);
}

type State = Omit<EpisodeState, "timeline">;

const NEEDS_POWER: ReadonlySet<string> = new Set([
  "handover-accepted",
  "police-left",
  "transfer-started",
  "detention-ended",
  "absconded",
  "returned",
  "assessment-completed",
  "extension-authorised",
  "outcome-arranged",
  "application-made",
  "rights-given",
]);

function aboutOrder(entry: Entry, before: State): Decision {
  const { detention, pathway } = before;
  if (NEEDS_POWER.has(entry.type) && detention === null) {
    return ask(
      "No use of the power is on record before that time.",
      "It happened: record it all the same",
      "Check the date and the time, or record the use of the power first.",
    );
  }
  if (entry.type === "power-used" && detention !== null && !isOver(detention)) {
    return ask(
      "The person is already detained. Using the power again starts no new clock.",
      "It happened: record it all the same",
      "Go on with the detention that is running.",
    );
  }
  if (entry.type === "power-used" && detention !== null) {
    return mend("That detention is over.", "Start a new record for a new use of the power.");
  }
  if (
    entry.type === "handover-accepted" &&
    pathway.whereabouts === null &&
    pathway.power !== null &&
    detention?.startedAt === null
  ) {
    return mend("No arrival is on record yet.", "Record the arrival first: the law's clock starts there.");
  }
  if (entry.type === "detention-ended" && detention?.ended) {
    return mend("An end is already on record.", "If it is wrong, correct that entry.");
  }
  return TAKEN;
}

/** What the law says of what is claimed, judged by all that would then be on the timeline. */
function aboutLaw(input: EpisodeInput, entry: Entry, claimed: Entry): Decision {
  const after = stateAt(prepare({ ...input, entries: [...input.entries, entry] }, null), claimed.at);
  const breach = after.law.breaches.find((item) => item.entry === claimed.id);
  if (breach !== undefined) return forbidden(BREACH_WAYS[breach.of]);
  const refused = after.law.refused.find((item) => item.entry === claimed.id);
  return refused === undefined ? TAKEN : forbidden(REFUSAL_WAYS[refused.because]);
}

/** Within this many hours of the last detention's end a new use is asked what is new. */
export const ASK_WHAT_IS_NEW_HOURS = 24;

/** The last detention of this person that was over before a new use, and how long it held them. */
export interface EarlierDetention {
  readonly overAt: Instant;
  readonly heldMilliseconds: number;
}

/** Whether a new use comes so soon after the last that it must say what is new. */
export const comesSoonAfter = (earlier: EarlierDetention, usedAt: Instant): boolean =>
  isAtOrBefore(earlier.overAt, usedAt) && isBefore(usedAt, addHours(earlier.overAt, ASK_WHAT_IS_NEW_HOURS));

function aboutEarlier(entry: Entry, earlier: EarlierDetention | null): Decision {
  if (entry.type !== "power-used" || earlier === null || !comesSoonAfter(earlier, entry.at)) return TAKEN;
  if (textOf(entry, "whatIsNew").trim() !== "") return TAKEN;
  const hours = Math.floor(earlier.heldMilliseconds / HOUR);
  return {
    taken: false,
    objection: {
      because: `The person was held for ${hours} hours under a use of the power that ended less than 24 hours before. A second period on the same facts is not lawful.`,
      authority: PROVISIONS.removedTwentyFour,
      instead: ["Say what is new since then."],
      insist: null,
    },
  };
}

export interface Question {
  readonly input: EpisodeInput;
  readonly entry: Entry;
  readonly now: Instant;
  /** The worker was told of the objection and says that it happened. */
  readonly insists: boolean;
  readonly earlier: EarlierDetention | null;
}

/**
 * Whether an entry is taken as it stands. An objection that may be insisted on is answered by recording: what
 * happened, happened, and the fold tells the breach.
 */
export function decide({ input, entry, now, insists, earlier }: Question): Decision {
  const before = stateAt(prepare(input, null), entry.at);
  // A correction claims what it puts in the place of the other entry.
  const claimed = correctionOf(entry)?.replacedBy ?? entry;
  const checks = [
    () => aboutTime(entry, now),
    () => aboutTime(claimed, now),
    () => aboutDoer(claimed),
    () => aboutOrder(entry, before),
    () => aboutEarlier(entry, earlier),
    () => aboutLaw(input, entry, claimed),
  ];
  for (const check of checks) {
    const decision = check();
    if (!decision.taken && (decision.objection.insist === null || !insists)) return decision;
  }
  return TAKEN;
}
