import type { TimelineItem } from "../../domain/section-136/episode.ts";
import { CORRECTION_TYPE } from "../../domain/timeline/standing.ts";
import { type Fragment, type Html, html } from "../components/index.ts";
import { episodeAddress } from "../record/address.ts";
import { type CorrectionShown, titleOf } from "./corrections-shown.ts";
import type { EpisodeView } from "./view-model.ts";

const link = (href: string, text: string, about: string): Html =>
  html`<a href="${href}">${text}<span class="nhsuk-u-visually-hidden">: ${about}</span></a> `;

const isDoer = ({ entry }: TimelineItem, { worker }: EpisodeView): boolean =>
  entry.doneBy.kind === "worker" && entry.doneBy.worker === worker.id;

/** What can be done about an entry; about one that no longer counts, nothing. */
export function linksOf(item: TimelineItem, view: EpisodeView, corrections: readonly CorrectionShown[]): Fragment {
  const { entry, confirmation, struckBy } = item;
  if (view.still || struckBy !== null) return undefined;
  const base = episodeAddress(view.episode);
  const about = titleOf(entry, view.state.timeline, view.names);
  const madeBy = corrections.find(({ replacement }) => replacement === entry.id);
  const undo = entry.type === CORRECTION_TYPE ? entry.id : madeBy?.id;
  return [
    confirmation !== "confirmed" && isDoer(item, view) && link(`${base}/confirm/${entry.id}`, "Confirm", about),
    entry.type !== CORRECTION_TYPE && link(`${base}/correct/${entry.id}`, "Correct", about),
    undo !== undefined && link(`${base}/correct/${undo}`, "Undo this correction", about),
  ];
}
