import type { Instant } from "../timeline/instant.ts";
import type { PathwayFact } from "./entries.ts";

export interface PlaceAsked {
  readonly placeId: string | null;
  readonly askedAt: Instant;
  readonly answer: "waiting" | "accepted" | "refused";
  readonly answeredAt: Instant | null;
  readonly reason: string | null;
}

/** The search for a place that takes the person. */
export interface Search {
  readonly places: readonly PlaceAsked[];
  /** The place that said yes, until the person is there. */
  readonly goingTo: string | null;
}

function answered(
  places: readonly PlaceAsked[],
  placeId: string | null,
  answer: { readonly answer: "accepted" | "refused"; readonly answeredAt: Instant; readonly reason: string | null },
): PlaceAsked[] {
  const open = places.findLastIndex(
    (place) => place.answer === "waiting" && (placeId === null || place.placeId === placeId),
  );
  const asked = places[open];
  // An answer nobody recorded the question of: the site was asked no later than it answered.
  if (asked === undefined) return [...places, { placeId, askedAt: answer.answeredAt, ...answer }];
  return places.with(open, { ...asked, ...answer });
}

type PlaceFact = PathwayFact & { type: "place-contacted" | "place-accepted" | "place-refused" };

/** The search after one more entry, in canonical order. */
export function evolveSearch({ places, goingTo }: Search, fact: PlaceFact): Search {
  const placeId = fact.details?.placeId ?? null;
  switch (fact.type) {
    case "place-contacted": {
      const asked: PlaceAsked = { placeId, askedAt: fact.at, answer: "waiting", answeredAt: null, reason: null };
      return { places: [...places, asked], goingTo };
    }
    case "place-accepted": {
      const after = answered(places, placeId, { answer: "accepted", answeredAt: fact.at, reason: null });
      const latest = after.findLast((place) => place.answer === "accepted")?.placeId ?? null;
      return { places: after, goingTo: placeId ?? latest };
    }
    case "place-refused": {
      const reason = fact.details?.reason ?? null;
      const after = answered(places, placeId, { answer: "refused", answeredAt: fact.at, reason });
      return { places: after, goingTo: goingTo === placeId ? null : goingTo };
    }
  }
}
