import { PLACE_KINDS } from "../../domain/section-136/words.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { Listing } from "../../store/directory.ts";
import type { ListShown } from "../../store/reading.ts";
import { boardGrid, type Fragment, type Html, html } from "../components/index.ts";
import { drawnRow } from "./drawn-row.ts";
import { type Column, columnsOf } from "./places.ts";

const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);

const KINDS: ReadonlyMap<string, string> = new Map(Object.entries(PLACE_KINDS));

function roomWords({ place, rows }: Column): Fragment {
  if (place === null) return people(rows.length);
  const here = rows.filter(({ row }) => !row.piece.onTheWay).length;
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
  const drawn = rows.map((row) => drawnRow(row, at, listing));
  const grid = boardGrid(
    columnsOf(drawn, listing, partnership).map((column) => ({
      id: column.id,
      name: column.name,
      room: roomWords(column),
      people: column.rows.map(({ markup }) => markup),
    })),
  );
  const changesAt = drawn.reduce((soonest, row) => Math.min(soonest, row.changesAt), Number.POSITIVE_INFINITY);
  return {
    main: html`<h1 class="nhsuk-heading-l" id="board-heading" data-live-part>Places of safety <span class="tandem-count">(${people(rows.length)})</span></h1>${grid}`,
    nextChange: Number.isFinite(changesAt) ? Temporal.Instant.fromEpochMilliseconds(changesAt) : null,
  };
}
