import type { Moment } from "../../domain/section-136/episode.ts";
import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { type Instant, isBefore, wholeMilliseconds } from "../../domain/timeline/instant.ts";
import { type Fragment, html, insetText, showInstant } from "../components/index.ts";
import { stopsPart } from "../narrated/stops.ts";
import type { NarratedCase } from "../narrated-case.ts";
import { episodeAddress } from "../record/address.ts";

/** Nothing here happened before, or will after; at the ends of what an instant can be, no day can be added to it. */
const FIRST = Temporal.Instant.from("1900-01-01T00:00:00Z");
const LAST = Temporal.Instant.from("2200-01-01T00:00:00Z");

/** The moment an address asks for: none for now, null for what is no instant, or none that anybody lives to see. */
export function momentOf(asOf: string | undefined): Moment | undefined | null {
  if (asOf === undefined) return undefined;
  try {
    const at = wholeMilliseconds(Temporal.Instant.from(asOf));
    return isBefore(at, FIRST) || isBefore(LAST, at) ? null : { knownAt: at, at };
  } catch {
    return null;
  }
}

/** Says that this is no page of now; in a narrated case, tells what happens and leads on. */
export function asOfBanner(
  episode: EpisodeId,
  { at }: Moment,
  now: Instant,
  narrated: NarratedCase | undefined,
): Fragment {
  const words = isBefore(now, at)
    ? html`As it would stand at ${showInstant(at)}, by what is known now`
    : html`As it was known at ${showInstant(at)}`;
  const banner = insetText({
    html: html`<p><strong>${words}.</strong> Nothing can be done here. <a href="${episodeAddress(episode)}">Open the page as it is now</a></p>`,
  });
  return [banner, narrated !== undefined && stopsPart(narrated, at)];
}
