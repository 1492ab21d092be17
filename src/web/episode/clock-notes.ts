import { PROVISIONS } from "../../domain/law/provisions.ts";
import { endsBy, firstPeriodEnds, isOver, overrun } from "../../domain/section-136/detention.ts";
import { END_REASONS, OUTCOMES } from "../../domain/section-136/words.ts";
import { MINUTE } from "../../domain/timeline/instant.ts";
import { type Fragment, html, insetText, showInstant } from "../components/index.ts";
import { durationWords } from "../time/duration-words.ts";
import { lastMomentToExtend } from "./clock-reading.ts";
import type { EpisodeView } from "./view-model.ts";

function extensionNote({ state, at }: EpisodeView): Fragment {
  const { detention } = state;
  if (detention === null) return undefined;
  const last = state.noReasonToHold ? null : lastMomentToExtend(state, at);
  if (last !== null) {
    return html`<p>More time (1 to 12 hours) can be given once, only because of the person's own condition, only by the doctor responsible for the examination, and only before ${showInstant(last)}.</p>`;
  }
  const ends = firstPeriodEnds(detention);
  if (detention.extension !== null && ends !== null) {
    const { hours } = detention.extension;
    return html`<p>A doctor gave ${hours} ${hours === 1 ? "hour" : "hours"} more because of the person's condition, from ${showInstant(ends)}. It cannot be given again.</p>`;
  }
  return !isOver(detention) && !detention.rules.extension && html`<p>These rules allow no more time.</p>`;
}

function awayNote({ state }: EpisodeView): Fragment {
  const { detention } = state;
  if (detention === null || detention.awaySince === null || isOver(detention)) return undefined;
  const until = endsBy(detention);
  return until !== null && html`<p>The person is away. They may be brought back until ${showInstant(until)}.</p>`;
}

function overrunNote({ state, at }: EpisodeView): Fragment {
  const { detention } = state;
  if (detention === null) return undefined;
  const stillHeld = detention.ended === null && detention.heldSince !== null;
  if (stillHeld) {
    return html`<p>The power has ended by itself. Nobody may be held under it now: the person is free to leave, unless another power applies. Say what happened.</p>`;
  }
  const held = overrun(detention, at);
  return (
    held >= MINUTE &&
    html`<p><strong>Held ${durationWords(held)} past the limit.</strong> Time away is not counted.</p>`
  );
}

function moveNote({ state }: EpisodeView): Fragment {
  return state.pathway.inTransit !== null && html`<p>${PROVISIONS.transfer.rule}.</p>`;
}

/** After an end: what is relied on until the person leaves. */
export function relianceNote({ state }: EpisodeView): Fragment {
  const { detention, pathway } = state;
  const ended = detention?.ended ?? null;
  if (ended === null || pathway.leftAt !== null || ended.reason === "died") return undefined;
  const section = pathway.application?.section;
  const applied = ended.reason === "application-made";
  const code = `application-section-${section ?? ""}`;
  const application = Object.entries(OUTCOMES).find(([outcome]) => outcome === code)?.[1];
  const words = applied
    ? (application ?? "An application for detention in hospital")
    : ended.reason === "informal-admission"
      ? "The person's own agreement: they are going into hospital by choice"
      : "No power. The person is free to leave";
  const why = applied ? "" : ` (${END_REASONS[ended.reason].toLowerCase()})`;
  return insetText({
    html: html`<p><strong>The authority now relied on:</strong> ${words}${why}.</p>`,
  });
}

/** What follows from where the clock stands, in sentences. */
export const clockNotes = (view: EpisodeView): Fragment => [
  awayNote(view),
  overrunNote(view),
  extensionNote(view),
  moveNote(view),
  relianceNote(view),
];
