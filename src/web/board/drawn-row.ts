import type { Piece } from "../../domain/section-136/piece.ts";
import { listChangesAt, urgency } from "../../domain/section-136/turn.ts";
import { type Instant, MINUTE } from "../../domain/timeline/instant.ts";
import type { Listing } from "../../store/directory.ts";
import type { ListRow } from "../../store/reading.ts";
import { boardPerson, type Fragment, type Html, html, showInstantShort, tag } from "../components/index.ts";
import { actWords, dutyWords } from "../words/duty-words.ts";
import { type Names, namesFrom } from "../words/names.ts";
import { clockWords, heldPastSince, holderWords, relyingWords, stateTags } from "../words/row-words.ts";

/** A row of the board as it is drawn, with what the board needs to know of it, in milliseconds since 1970. */
export interface DrawnRow {
  readonly row: ListRow;
  readonly markup: Html;
  /** When its clock ends; the last there is, where it has none. */
  readonly endsBy: number;
  /** When it next reads differently in more than its minutes; the last there is, where it never does. */
  readonly changesAt: number;
}

const PRESSING = { late: 0, soon: 1, new: 2 } as const;

/** The most pressing thing somebody must do; what one worker is asked to confirm concerns that worker alone. */
function nextWords(piece: Piece, at: Instant, names: Names): Fragment {
  const [first, ...others] = piece.next
    .filter(({ by }) => by.kind !== "worker")
    .map((action) => ({ action, urgency: urgency(action, at) }))
    .toSorted((a, b) => PRESSING[a.urgency] - PRESSING[b.urgency]);
  if (first === undefined) return "Nobody has to act now";
  const { action } = first;
  const { by } = action;
  const isHere = by.kind === "place" && by.placeId !== null && by.placeId === piece.placeId;
  const more = others.length > 0 && ` (${others.length} more to do)`;
  return [
    first.urgency === "late" && [tag("Late", "red"), " "],
    html`<strong>${isHere ? "Here" : dutyWords(by, names)}</strong>: ${actWords(action)}. Waiting since ${showInstantShort(action.since)}${more}`,
  ];
}

const markupOf = ({ episode, piece }: ListRow, at: Instant, names: Names): Html =>
  boardPerson({
    href: `/episodes/${episode}`,
    name: piece.person,
    state: [stateTags(piece), piece.onTheWay && piece.placeId !== null && html` ${tag("Expected here", "white")}`],
    clock: relyingWords(piece) ?? clockWords(piece, at),
    next: [holderWords(piece, names), html`<br>`, nextWords(piece, at, names)],
    data: { episode, detention: piece.status },
  });

const NEVER = Number.POSITIVE_INFINITY;

const draw = (row: ListRow, at: Instant, listing: Listing): DrawnRow => ({
  row,
  markup: markupOf(row, at, namesFrom(listing)),
  endsBy: row.piece.endsBy?.epochMilliseconds ?? NEVER,
  changesAt: listChangesAt([row.piece], at)?.epochMilliseconds ?? NEVER,
});

/** When a whole minute more or less will have passed to or from an instant. */
function nextMinute(counted: Instant | null | undefined, now: number): number {
  if (counted === null || counted === undefined) return NEVER;
  const left = counted.epochMilliseconds - now;
  return left > 0 ? now + (left % MINUTE) + 1 : now + MINUTE - (-left % MINUTE);
}

interface Kept {
  readonly drawn: DrawnRow;
  readonly listing: Listing;
  readonly from: number;
  readonly until: number;
}

const kept = new WeakMap<ListRow, Kept>();

/** Draws a row, or gives it as it was drawn while it still reads the same: rows that say the same are the same object. */
export function drawnRow(row: ListRow, at: Instant, listing: Listing): DrawnRow {
  const now = at.epochMilliseconds;
  const before = kept.get(row);
  if (before !== undefined && before.listing === listing && before.from <= now && now < before.until) {
    return before.drawn;
  }
  const drawn = draw(row, at, listing);
  const { piece } = row;
  const until = Math.min(drawn.changesAt, nextMinute(piece.endsBy, now), nextMinute(heldPastSince(piece), now));
  kept.set(row, { drawn, listing, from: now, until });
  return drawn;
}
