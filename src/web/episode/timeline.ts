import { type Html, html, timelineList } from "../components/index.ts";
import { timelineItems } from "./timeline-items.ts";
import type { EpisodeView } from "./view-model.ts";

/** Everything that happened, with what was put right still to be seen. */
export function timelinePart(view: EpisodeView): Html {
  const items = timelineItems(view);
  return html`<section id="timeline" data-live-part data-live-announce="The timeline has changed"><h2 class="nhsuk-heading-m">Timeline <span class="tandem-count">(${items.length})</span></h2>${timelineList(items)}</section>`;
}
