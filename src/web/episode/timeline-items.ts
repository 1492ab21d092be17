import type { TimelineItem as Item } from "../../domain/section-136/episode.ts";
import type { TimelineItem } from "../components/index.ts";
import { VIA_WORDS } from "../words/via-words.ts";
import { type CorrectionShown, correctionsIn, isToldByReplacement, titleOf } from "./corrections-shown.ts";
import { detailsShown } from "./timeline-details.ts";
import { breachOf } from "./timeline-law.ts";
import { linksOf } from "./timeline-links.ts";
import { doerOf, type EpisodeView } from "./view-model.ts";

const correctionLink = (id: string, why: string) => ({ id, why });

function corrected({ struckBy }: Item, corrections: readonly CorrectionShown[]) {
  if (struckBy === null) return undefined;
  const by = corrections.find(({ id }) => id === struckBy);
  return correctionLink(by?.replacement ?? struckBy, by?.why ?? "no reason is shown");
}

function corrects({ entry }: Item, corrections: readonly CorrectionShown[]) {
  const by = corrections.find(({ id, replacement }) => replacement === entry.id || id === entry.id);
  return by === undefined ? undefined : correctionLink(by.target, by.why);
}

function typist({ entry }: Item, doer: string, { names }: EpisodeView): string | undefined {
  const words = names.actor(entry.recordedBy);
  const same =
    entry.doneBy.kind === "worker" && entry.recordedBy.kind === "worker"
      ? entry.doneBy.worker === entry.recordedBy.worker
      : words === doer || words === names.actor(entry.doneBy);
  return same ? undefined : words;
}

function itemOf(item: Item, view: EpisodeView, corrections: readonly CorrectionShown[]): TimelineItem {
  const { entry, confirmation, struckBy } = item;
  const { state, names } = view;
  const doneBy = doerOf(item, names);
  return {
    id: entry.id,
    at: entry.at,
    recordedAt: entry.recordedAt,
    title: titleOf(entry, state.timeline, names),
    details: detailsShown(item, view),
    doneBy,
    recordedBy: typist(item, doneBy, view),
    via: VIA_WORDS[entry.via],
    unconfirmed: confirmation === "unconfirmed" && struckBy === null,
    breach: breachOf(item, view),
    correctedBy: corrected(item, corrections),
    corrects: corrects(item, corrections),
    actions: linksOf(item, view, corrections),
  };
}

/** What the timeline of an episode's page shows, in order of happening. */
export function timelineItems(view: EpisodeView): readonly TimelineItem[] {
  const corrections = correctionsIn(view.state.timeline);
  return view.state.timeline
    .filter((item) => !isToldByReplacement(item, corrections))
    .map((item) => itemOf(item, view, corrections));
}
