import type { Piece } from "../../domain/section-136/piece.ts";
import { listChangesAt, urgency } from "../../domain/section-136/turn.ts";
import { PLACE_KINDS } from "../../domain/section-136/words.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { Listing } from "../../store/directory.ts";
import type { ListRow, ListShown } from "../../store/reading.ts";
import {
  type BoardPerson,
  boardGrid,
  type Fragment,
  type Html,
  html,
  showInstantShort,
  tag,
} from "../components/index.ts";
import { type Names, namesFrom } from "../episode/names.ts";
import { type Column, columnsOf } from "./places.ts";
import { actWords, clockWords, dutyWords, holderWords, relyingWords, stateTags } from "./row-words.ts";

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

function personOf({ episode, piece }: ListRow, at: Instant, names: Names): BoardPerson {
  const relying = relyingWords(piece);
  return {
    href: `/episodes/${episode}`,
    name: piece.person,
    state: [stateTags(piece), piece.onTheWay && piece.placeId !== null && html` ${tag("Expected here", "white")}`],
    clock: relying ?? clockWords(piece, at),
    next: [holderWords(piece, names), html`<br>`, nextWords(piece, at, names)],
    data: { episode, detention: piece.status },
  };
}

const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);

const KINDS: ReadonlyMap<string, string> = new Map(Object.entries(PLACE_KINDS));

function roomWords({ place, rows }: Column): Fragment {
  if (place === null) return people(rows.length);
  const here = rows.filter(({ piece }) => !piece.onTheWay).length;
  const coming = rows.length - here;
  const rooms = place.settings["rooms"];
  return [
    KINDS.get(place.kind) ?? place.kind,
    typeof rooms === "number" && (rooms === 1 ? "1 room" : `${rooms} rooms`),
    here > 0 && `${here} here`,
    coming > 0 && `${coming} on the way`,
  ]
    .filter(Boolean)
    .join(", ");
}

export interface Board {
  readonly main: Html;
  readonly nextChange: Instant | null;
}

/** The places of an area with everybody who is there or on the way; the count is of the rows that are shown. */
export function boardView({ at, rows }: ListShown, listing: Listing, partnership: string): Board {
  const names = namesFrom(listing);
  const grid = boardGrid(
    columnsOf(rows, listing, partnership).map((column) => ({
      id: column.id,
      name: column.name,
      room: roomWords(column),
      people: column.rows.map((row) => personOf(row, at, names)),
    })),
  );
  return {
    main: html`<h1 class="nhsuk-heading-l" id="board-heading" data-live-part>Places of safety <span class="tandem-count">(${people(rows.length)})</span></h1>${grid}`,
    nextChange: listChangesAt(
      rows.map(({ piece }) => piece),
      at,
    ),
  };
}
