import type { Entry } from "../../domain/timeline/entry.ts";
import { compareInstants } from "../../domain/timeline/instant.ts";
import {
  CONFIRMATION_TYPE,
  CORRECTION_TYPE,
  type Confirmation,
  confirmations,
  correctionOf,
  DISPUTE_TYPE,
  standing,
} from "../../domain/timeline/standing.ts";
import { detailsList, type Fragment, html, type TimelineItem, tag, timelineList } from "../components/index.ts";
import { isFor } from "../confirm/view.ts";
import { detailsOf, entryDetails, entryTitle } from "../words/entry-words.ts";
import type { Names } from "../words/names.ts";
import { VIA_WORDS } from "../words/via-words.ts";
import { personAddress } from "./categories.ts";

/** What was said about who a person is, struck entries among it, and what of it counts. */
export interface History {
  readonly shown: readonly Entry[];
  readonly standing: readonly Entry[];
  readonly struckBy: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, Confirmation>;
}

const ABOUT_OTHERS: ReadonlySet<string> = new Set([CONFIRMATION_TYPE, DISPUTE_TYPE]);

/** The entries as stored, and in their place what corrections say instead. */
export function historyOf(entries: readonly Entry[]): History {
  const { standing: counting, struckBy } = standing(entries, null);
  const stored = new Set<string>(entries.map(({ id }) => id));
  const replacements = counting.filter(({ id }) => !stored.has(id));
  const shown = [...entries, ...replacements]
    .filter(({ type }) => !ABOUT_OTHERS.has(type))
    .toSorted((a, b) => compareInstants(a.at, b.at) || compareInstants(a.recordedAt, b.recordedAt));
  return { shown, standing: counting, struckBy, answers: confirmations(counting) };
}

export interface HistoryView {
  readonly history: History;
  readonly person: string;
  readonly me: string;
  readonly names: Names;
}

const reasonOf = (entry: Entry | undefined): string => {
  const { reason } = detailsOf(entry?.details);
  return typeof reason === "string" ? reason : "no reason was given";
};

const link = (href: string, text: string, about: string): Fragment =>
  html`<a href="${href}">${text}<span class="nhsuk-u-visually-hidden">: ${about}</span></a> `;

function linksOf({ history, person, me }: HistoryView, entry: Entry): Fragment {
  if (history.struckBy.has(entry.id)) return undefined;
  const answer = history.answers.get(entry.id) ?? "confirmed";
  const base = personAddress(person);
  return [
    answer !== "confirmed" &&
      isFor(entry, me) &&
      link(`${base}/confirm/${entry.id}`, "Confirm", "what was written for you"),
    entry.type === "identity-stated" && link(`${base}/strike/${entry.id}`, "This is wrong", "strike out what was said"),
  ];
}

/** What the doer says is wrong with what somebody else wrote for them. */
function disputeOf({ history }: HistoryView, { id }: Entry): Fragment {
  if (history.answers.get(id) !== "disputed") return undefined;
  const dispute = history.standing.findLast(
    ({ type, details }) => type === DISPUTE_TYPE && detailsOf(details)["entry"] === id,
  );
  return html`<p>${tag("Disputed", "orange")} The one who did it says this is not right: ${reasonOf(dispute)}</p>`;
}

function itemOf(view: HistoryView, entry: Entry): TimelineItem {
  const { history, names } = view;
  const striker = history.struckBy.get(entry.id);
  const correction = correctionOf(entry);
  const typedBySomebodyElse = JSON.stringify(entry.doneBy) !== JSON.stringify(entry.recordedBy);
  const rows = entry.type === CORRECTION_TYPE ? [] : entryDetails(entry, names);
  return {
    id: entry.id,
    at: entry.at,
    recordedAt: entry.recordedAt,
    title: entryTitle(entry, names),
    details: [rows.length > 0 && detailsList(rows), disputeOf(view, entry)],
    doneBy: names.actor(entry.doneBy, detailsOf(entry.details)["doneByName"]),
    recordedBy: typedBySomebodyElse && names.actor(entry.recordedBy),
    via: VIA_WORDS[entry.via],
    unconfirmed: history.answers.get(entry.id) === "unconfirmed",
    correctedBy:
      striker === undefined
        ? undefined
        : { id: striker, why: reasonOf(history.shown.find(({ id }) => id === striker)) },
    corrects: correction === null ? undefined : { id: correction.entry, why: reasonOf(entry) },
    actions: linksOf(view, entry),
  };
}

/** Everything that was said about who the person is, in order; what no longer counts stays, struck out. */
export const historyList = (view: HistoryView) => timelineList(view.history.shown.map((entry) => itemOf(view, entry)));
