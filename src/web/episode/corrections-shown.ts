import type { TimelineItem } from "../../domain/section-136/episode.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import { CORRECTION_TYPE, correctionOf } from "../../domain/timeline/standing.ts";
import { detailsOf, entryTitle } from "../words/entry-words.ts";
import type { Names } from "../words/names.ts";

/** A correction on the timeline: what it strikes, what it puts in its place, why. */
export interface CorrectionShown {
  readonly id: string;
  readonly target: string;
  /** The replacement's id, where it stands on the timeline. */
  readonly replacement: string | null;
  readonly why: string;
  readonly withdrawn: boolean;
}

const whyOf = ({ details }: Entry): string => {
  const { reason } = detailsOf(details);
  return typeof reason === "string" && reason !== "" ? reason : "no reason is shown";
};

/** The corrections of a timeline. */
export function correctionsIn(timeline: readonly TimelineItem[]): readonly CorrectionShown[] {
  const ids = new Set<string>(timeline.map(({ entry }) => entry.id));
  return timeline.flatMap(({ entry, struckBy }) => {
    const correction = correctionOf(entry);
    if (correction === null) return [];
    const replacement = correction.replacedBy?.id ?? null;
    const stands = struckBy === null && replacement !== null && ids.has(replacement);
    return [
      {
        id: entry.id,
        target: correction.entry,
        replacement: stands ? replacement : null,
        why: whyOf(entry),
        withdrawn: struckBy !== null,
      },
    ];
  });
}

/** Whether a row of its own would only repeat what the entry it put in place says. */
export const isToldByReplacement = ({ entry }: TimelineItem, corrections: readonly CorrectionShown[]): boolean =>
  entry.type === CORRECTION_TYPE && corrections.some(({ id, replacement }) => id === entry.id && replacement !== null);

/** What happened, in a few words; of a correction, what it corrects. */
export function titleOf(entry: Entry, timeline: readonly TimelineItem[], names: Names): string {
  const correction = correctionOf(entry);
  if (correction === null) return entryTitle(entry, names);
  const target = timeline.find((item) => item.entry.id === correction.entry)?.entry;
  const what = target === undefined || target.id === entry.id ? "an earlier entry" : titleOfTarget(target, names);
  return correction.replacedBy === null ? `Taken out: ${what}` : `Put right: ${what}`;
}

const titleOfTarget = (target: Entry, names: Names): string =>
  target.type === CORRECTION_TYPE ? "an earlier correction" : entryTitle(target, names);
