import { PROVISIONS, type Provision } from "../../domain/law/provisions.ts";
import { type Detention, endsBy, firstPeriodEnds, isOver, overrun } from "../../domain/section-136/detention.ts";
import type { EpisodeState } from "../../domain/section-136/episode.ts";
import { urgency } from "../../domain/section-136/turn.ts";
import { END_REASONS } from "../../domain/section-136/words.ts";
import { type Instant, isBefore } from "../../domain/timeline/instant.ts";
import type { ClockPanelState } from "../components/index.ts";

/** What the panel of the law's clock says, and on what authority. */
export interface ClockReading {
  readonly label: string;
  readonly panel: ClockPanelState;
  readonly authority: readonly Provision[];
}

/** The provision that sets the first limit of a detention. */
function limitOf({ rules, power }: Detention): Provision {
  if (rules.hours === 72) return rules.authority;
  switch (power) {
    case "136-remove":
      return PROVISIONS.removedTwentyFour;
    case "136-keep":
      return PROVISIONS.keptTwentyFour;
    case "135-1-remove":
      return PROVISIONS.warrantRemovedTwentyFour;
    case "135-1-keep":
      return PROVISIONS.warrantKeptTwentyFour;
  }
}

const startsOn = ({ power }: Detention): string =>
  power === "135-1-keep"
    ? "The clock starts with the officers' first entry to the premises, which is not recorded yet."
    : "The clock starts on arrival at the first place of safety.";

function ended(detention: Detention, at: Instant): ClockPanelState | null {
  const { startedAt } = detention;
  const over = detention.ended;
  if (over === null) return null;
  const reason = END_REASONS[over.reason];
  if (startedAt === null) return { state: "not-started", why: `The power ended before the clock started. ${reason}.` };
  // An end written ahead has not come yet; the fold never shows one, but a panel must be total.
  const stoppedAt = isBefore(at, over.at) ? at : over.at;
  // Past the limit the page says for how long, and not that it "would have" ended.
  const limit = overrun(detention, at) > 0 ? null : endsBy(detention);
  return { state: "stopped", startedAt, stoppedAt, endsBy: limit ?? undefined, why: reason };
}

function lapsed(detention: Detention, at: Instant): ClockPanelState | null {
  const { lapsedAt, startedAt, usedAt, awaySince, heldSince } = detention;
  if (lapsedAt === null) return null;
  const begun = startedAt ?? awaySince ?? usedAt;
  const held = overrun(detention, at);
  if (heldSince === null) {
    return { state: "stopped", startedAt: begun, stoppedAt: lapsedAt, why: "The time ran out, and the power ended" };
  }
  return { state: "over", startedAt: begun, endsBy: lapsedAt, overSince: at.subtract({ milliseconds: held }) };
}

function running(detention: Detention, at: Instant): ClockPanelState {
  const limit = endsBy(detention);
  const begun = detention.startedAt ?? detention.awaySince;
  if (limit === null || begun === null) return { state: "not-started", why: startsOn(detention) };
  const state = urgency({ since: begun, dueBy: limit }, at) === "soon" ? "soon" : "running";
  return { state, startedAt: begun, endsBy: limit };
}

const labelOf = ({ startedAt, awaySince }: Detention): string =>
  startedAt === null && awaySince !== null ? "Time to bring the person back" : "Time limit of the detention";

/** The law's clock of the latest detention at an instant; null where no power has been used. */
export function clockReading(state: EpisodeState, at: Instant): ClockReading | null {
  const { detention } = state;
  if (detention === null) return null;
  const away = detention.awaySince !== null && !isOver(detention);
  return {
    label: labelOf(detention),
    panel: ended(detention, at) ?? lapsed(detention, at) ?? running(detention, at),
    authority: [
      ...(detention.startedAt === null && away ? [] : [limitOf(detention)]),
      ...(detention.extension === null ? [] : [PROVISIONS.extension]),
      ...(away ? [PROVISIONS.retaking] : []),
    ],
  };
}

/** The last moment at which more time can lawfully be given; null where it cannot be, or not any more. */
export function lastMomentToExtend({ detention }: EpisodeState, at: Instant): Instant | null {
  if (detention === null || isOver(detention) || detention.extension !== null || !detention.rules.extension)
    return null;
  const ends = firstPeriodEnds(detention);
  return ends !== null && isBefore(at, ends) ? ends : null;
}
