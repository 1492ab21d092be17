import type { EpisodeState } from "../../domain/section-136/episode.ts";
import { codesOf, PLACE_KINDS, type PlaceKind } from "../../domain/section-136/words.ts";
import type { Listing } from "../../store/directory.ts";
import type { Visit } from "../pipeline/visit.ts";
import type { Colleague, Scene } from "./entry-form.ts";
import type { PlaceChoice } from "./question.ts";

const KINDS: readonly string[] = codesOf(PLACE_KINDS);
const isPlaceKind = (kind: string): kind is PlaceKind => KINDS.includes(kind);

/** The places of a partnership, as forms offer them. */
export const placesOf = (listing: Listing, partnership: string): readonly PlaceChoice[] =>
  [...listing.places.values()].flatMap((place) =>
    place.partnership === partnership && isPlaceKind(place.kind)
      ? [{ id: place.id, name: place.name, kind: place.kind }]
      : [],
  );

/** The workers of a partnership who are still there. */
export const colleaguesOf = (listing: Listing, partnership: string): readonly Colleague[] =>
  [...listing.workers.values()]
    .filter((worker) => worker.partnership === partnership && worker.active)
    .map(({ id, name, role, profession, agency }) => ({
      id,
      name,
      role,
      profession,
      agency,
      agencyName: listing.agencies.get(agency)?.name ?? agency,
    }));

/** What a form needs to be shown or read, for whoever asks. */
export async function sceneFor(
  visit: Visit,
  state: EpisodeState | null,
  earlier: Scene["earlier"] = null,
): Promise<Scene> {
  const listing = await visit.directory.list();
  const { me, now } = visit;
  const { partnership, agency } = me.asker;
  return {
    state,
    now,
    me: { id: me.id, name: me.name, role: me.role, profession: me.profession, agency, agencyName: me.agencyName },
    places: placesOf(listing, partnership),
    colleagues: colleaguesOf(listing, partnership),
    earlier,
  };
}
