import { PLACE_KINDS } from "../../domain/section-136/words.ts";
import type { Actor } from "../../domain/timeline/entry.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import { type Fragment, type Html, html, showElapsed, showInstant } from "../components/index.ts";
import { AUTHORISERS } from "../record/forms/words.ts";
import { betweenWords } from "../time/words.ts";
import { named } from "../words/entry-words-type.ts";
import { doerOf, type EpisodeView } from "./view-model.ts";

/** "22:10 on Tuesday 10 March 2026, 2 hours ago" */
export const sinceWords = (since: Instant, { at, still }: Pick<EpisodeView, "at" | "still">): Html =>
  still
    ? html`${showInstant(since)}, ${betweenWords(since, at)} before`
    : html`${showInstant(since)}, ${showElapsed(since, at)} ago`;

/** The doer of the entry that made somebody the holder, by its time and type. */
function doerAt({ state, names }: EpisodeView, type: string, since: Instant, by: Actor): string {
  const item = state.timeline.find(
    ({ entry, struckBy }) => struckBy === null && entry.type === type && entry.at.equals(since),
  );
  return item === undefined ? names.actor(by) : doerOf(item, names);
}

function placeName({ state, names }: EpisodeView): string | null {
  const { whereabouts } = state.pathway;
  return whereabouts === null ? null : (names.place(whereabouts.placeId) ?? PLACE_KINDS[whereabouts.kind]);
}

function holderSentence(view: EpisodeView): Fragment {
  const { state } = view;
  const { holder } = state;
  switch (holder.kind) {
    case "officers":
      return html`<strong>The officers</strong> have the person: ${doerAt(view, "power-used", holder.since, holder.by)}, since ${sinceWords(holder.since, view)}.`;
    case "escort": {
      const to = view.names.place(state.pathway.goingTo);
      const by = named(AUTHORISERS, holder.authorisedBy) ?? holder.authorisedBy;
      if (state.pathway.whereabouts !== null) {
        return html`<strong>Whoever brought the person</strong> has them, since the move began at ${sinceWords(holder.since, view)}. Authorised by: ${by}.`;
      }
      return html`<strong>On the way${to === null ? "" : ` to ${to}`}</strong>, moved between places, since ${sinceWords(holder.since, view)}. Authorised by: ${by}.`;
    }
    case "place": {
      const who = holder.acceptedBy ?? doerAt(view, "handover-accepted", holder.since, holder.by);
      return html`<strong>${placeName(view) ?? "The place of safety"}</strong> has the person. ${who} took over at ${sinceWords(holder.since, view)}.`;
    }
    case "away":
      return html`<strong>Nobody: the person is away</strong>, since ${sinceWords(holder.since, view)}.`;
    case "left":
      return html`<strong>Nobody: the person has left</strong>, at ${sinceWords(holder.since, view)}.`;
    case "nobody":
      return html`<strong>Nobody</strong> holds the person.`;
  }
}

function whereSentence(view: EpisodeView): Fragment {
  const { holder, pathway } = view.state;
  const brought = holder.kind === "escort" && pathway.whereabouts !== null;
  if (holder.kind !== "officers" && !brought) return undefined;
  const place = placeName(view);
  if (place !== null && pathway.whereabouts !== null) {
    return html`<p>At ${place} since ${sinceWords(pathway.whereabouts.since, view)}. Nobody there has taken over yet.</p>`;
  }
  const going = view.names.place(pathway.goingTo);
  return html`<p>${going === null ? "No place of safety has agreed yet." : `Going to ${going}.`}</p>`;
}

const officersStay = ({ state }: EpisodeView): Fragment =>
  state.holder.kind === "place" &&
  state.pathway.policeLeftAt === null &&
  html`<p>The officers are not recorded as having left.</p>`;

/** Who is with the person and answers for them, since when. */
export const whoPart = (view: EpisodeView): Html =>
  html`<section id="who" data-live-part data-live-announce="Who has the person has changed" data-holder="${view.state.holder.kind}"><h2 class="nhsuk-heading-m">Who has the person</h2><p>${holderSentence(view)}</p>${whereSentence(view)}${officersStay(view)}</section>`;
