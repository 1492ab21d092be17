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
import { detailsList, type Fragment, form, html, type TimelineItem, timelineList } from "../components/index.ts";
import { attributes } from "../html.ts";
import { newId } from "../record/identifiers.ts";
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
  readonly csrfToken: string;
}

const reasonOf = (entry: Entry | undefined): string => {
  const { reason } = detailsOf(entry?.details);
  return typeof reason === "string" ? reason : "no reason was given";
};

function confirmForm({ person, csrfToken }: HistoryView, entry: Entry): Fragment {
  const content = html`<input${attributes({ type: "hidden", name: "entry", value: entry.id })}>`;
  return form({
    action: `${personAddress(person)}/confirm`,
    csrfToken,
    submission: newId(),
    content,
    submit: "This is right: confirm it",
  });
}

const isToConfirm = ({ history, me }: HistoryView, { id, doneBy }: Entry): boolean =>
  history.answers.get(id) === "unconfirmed" && doneBy.kind === "worker" && doneBy.worker === me;

function strikeLink({ history, person }: HistoryView, entry: Entry): Fragment {
  if (history.struckBy.has(entry.id) || entry.type !== "identity-stated") return undefined;
  return html`<a href="${personAddress(person)}/strike/${entry.id}">This is wrong<span class="nhsuk-u-visually-hidden">: strike out what was said</span></a>`;
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
    details: [rows.length > 0 && detailsList(rows), isToConfirm(view, entry) && confirmForm(view, entry)],
    doneBy: names.actor(entry.doneBy, detailsOf(entry.details)["doneByName"]),
    recordedBy: typedBySomebodyElse && names.actor(entry.recordedBy),
    via: VIA_WORDS[entry.via],
    unconfirmed: history.answers.get(entry.id) === "unconfirmed",
    correctedBy:
      striker === undefined
        ? undefined
        : { id: striker, why: reasonOf(history.shown.find(({ id }) => id === striker)) },
    corrects: correction === null ? undefined : { id: correction.entry, why: reasonOf(entry) },
    actions: strikeLink(view, entry),
  };
}

/** Everything that was said about who the person is, in order; what no longer counts stays, struck out. */
export const historyList = (view: HistoryView) => timelineList(view.history.shown.map((entry) => itemOf(view, entry)));
