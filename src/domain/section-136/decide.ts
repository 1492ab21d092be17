import { PROVISIONS } from "../law/provisions.ts";
import type { Actor, Entry } from "../timeline/entry.ts";
import { addHours, HOUR, type Instant, isBefore } from "../timeline/instant.ts";
import { correctionOf } from "../timeline/standing.ts";
import { aboutArrival, aboutOrder } from "./decide-order.ts";
import { comesSoonAfter, type EarlierDetention } from "./earlier.ts";
import { type EpisodeInput, type Prepared, prepare, stateAt } from "./episode.ts";
import { BREACH_WAYS, GROUND_NOT_MET, REFUSAL_WAYS } from "./lawful-ways.ts";
import { deniesGround } from "./notices.ts";
import { ask, type Decision, forbidden, IT_HAPPENED, mend, TAKEN } from "./objection.ts";

const MAY_BE_WRITTEN_AHEAD: ReadonlySet<string> = new Set(["detention-ended", "place-left"]);
const CLOCKS_DIFFER_BY_MINUTES = 5;

function aboutTime({ type, at }: Entry, now: Instant): Decision {
  const latest = addHours(now, CLOCKS_DIFFER_BY_MINUTES / 60);
  if (!isBefore(latest, at)) return TAKEN;
  return MAY_BE_WRITTEN_AHEAD.has(type)
    ? ask("That time has not come yet. Is it planned?", "Yes, it is planned", "Check the date and the time.")
    : mend("That time has not come yet.", "Check the date and the time.");
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

/** What the law says of what is claimed, judged by all that would then be on the timeline. */
function aboutLaw(prepared: Prepared, claimed: Entry): Decision {
  const after = stateAt(prepared, claimed.at);
  const breach = after.law.breaches.find((item) => item.entry === claimed.id);
  if (breach !== undefined) return forbidden(BREACH_WAYS[breach.of]);
  const refused = after.law.refused.find((item) => item.entry === claimed.id);
  return refused === undefined ? TAKEN : forbidden(REFUSAL_WAYS[refused.because]);
}

const aboutGrounds = ({ type, details }: Entry): Decision =>
  type === "power-used" && deniesGround(details) ? forbidden(GROUND_NOT_MET) : TAKEN;

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
      insist: IT_HAPPENED,
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
  const after = prepare({ ...input, entries: [...input.entries, entry] }, null);
  const checks = [
    () => aboutTime(entry, now),
    () => aboutTime(claimed, now),
    () => aboutDoer(claimed),
    () => aboutOrder(entry, before),
    () => aboutEarlier(entry, earlier),
    () => aboutArrival(after, claimed),
    () => aboutGrounds(claimed),
    () => aboutLaw(after, claimed),
  ];
  for (const check of checks) {
    const decision = check();
    if (!decision.taken && (decision.objection.insist === null || !insists)) return decision;
  }
  return TAKEN;
}
