import type { PlaceKind } from "../../src/domain/section-136/words.ts";
import {
  type AgencyId,
  identifier,
  type PartnershipId,
  type PlaceId,
  type TeamId,
  type WorkerId,
} from "../../src/domain/timeline/identifiers.ts";
import { type AgencyKind, type Directory, PROFESSIONS, type Role } from "./directory.ts";

/** A partnership as it is written down: people in teams, teams and places in agencies. */
export interface Written {
  readonly slug: string;
  readonly name: string;
  /** Marks the identifiers of this partnership, so that they are fixed and clash with no other's. */
  readonly number: number;
  readonly agencies: readonly WrittenAgency[];
}

export interface WrittenAgency {
  readonly slug: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly teams: readonly { readonly name: string; readonly workers: readonly (readonly [Role, string])[] }[];
  readonly places?: readonly {
    readonly name: string;
    readonly kind: PlaceKind;
    readonly rooms: number;
    readonly telephone: string;
    readonly takes: string;
    /** The name of the agency's team that receives people there; without it, the whole agency's. */
    readonly team?: string;
  }[];
}

type Table = "team" | "place" | "worker";
const TABLES: Readonly<Record<Table, number>> = { team: 1, place: 2, worker: 3 };

const fixedId = (partnership: number, table: Table, number: number): string =>
  `136${partnership}${TABLES[table]}000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** The last two words: "Nurse Noor Sample" signs in as noor.sample. */
const signInNameOf = (name: string): string => name.toLowerCase().split(" ").slice(-2).join(".");

const EMPTY: Directory = { partnerships: [], agencies: [], teams: [], places: [], workers: [] };

function addAgency(directory: Directory, { slug, number }: Written, written: WrittenAgency): Directory {
  const partnership = identifier<PartnershipId>(slug);
  const agency = identifier<AgencyId>(written.slug);
  const teams = written.teams.map(({ name, workers }, index) => ({
    row: { id: identifier<TeamId>(fixedId(number, "team", directory.teams.length + index + 1)), agency, name },
    workers,
  }));
  const staff = teams.flatMap(({ row, workers }) => workers.map(([role, name]) => ({ team: row.id, role, name })));
  const workers = staff.map(({ team, role, name }, index) => ({
    id: identifier<WorkerId>(fixedId(number, "worker", directory.workers.length + index + 1)),
    agency,
    name,
    role,
    profession: PROFESSIONS[role],
    signInName: signInNameOf(name),
    teams: [team],
  }));
  const teamNamed = (name: string | undefined) => {
    const found = teams.find(({ row }) => row.name === name);
    return found === undefined ? {} : { team: found.row.id };
  };
  const places = (written.places ?? []).map(({ name, kind, team, ...settings }, index) => ({
    id: identifier<PlaceId>(fixedId(number, "place", directory.places.length + index + 1)),
    partnership,
    agency,
    name,
    kind,
    settings: { ...settings, ...teamNamed(team) },
  }));
  const row = { id: agency, partnership, name: written.name, kind: written.kind };
  return {
    partnerships: directory.partnerships,
    agencies: [...directory.agencies, row],
    teams: [...directory.teams, ...teams.map((team) => team.row)],
    places: [...directory.places, ...places],
    workers: [...directory.workers, ...workers],
  };
}

/** The rows of one partnership. */
export const directoryOf = (written: Written): Directory =>
  written.agencies.reduce<Directory>((directory, agency) => addAgency(directory, written, agency), {
    ...EMPTY,
    partnerships: [{ id: identifier<PartnershipId>(written.slug), name: written.name }],
  });

/** Several partnerships in one directory. */
export const together = (directories: readonly Directory[]): Directory => ({
  partnerships: directories.flatMap(({ partnerships }) => partnerships),
  agencies: directories.flatMap(({ agencies }) => agencies),
  teams: directories.flatMap(({ teams }) => teams),
  places: directories.flatMap(({ places }) => places),
  workers: directories.flatMap(({ workers }) => workers),
});
