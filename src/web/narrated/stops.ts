import type { Instant } from "../../domain/timeline/instant.ts";
import { type Fragment, html, pagination, showInstantShort } from "../components/index.ts";
import type { NarratedCase } from "../narrated-case.ts";
import { episodeAddress } from "../record/address.ts";

type Stop = NarratedCase["stops"][number];

/** The page of the case's episode as it stood at a stop. */
export const stopAddress = ({ episode }: NarratedCase, { at }: Stop): string =>
  `${episodeAddress(episode)}?as-of=${encodeURIComponent(at.toString())}`;

const turn = (told: NarratedCase, stop: Stop | undefined, text: string) =>
  stop === undefined ? undefined : { href: stopAddress(told, stop), label: { html: showInstantShort(stop.at) }, text };

/** What is told at a stop of a narrated case, and the ways to the stops before and after it. */
export function stopsPart(told: NarratedCase, at: Instant): Fragment {
  const index = told.stops.findIndex((stop) => stop.at.equals(at));
  const stop = told.stops[index];
  if (stop === undefined) return undefined;
  const previous = turn(told, told.stops[index - 1], "Previous");
  const next = turn(told, told.stops[index + 1], "Next");
  return html`<section id="narration"><h2 class="nhsuk-heading-m"><a href="/narrated/${told.key}">${told.title}</a></h2><p>Step ${index + 1} of ${told.stops.length}</p><p class="nhsuk-lede-text">${stop.narration}</p>${pagination({ ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }), ariaLabel: "Steps of this case" })}</section>`;
}
