import type { PlaceKind } from "../../src/domain/section-136/words.ts";
import type { AgencyId, PartnershipId, PlaceId, TeamId, WorkerId } from "../../src/domain/timeline/identifiers.ts";

/** The reference data of the demonstration, as the tables of the directory hold them. */
export interface Directory {
  readonly partnerships: readonly { readonly id: PartnershipId; readonly name: string }[];
  readonly agencies: readonly Agency[];
  readonly teams: readonly { readonly id: TeamId; readonly agency: AgencyId; readonly name: string }[];
  readonly places: readonly Place[];
  readonly workers: readonly Worker[];
}

export interface Agency {
  readonly id: AgencyId;
  readonly partnership: PartnershipId;
  readonly name: string;
  readonly kind: AgencyKind;
}

export interface Place {
  readonly id: PlaceId;
  readonly partnership: PartnershipId;
  readonly agency: AgencyId;
  readonly name: string;
  readonly kind: PlaceKind;
  readonly settings: {
    readonly rooms: number;
    readonly telephone: string;
    readonly takes: string;
    /** The team that receives people there; without it, the whole agency. */
    readonly team?: TeamId;
  };
}

export interface Worker {
  readonly id: WorkerId;
  readonly agency: AgencyId;
  readonly name: string;
  readonly role: Role;
  readonly profession: Profession;
  readonly signInName: string;
  readonly teams: readonly TeamId[];
}

/** Case files call agencies by their kind. */
export const AGENCY_KINDS = [
  "police",
  "ambulance",
  "mental-health-trust",
  "acute-trust",
  "local-authority",
  "district-council",
  "care-board",
  "advocacy",
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Each role with the profession of whoever holds it. */
export const PROFESSIONS = {
  constable: "police-officer",
  sergeant: "police-officer",
  "control-room": "control-room-operator",
  paramedic: "paramedic",
  "place-of-safety-nurse": "nurse",
  "emergency-nurse": "nurse",
  "street-triage-nurse": "nurse",
  amhp: "social-worker",
  doctor: "doctor",
  "bed-manager": "manager",
  administrator: "manager",
} as const;
export type Role = keyof typeof PROFESSIONS;
export type Profession = (typeof PROFESSIONS)[Role];
