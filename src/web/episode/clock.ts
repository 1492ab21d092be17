import type { Provision } from "../../domain/law/provisions.ts";
import type { DetentionStatus } from "../../domain/section-136/clock.ts";
import {
  attributes,
  clockPanel,
  details,
  detailsList,
  type Fragment,
  type Html,
  html,
  showDate,
  showDuration,
  showElapsed,
  showInstant,
} from "../components/index.ts";
import { clockNotes } from "./clock-notes.ts";
import { clockReading } from "./clock-reading.ts";
import type { EpisodeView } from "./view-model.ts";

export const DETENTION_WORDS: Readonly<Record<DetentionStatus, string>> = {
  none: "No power has been used",
  removed: "Detained, clock not started",
  running: "Detained",
  extended: "Detained, in the extra time",
  absconded: "Away",
  ended: "Ended",
  lapsed: "Time ran out",
};

const citation = ({ rule, source, verified }: Provision): Html =>
  html`<p>${rule}. <span class="tandem-source">${source}${verified ? "" : " (wording to be confirmed)"}.</span></p>`;

/** The same facts as a list, for reading out and for comparing. */
function inFull({ state, at, still }: EpisodeView): Html {
  const { detention, ruleSet, startedAt, endsBy, overrunMinutes } = state.clock;
  const counted = at.subtract({ minutes: overrunMinutes });
  const held = still || detention === "ended" ? showDuration(counted, at) : showElapsed(counted, at);
  const rows = detailsList([
    { label: "State", value: DETENTION_WORDS[detention] },
    { label: "Rules in force since", value: ruleSet !== null && showDate(Temporal.PlainDate.from(ruleSet)) },
    { label: "Clock started", value: startedAt === null ? "Not started" : showInstant(startedAt) },
    { label: "Ends by", value: endsBy === null ? "No end is set" : showInstant(endsBy) },
    { label: "Past the limit", value: overrunMinutes === 0 ? "No" : held },
  ]);
  return details({ summary: { text: "The clock in full" }, html: rows });
}

function panelOf(view: EpisodeView): Fragment {
  const { state, at, still } = view;
  const reading = clockReading(state, at);
  if (reading === null) return html`<p>No power has been used. Nothing holds the person, and no clock runs.</p>`;
  const { label, panel, authority } = reading;
  return [clockPanel({ label, ...panel, now: at, still, authority: authority.map(citation) }), clockNotes(view)];
}

/** Which clock runs, and what ends it. */
export function clockPart(view: EpisodeView): Html {
  const { detention, ruleSet, startedAt, endsBy, overrunMinutes } = view.state.clock;
  const marks = attributes({
    "data-detention": detention,
    "data-rule-set": ruleSet,
    "data-started-at": startedAt?.toString(),
    "data-ends-by": endsBy?.toString(),
    "data-overrun-minutes": overrunMinutes,
  });
  return html`<section id="clock" data-live-part data-live-announce="The clock has changed"${marks}><h2 class="nhsuk-heading-m">The clock</h2>${panelOf(view)}${inFull(view)}</section>`;
}
