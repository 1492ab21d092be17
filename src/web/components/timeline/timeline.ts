import { attributes, classes, type Fragment, type Html, html } from "../../html.ts";
import { showDuration, showInstant, showInstantShort } from "../../time/show.ts";
import { tag } from "../tag/tag.ts";

export type TimelineItem = {
  /** The entry's id; other entries may point to it. */
  readonly id: string;
  readonly at: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
  /** What happened, in a few words. */
  readonly title: Fragment;
  readonly details?: Fragment;
  /** Name, role and agency of who did it. */
  readonly doneBy: Fragment;
  /** Who typed it, where that was somebody else. */
  readonly recordedBy?: Fragment;
  /** How it came, where not on screen: "by phone", "from paper". */
  readonly via?: string | undefined;
  /** Waits for the doer to say that it is right. */
  readonly unconfirmed?: boolean | undefined;
  /** The sentence that says what the law did not allow. */
  readonly breach?: Fragment;
  /** The entry that replaced this one. */
  readonly correctedBy?: { readonly id: string; readonly why: string } | undefined;
  /** The entry that this one puts right. */
  readonly corrects?: { readonly id: string; readonly why: string } | undefined;
  /** Links such as "Correct this". */
  readonly actions?: Fragment;
};

/** Later than this after the event, the list says when it was written down. */
const lateMinutes = 5;

/** What happened, in order; what was corrected stays, struck through and in words. */
export function timelineList(items: readonly TimelineItem[]): Html {
  if (items.length === 0) return html`<p>Nothing has been recorded yet.</p>`;
  return html`<ol class="tandem-timeline">${items.map(timelineItem)}</ol>`;
}

function timelineItem(item: TimelineItem): Html {
  const corrected = item.correctedBy !== undefined;
  const own = attributes({
    class: classes("tandem-timeline__item", corrected && "tandem-timeline__item--corrected"),
    id: `entry-${item.id}`,
  });
  const what = html`<h3 class="tandem-timeline__title">${item.title}</h3>${item.details && html`<div class="tandem-timeline__details">${item.details}</div>`}`;
  return html`<li${own}><p class="tandem-timeline__at">${showInstant(item.at)}</p>${tagsOf(item)}${corrected ? html`<del>${what}</del>` : what}${item.breach && html`<p class="tandem-timeline__breach"><strong>The law did not allow this:</strong> ${item.breach}</p>`}<p class="tandem-timeline__who">${item.doneBy}${recording(item)}</p>${correctionOf(item)}${item.actions && html`<p class="tandem-timeline__actions">${item.actions}</p>`}</li>`;
}

function tagsOf(item: TimelineItem): Fragment {
  const tags = [
    item.correctedBy && tag("Corrected", "grey"),
    item.corrects && tag("Correction", "blue"),
    item.unconfirmed === true && tag("Not confirmed yet", "yellow"),
    item.breach && tag("Breach", "red"),
  ].filter(Boolean);
  return tags.length > 0 && html`<p class="tandem-timeline__tags">${tags.map((one) => [one, " "])}</p>`;
}

function recording(item: TimelineItem): Fragment {
  const late = item.recordedAt.since(item.at).total("minutes") >= lateMinutes;
  const when =
    late && html`, recorded ${showInstantShort(item.recordedAt)}, ${showDuration(item.at, item.recordedAt)} later`;
  return [item.recordedBy && html`, typed by ${item.recordedBy}`, item.via && `, ${item.via}`, when];
}

function correctionOf(item: TimelineItem): Fragment {
  const { correctedBy, corrects } = item;
  return [
    correctedBy &&
      html`<p class="tandem-timeline__correction">No longer counts. <a href="#entry-${correctedBy.id}">Corrected by a later entry</a>, because: ${correctedBy.why}</p>`,
    corrects &&
      html`<p class="tandem-timeline__correction">Puts right <a href="#entry-${corrects.id}">an earlier entry</a>, because: ${corrects.why}</p>`,
  ];
}
