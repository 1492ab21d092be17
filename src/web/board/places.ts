import { codesOf, PLACE_KINDS } from "../../domain/section-136/words.ts";
import type { Listing, Place } from "../../store/directory.ts";
import type { DrawnRow } from "./drawn-row.ts";

/** A column of the board: a place of the area, or one of the two gaps where no such place is known. */
export interface Column {
  readonly id: string;
  readonly place: Place | null;
  readonly name: string;
  readonly rows: readonly DrawnRow[];
}

const ORDER: readonly string[] = codesOf(PLACE_KINDS);

const rankOf = ({ kind }: Place): number => {
  const rank = ORDER.indexOf(kind);
  return rank < 0 ? ORDER.length : rank;
};

/** The soonest end first, whoever has no clock last. */
const byEnd = (a: DrawnRow, b: DrawnRow): number => (a.endsBy === b.endsBy ? 0 : a.endsBy - b.endsBy);

/** Every row in exactly one column; places of the area even where nobody is, the gaps only where somebody is. */
export function columnsOf(rows: readonly DrawnRow[], listing: Listing, partnership: string): readonly Column[] {
  const places = [...listing.places.values()].filter((place) => place.partnership === partnership);
  const known = new Set<string>(places.map(({ id }) => id));
  const sorted = rows.toSorted(byEnd);
  const at = Map.groupBy(sorted, ({ row: { piece } }) => {
    const { placeId, onTheWay } = piece;
    if (placeId !== null && known.has(placeId)) return placeId;
    return placeId === null && onTheWay ? "place-not-known" : "not-on-the-list";
  });
  const gap = (id: string, name: string): readonly Column[] => {
    const found = at.get(id) ?? [];
    return found.length === 0 ? [] : [{ id, place: null, name, rows: found }];
  };
  return [
    ...gap("place-not-known", "On the way, place not known"),
    ...places
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .map((place) => ({ id: place.id, place, name: place.name, rows: at.get(place.id) ?? [] })),
    ...gap("not-on-the-list", "At a place not on the list"),
  ];
}
