import type { AtWork } from "../../domain/section-136/turn.ts";
import type { Listing, Place } from "../../store/directory.ts";
import type { Me } from "../pipeline/visit.ts";

/** The kinds of place at which a role receives people. */
const RECEIVED_AT: ReadonlyMap<string, readonly string[]> = new Map([
  ["place-of-safety-nurse", ["health-based", "other"]],
  ["emergency-nurse", ["emergency-department"]],
  ["constable", ["police-station"]],
  ["sergeant", ["police-station"]],
  ["control-room", ["police-station"]],
]);

/** A place that names the team which receives people there is that team's; any other is the whole agency's. */
const isOurs = ({ settings, agency }: Place, me: Me): boolean => {
  const { team } = settings;
  return agency === me.asker.agency && (typeof team !== "string" || me.teams.includes(team));
};

/** What decides whose turn it is, of the worker who asks. */
export function atWork(me: Me, listing: Listing): AtWork {
  const kinds = RECEIVED_AT.get(me.role) ?? [];
  const places = [...listing.places.values()].filter((place) => kinds.includes(place.kind) && isOurs(place, me));
  return { id: me.id, role: me.role, agency: me.asker.agency, places: places.map(({ id }) => id) };
}
