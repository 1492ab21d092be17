import { ACTS, type NextAction } from "../../domain/section-136/next.ts";
import { type AtWork, isTurnOf, isWaitingFor, urgency } from "../../domain/section-136/turn.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { ListRow } from "../../store/reading.ts";
import {
  type Fragment,
  html,
  showElapsed,
  showInstantShort,
  showRemaining,
  type WorkGroup,
  type WorkItem,
} from "../components/index.ts";
import { waysToAct } from "../duties/act-forms.ts";
import { episodeAddress } from "../record/address.ts";
import { actWords, dutyWords } from "../words/duty-words.ts";
import type { Names } from "../words/names.ts";
import { clockWords, relyingWords } from "../words/row-words.ts";

const mineOf = ({ piece }: ListRow, worker: AtWork): readonly NextAction[] =>
  piece.next.filter(({ by }) => isTurnOf(by, worker));

const forOthers = ({ piece }: ListRow): NextAction | undefined => piece.next.find(({ by }) => by.kind !== "worker");

const waits = (row: ListRow, worker: AtWork): boolean =>
  forOthers(row) !== undefined && isWaitingFor(row.piece, worker);

/** Whether a row is on a worker's list: something is theirs to do, or they wait for others. */
export const concerns = (row: ListRow, worker: AtWork): boolean => mineOf(row, worker).length > 0 || waits(row, worker);

interface Given {
  readonly worker: AtWork;
  readonly at: Instant;
  readonly names: Names;
}

function placeWords({ piece }: ListRow, names: Names): string {
  const place = names.place(piece.placeId);
  if (!piece.onTheWay) return place ?? "at a place not on the list";
  return place === null ? "on the way" : `on the way to ${place}`;
}

const who = (row: ListRow, { names }: Given): Fragment =>
  html`<a href="${episodeAddress(row.episode)}">${row.piece.person}</a>, ${placeWords(row, names)}`;

function clock({ piece }: ListRow, at: Instant): Fragment {
  const isRunning = piece.status === "running" || piece.status === "extended";
  return relyingWords(piece) ?? [isRunning && "Detention: ", clockWords(piece, at)];
}

function whenWords({ since, dueBy }: NextAction, at: Instant): Fragment {
  // What was due as soon as it could be done is told once.
  if (dueBy === null || dueBy.equals(since))
    return html`Since ${showInstantShort(since)}, ${showElapsed(since, at)} ago`;
  return html`Due by ${showInstantShort(dueBy)}: ${showRemaining(dueBy, at)}. Since ${showInstantShort(since)}`;
}

function itemOf(row: ListRow, action: NextAction, given: Given): WorkItem {
  const ways = waysToAct(row.episode, action.act, action.entry);
  const [only] = ways;
  const links = ways.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`);
  return {
    href: only !== undefined && ways.length === 1 ? only.href : episodeAddress(row.episode),
    title: ACTS[action.act],
    about: [who(row, given), html`<br>`, clock(row, given.at)],
    when: [
      whenWords(action, given.at),
      ways.length > 1 && html`<ul class="nhsuk-list nhsuk-list--bullet">${links}</ul>`,
    ],
  };
}

function waitingItem(row: ListRow, given: Given): readonly WorkItem[] {
  const action = forOthers(row);
  if (action === undefined) return [];
  return [
    {
      href: episodeAddress(row.episode),
      title: `${dutyWords(action.by, given.names)}: ${actWords(action)}`,
      about: [who(row, given), html`<br>`, clock(row, given.at)],
      when: html`Since ${showInstantShort(action.since)}, ${showElapsed(action.since, given.at)} ago`,
    },
  ];
}

const dueOf = ({ dueBy, since }: NextAction): number => (dueBy ?? since).epochMilliseconds;

/** What one worker must do, the most pressing first, and what they wait for. */
export function workGroups(rows: readonly ListRow[], given: Given): readonly WorkGroup[] {
  const mine = rows.flatMap((row) => mineOf(row, given.worker).map((action) => ({ row, action })));
  const sorted = mine.toSorted((a, b) => dueOf(a.action) - dueOf(b.action));
  const items = (kind: "late" | "soon" | "new"): readonly WorkItem[] =>
    sorted
      .filter(({ action }) => urgency(action, given.at) === kind)
      .map(({ row, action }) => itemOf(row, action, given));
  const waiting = rows.filter((row) => mineOf(row, given.worker).length === 0 && waits(row, given.worker));
  return [
    { kind: "late", items: items("late") },
    { kind: "soon", items: items("soon") },
    { kind: "new", items: items("new") },
    { kind: "waiting", items: waiting.flatMap((row) => waitingItem(row, given)) },
  ];
}
