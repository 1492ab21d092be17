import type { TimelineItem } from "../../domain/section-136/episode.ts";
import { isBefore } from "../../domain/timeline/instant.ts";
import { CORRECTION_TYPE, correctionOf, DISPUTE_TYPE } from "../../domain/timeline/standing.ts";
import {
  type Detail,
  details,
  type Fragment,
  html,
  isEmpty,
  orNotRecorded,
  summaryList,
  tag,
} from "../components/index.ts";
import { instantWords } from "../time/words.ts";
import { detailsOf, entryDetails, entryTitle } from "../words/entry-words.ts";
import { refusalOf } from "./timeline-law.ts";
import { doerOf, type EpisodeView } from "./view-model.ts";

/** So many rows stand open; more are one tap away. */
const OPEN_ROWS = 2;

/** What the title or the doer already says is not said again. */
const isSaid = ({ value }: Detail, said: string): boolean =>
  typeof value === "string" && said.toLowerCase().includes(value.toLowerCase());

const rowsShown = (all: readonly Detail[], said: string): Fragment => {
  const rows = all.filter((row) => !isSaid(row, said));
  const [only] = rows;
  if (only === undefined) return undefined;
  if (rows.length === 1 && only.label === "Note") return html`<p>${only.value}</p>`;
  const list = summaryList(
    rows.map(({ label, value }) => ({ key: label, value: orNotRecorded(value) })),
    { border: false, classes: "tandem-timeline__facts" },
  );
  return rows.length <= OPEN_ROWS ? list : details({ summary: { text: "Details" }, html: list });
};

/** What the doer says is wrong with what somebody else wrote. */
function disputeOf({ entry, confirmation }: TimelineItem, { shown }: EpisodeView): Fragment {
  if (confirmation !== "disputed") return undefined;
  const answer = shown.entries.findLast(
    ({ type, details: said }) => type === DISPUTE_TYPE && detailsOf(said)["entry"] === entry.id,
  );
  const { reason } = detailsOf(answer?.details);
  const why = typeof reason === "string" ? `: ${reason}` : ".";
  return html`<p>${tag("Disputed", "orange")} The one who did it says this is not right${why}</p>`;
}

/** Of a correction that no longer works: what it had said. */
function hadSaid({ entry }: TimelineItem, { names }: EpisodeView): Fragment {
  const said = correctionOf(entry)?.replacedBy;
  return said && html`<p>It said: ${entryTitle(said, names)}, at ${instantWords(said.at)}.</p>`;
}

/** Whether an entry tells of something that has not come yet. */
const isWrittenAhead = ({ entry }: TimelineItem, { at }: EpisodeView): boolean => isBefore(at, entry.at);

/** Everything an entry says beside its title. */
export function detailsShown(item: TimelineItem, view: EpisodeView): Fragment {
  const { entry } = item;
  if (entry.type === CORRECTION_TYPE) return hadSaid(item, view);
  const parts = [
    entry.details === null && html`<p>What this entry said has been erased.</p>`,
    isWrittenAhead(item, view) && html`<p>${tag("Written ahead", "white")} This has not happened yet.</p>`,
    rowsShown(entryDetails(entry, view.names), `${entryTitle(entry, view.names)} ${doerOf(item, view.names)}`),
    refusalOf(item, view),
    disputeOf(item, view),
  ];
  return isEmpty(parts) ? undefined : parts;
}
