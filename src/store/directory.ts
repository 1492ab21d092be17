import type { Kysely } from "kysely";
import { z } from "zod";
import { type AreaStandards, STARTING_STANDARDS } from "../domain/section-136/standards.ts";
import {
  type AgencyId,
  identifier,
  type PartnershipId,
  type PlaceId,
  type TeamId,
  type WorkerId,
} from "../domain/timeline/identifiers.ts";
import type { DB, Json } from "./schema.ts";

/** What an area or an agency settles for itself, as it stands in the database. */
export type Settings = Readonly<Record<string, unknown>>;

export interface Partnership {
  readonly id: PartnershipId;
  readonly name: string;
  readonly settings: Settings;
  readonly standards: AreaStandards;
}

export interface Agency {
  readonly id: AgencyId;
  readonly partnership: PartnershipId;
  readonly name: string;
  readonly kind: string;
  readonly settings: Settings;
}

export interface Team {
  readonly id: TeamId;
  readonly agency: AgencyId;
  readonly name: string;
  readonly settings: Settings;
}

export interface Place {
  readonly id: PlaceId;
  readonly partnership: PartnershipId;
  readonly agency: AgencyId;
  readonly name: string;
  readonly kind: string;
  readonly settings: Settings;
}

export interface Worker {
  readonly id: WorkerId;
  readonly agency: AgencyId;
  readonly partnership: PartnershipId;
  readonly name: string;
  readonly role: string;
  readonly profession: string;
  readonly signInName: string;
  readonly active: boolean;
  readonly teams: readonly TeamId[];
  readonly settings: Settings;
}

/** Who works together, where: no facts about anybody else. */
export interface Listing {
  readonly partnerships: ReadonlyMap<string, Partnership>;
  readonly agencies: ReadonlyMap<string, Agency>;
  readonly teams: ReadonlyMap<string, Team>;
  readonly places: ReadonlyMap<string, Place>;
  readonly workers: ReadonlyMap<string, Worker>;
}

export interface Directory {
  /** Kept in memory for half a minute. */
  list(): Promise<Listing>;
  /** The next `list` reads again. */
  forget(): void;
}

const KEPT_MILLISECONDS = 30_000;

const standard = z.object({ hours: z.number().positive(), source: z.string() });
const SETTLED = z.object({
  standards: z
    .object({
      ambulance: standard,
      placeAnswers: standard,
      handover: standard,
      amhpAnswers: standard,
      assessmentStarts: standard,
    })
    .partial()
    .optional(),
});

const settingsOf = (json: Json): Settings =>
  typeof json === "object" && json !== null && !Array.isArray(json) ? json : {};

function standardsOf(settings: Settings): AreaStandards {
  const set = SETTLED.safeParse(settings).data?.standards ?? {};
  return {
    ambulance: set.ambulance ?? STARTING_STANDARDS.ambulance,
    placeAnswers: set.placeAnswers ?? STARTING_STANDARDS.placeAnswers,
    handover: set.handover ?? STARTING_STANDARDS.handover,
    amhpAnswers: set.amhpAnswers ?? STARTING_STANDARDS.amhpAnswers,
    assessmentStarts: set.assessmentStarts ?? STARTING_STANDARDS.assessmentStarts,
  };
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** Reads it all: reference data, a few hundred rows. */
export async function readListing(database: Kysely<DB>): Promise<Listing> {
  const [partnerships, agencies, teams, places, workers, memberships] = await Promise.all([
    database.selectFrom("partnership").selectAll().orderBy("name").execute(),
    database.selectFrom("agency").selectAll().orderBy("name").execute(),
    database.selectFrom("team").selectAll().orderBy("name").execute(),
    database.selectFrom("place").selectAll().orderBy("name").execute(),
    database
      .selectFrom("worker")
      .innerJoin("agency", "agency.id", "worker.agency")
      .selectAll("worker")
      .select("agency.partnership")
      .orderBy("worker.name")
      .execute(),
    database.selectFrom("worker_team").selectAll().orderBy("team").execute(),
  ]);
  return {
    partnerships: byId(
      partnerships.map(({ id, name, settings }) => {
        const settled = settingsOf(settings);
        return { id: identifier<PartnershipId>(id), name, settings: settled, standards: standardsOf(settled) };
      }),
    ),
    agencies: byId(
      agencies.map((row) => ({
        ...row,
        id: identifier<AgencyId>(row.id),
        partnership: identifier<PartnershipId>(row.partnership),
        settings: settingsOf(row.settings),
      })),
    ),
    teams: byId(
      teams.map((row) => ({
        ...row,
        id: identifier<TeamId>(row.id),
        agency: identifier<AgencyId>(row.agency),
        settings: settingsOf(row.settings),
      })),
    ),
    places: byId(
      places.map((row) => ({
        ...row,
        id: identifier<PlaceId>(row.id),
        partnership: identifier<PartnershipId>(row.partnership),
        agency: identifier<AgencyId>(row.agency),
        settings: settingsOf(row.settings),
      })),
    ),
    workers: byId(
      workers.map(({ sign_in_name, ...row }) => ({
        ...row,
        id: identifier<WorkerId>(row.id),
        agency: identifier<AgencyId>(row.agency),
        partnership: identifier<PartnershipId>(row.partnership),
        signInName: sign_in_name,
        teams: memberships.flatMap(({ worker, team }) => (worker === row.id ? [identifier<TeamId>(team)] : [])),
        settings: settingsOf(row.settings),
      })),
    ),
  };
}

export function createDirectory(database: Kysely<DB>): Directory {
  let kept: { readonly listing: Promise<Listing>; readonly until: number } | null = null;
  return {
    list: () => {
      if (kept !== null && performance.now() < kept.until) return kept.listing;
      const listing = readListing(database);
      const mine = { listing, until: performance.now() + KEPT_MILLISECONDS };
      kept = mine;
      listing.catch(() => {
        if (kept === mine) kept = null;
      });
      return listing;
    },
    forget: () => {
      kept = null;
    },
  };
}
