import type { Provision } from "../../domain/law/provisions.ts";
import type { TimelineItem } from "../../domain/section-136/episode.ts";
import { BREACH_WAYS, GROUND_NOT_MET, REFUSAL_WAYS } from "../../domain/section-136/lawful-ways.ts";
import { BREACHES } from "../../domain/section-136/words.ts";
import { type Fragment, html, tag } from "../components/index.ts";
import type { EpisodeView } from "./view-model.ts";

const NOTICED = "One of the three grounds was said not to be met";

/** What an entry tells that lies outside the rule, in a sentence without its full stop. */
export interface OutsideRule {
  readonly entry: string;
  readonly what: string;
}

/** Everything on the episode that lies outside the rule: the breaches of the law, and what a worker said. */
export const outsideTheRule = ({ state }: EpisodeView): readonly OutsideRule[] => [
  ...state.law.breaches.map(({ entry, of }) => ({ entry, what: BREACHES[of] })),
  ...state.notices.map(({ entry }) => ({ entry, what: NOTICED })),
];

/** What the law did not allow about an entry, with the rule and where it stands. */
export function breachOf({ entry }: TimelineItem, { state }: EpisodeView): Fragment {
  const found = state.law.breaches.filter((breach) => breach.entry === entry.id);
  const noticed = state.notices.some((notice) => notice.entry === entry.id);
  if (found.length === 0 && !noticed) return undefined;
  return [
    found.map(({ of }) => outside(BREACHES[of], BREACH_WAYS[of].authority)),
    noticed && outside(NOTICED, GROUND_NOT_MET.authority),
  ];
}

const outside = (what: string, { rule, source }: Provision): Fragment =>
  html`${what}. ${rule}. <span class="tandem-source">${source}.</span> `;

/** Why what was decided has no effect on the clock. */
export function refusalOf({ entry }: TimelineItem, { state }: EpisodeView): Fragment {
  return state.law.refused
    .filter((refused) => refused.entry === entry.id)
    .map(({ because }) => {
      const { because: sentence, authority } = REFUSAL_WAYS[because];
      return html`<p>${tag("No effect", "orange")} This does not change the clock, because: ${sentence} <span class="tandem-source">${authority.source}.</span></p>`;
    });
}
