import type { NextAction } from "../../domain/section-136/next.ts";
import type { Piece } from "../../domain/section-136/piece.ts";
import { STARTING_STANDARDS } from "../../domain/section-136/standards.ts";
import {
  type AgencyId,
  type EpisodeId,
  identifier,
  type PartnershipId,
  type PlaceId,
  type TeamId,
  type WorkerId,
} from "../../domain/timeline/identifiers.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { Listing, Place, Worker } from "../../store/directory.ts";
import type { ListRow } from "../../store/reading.ts";

/** 10 March 2026, which is winter time: London and UTC read the same. */
export const at = (time: string): Instant => Temporal.Instant.from(`2026-03-10T${time}:00Z`);

export const SHIRE = identifier<PartnershipId>("the-shire");
export const POLICE = identifier<AgencyId>("shire-police");
export const TRUST = identifier<AgencyId>("shire-trust");
export const TEAM = identifier<TeamId>("00000000-0000-4000-8000-000000000021");

export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const place = (number: number, name: string, kind: string, agency: AgencyId, settings = {}): Place => ({
  id: identifier<PlaceId>(uuid(number)),
  partnership: SHIRE,
  agency,
  name,
  kind,
  settings,
});

export const LARCHES = place(31, "The Larches", "health-based", TRUST, { rooms: 2 });
export const ROWANS = place(32, "The Rowans", "health-based", TRUST, { rooms: 1, team: TEAM });
export const STATION = place(33, "Market Street police station", "police-station", POLICE);

const worker = (number: number, name: string, role: string, agency: AgencyId): Worker => ({
  id: identifier<WorkerId>(uuid(number)),
  agency,
  partnership: SHIRE,
  name,
  role,
  profession: role,
  signInName: `${role}.${number}`,
  active: true,
  teams: [],
  settings: {},
});

export const OFFICER = worker(41, "Constable Alder Example", "constable", POLICE);
export const NURSE = worker(42, "Nurse Birch Example", "place-of-safety-nurse", TRUST);

const byId = <Item extends { readonly id: string }>(...items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

export const LISTING: Listing = {
  partnerships: byId({ id: SHIRE, name: "The Shire", settings: {}, standards: STARTING_STANDARDS }),
  agencies: byId(
    { id: POLICE, partnership: SHIRE, name: "Shire Police", kind: "police", settings: {} },
    { id: TRUST, partnership: SHIRE, name: "Shire Trust", kind: "mental-health-trust", settings: {} },
  ),
  teams: byId({ id: TEAM, agency: TRUST, name: "Rowans team", settings: {} }),
  places: byId(STATION, LARCHES, ROWANS),
  workers: byId(OFFICER, NURSE),
};

/** Detained at The Larches since ten, still with the officer, unless told otherwise. */
export const piece = (different: Partial<Piece> = {}): Piece => ({
  from: at("10:00"),
  open: true,
  person: "Test Person Medlar",
  underEighteen: false,
  status: "running",
  power: "136-remove",
  startedAt: at("10:00"),
  endsBy: at("10:00").add({ hours: 24 }),
  firstPeriodEnds: at("10:00").add({ hours: 24 }),
  overrunMilliseconds: 0,
  heldSince: null,
  placeId: LARCHES.id,
  onTheWay: false,
  holder: {
    kind: "officers",
    by: { kind: "worker", worker: OFFICER.id, role: "constable", profession: "constable", agency: POLICE },
    since: at("09:30"),
  },
  relying: null,
  next: [],
  breaches: 0,
  ...different,
});

export const row = (number: number, different: Partial<Piece> = {}): ListRow => ({
  episode: identifier<EpisodeId>(uuid(number)),
  person: null,
  startedAt: at("09:30"),
  piece: piece(different),
});

export const action = (
  act: NextAction["act"],
  by: NextAction["by"],
  different: Partial<NextAction> = {},
): NextAction => ({ act, by, since: at("10:00"), dueBy: null, entry: null, ...different });
