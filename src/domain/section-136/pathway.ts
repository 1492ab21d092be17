import type { Actor } from "../timeline/entry.ts";
import type { AgencyId } from "../timeline/identifiers.ts";
import type { Instant } from "../timeline/instant.ts";
import { isLawFact, type LawFact, type PathwayFact } from "./entries.ts";
import type { ReadEntry } from "./read.ts";
import { evolveSearch, type Search } from "./search.ts";
import type { Location, PlaceKind } from "./words.ts";

/** A moment, and who made it so. */
export interface Done {
  readonly at: Instant;
  readonly by: Actor;
}

export interface Whereabouts {
  readonly kind: PlaceKind;
  readonly placeId: string | null;
  readonly since: Instant;
}

/** Everything of the journey that is not the law's clock: who has asked whom, who came, what was found. */
export interface Pathway extends Search {
  readonly power: Done | null;
  readonly ambulance: { readonly status: "asked" | "declined" | "there" | "left"; readonly at: Instant } | null;
  readonly conveyance: { readonly at: Instant; readonly method: string | null } | null;
  /** Where the person is held, or was last before going away; null on the way. */
  readonly whereabouts: Whereabouts | null;
  readonly inTransit: { readonly since: Instant; readonly authorisedBy: string } | null;
  /** Who brought the person on a transfer, until somebody at the new place takes over. */
  readonly broughtBy: { readonly since: Instant; readonly authorisedBy: string } | null;
  readonly handover: (Done & { readonly acceptedBy: string | null }) | null;
  readonly policeLeftAt: Instant | null;
  readonly rightsGivenAt: Instant | null;
  readonly amhp: { readonly notified: Done | null; readonly accepted: Done | null; readonly arrivedAt: Instant | null };
  readonly doctor: { readonly called: Done | null; readonly arrivedAt: Instant | null };
  readonly assessmentStartedAt: Instant | null;
  readonly examinedAt: Instant | null;
  readonly interviewedAt: Instant | null;
  readonly finding: "disorder" | "no-disorder" | null;
  readonly outcome: { readonly at: Instant; readonly outcome: string | null } | null;
  readonly arrangedAt: Instant | null;
  readonly application: { readonly at: Instant; readonly section: string | null } | null;
  readonly leftAt: Instant | null;
}

export const NO_JOURNEY: Pathway = {
  power: null,
  ambulance: null,
  conveyance: null,
  places: [],
  whereabouts: null,
  goingTo: null,
  inTransit: null,
  broughtBy: null,
  handover: null,
  policeLeftAt: null,
  rightsGivenAt: null,
  amhp: { notified: null, accepted: null, arrivedAt: null },
  doctor: { called: null, arrivedAt: null },
  assessmentStartedAt: null,
  examinedAt: null,
  interviewedAt: null,
  finding: null,
  outcome: null,
  arrangedAt: null,
  application: null,
  leftAt: null,
};

/** Whether the person is, as far as is known, with somebody of the pathway: at a place, or between two. */
export const isWithSomebody = ({ whereabouts, inTransit, leftAt }: Pathway, awaySince: Instant | null): boolean =>
  leftAt === null && awaySince === null && (whereabouts !== null || inTransit !== null);

/** The agency somebody acts for; null for the person, a carer and the system. */
export const agencyOf = (actor: Actor): AgencyId | null => ("agency" in actor ? actor.agency : null);

function arrived(pathway: Pathway, fact: LawFact & { type: "arrived" }): Pathway {
  const placeId = fact.details?.placeId ?? null;
  const same = pathway.whereabouts !== null && placeId !== null && pathway.whereabouts.placeId === placeId;
  return {
    ...pathway,
    whereabouts: { kind: fact.details?.place ?? "other", placeId, since: fact.at },
    goingTo: null,
    inTransit: null,
    broughtBy: pathway.inTransit ?? pathway.broughtBy,
    handover: same ? pathway.handover : null,
    leftAt: null,
  };
}

/** Somebody kept in a hospital is there already; nobody records an arrival. */
const KEPT_IN: Partial<Record<Location, PlaceKind>> = {
  "emergency-department": "emergency-department",
  "hospital-ward": "other",
};

function usedPower(pathway: Pathway, fact: LawFact & { type: "power-used" }, by: Actor): Pathway {
  if (pathway.power !== null) return pathway;
  const power: Done = { at: fact.at, by };
  const kind = fact.details?.power === "136-keep" ? KEPT_IN[fact.details.location] : undefined;
  return kind === undefined
    ? { ...pathway, power }
    : { ...pathway, power, whereabouts: { kind, placeId: null, since: fact.at } };
}

function evolveLawFact(pathway: Pathway, fact: LawFact, by: Actor): Pathway {
  switch (fact.type) {
    case "power-used":
      return usedPower(pathway, fact, by);
    case "arrived":
      return arrived(pathway, fact);
    case "transfer-started":
      return {
        ...pathway,
        whereabouts: null,
        goingTo: fact.details?.toPlaceId ?? null,
        inTransit: { since: fact.at, authorisedBy: fact.details?.authorisedBy ?? "not recorded" },
        handover: null,
      };
    case "assessment-completed":
      if (fact.details?.by === "doctor") return { ...pathway, examinedAt: fact.at, finding: fact.details.finding };
      return fact.details?.by === "amhp" ? { ...pathway, interviewedAt: fact.at } : pathway;
    case "premises-entered":
    case "extension-authorised":
    case "detention-ended":
    case "absconded":
    case "returned":
      return pathway;
  }
}

/** A place that says yes once the person is there is not where they are going. */
const alreadyThere = (pathway: Pathway): Pathway =>
  pathway.goingTo !== null && pathway.goingTo === pathway.whereabouts?.placeId
    ? { ...pathway, goingTo: null }
    : pathway;

function evolvePathwayFact(pathway: Pathway, fact: PathwayFact, by: Actor): Pathway {
  const done: Done = { at: fact.at, by };
  switch (fact.type) {
    case "ambulance-requested":
      return { ...pathway, ambulance: { status: "asked", at: fact.at } };
    case "ambulance-declined":
      return { ...pathway, ambulance: { status: "declined", at: fact.at } };
    case "ambulance-arrived":
      return { ...pathway, ambulance: { status: "there", at: fact.at } };
    case "ambulance-left":
      return { ...pathway, ambulance: { status: "left", at: fact.at } };
    case "conveyance-started":
      return { ...pathway, conveyance: { at: fact.at, method: fact.details?.method ?? null } };
    case "place-contacted":
    case "place-accepted":
    case "place-refused":
      return alreadyThere({ ...pathway, ...evolveSearch(pathway, fact) });
    case "handover-accepted":
      return { ...pathway, broughtBy: null, handover: { ...done, acceptedBy: fact.details?.acceptedBy ?? null } };
    case "police-left":
      return { ...pathway, policeLeftAt: fact.at };
    case "rights-given":
      // Not understood: they are told again, so it is still to do.
      return fact.details?.understood === false ? pathway : { ...pathway, rightsGivenAt: fact.at };
    case "amhp-notified":
      return { ...pathway, amhp: { ...pathway.amhp, notified: done } };
    case "amhp-accepted":
      return { ...pathway, amhp: { ...pathway.amhp, notified: pathway.amhp.notified ?? done, accepted: done } };
    case "amhp-arrived":
      return { ...pathway, amhp: { ...pathway.amhp, arrivedAt: fact.at } };
    case "doctor-called":
      return { ...pathway, doctor: { ...pathway.doctor, called: done } };
    case "doctor-arrived":
      return { ...pathway, doctor: { called: pathway.doctor.called ?? done, arrivedAt: fact.at } };
    case "assessment-started":
      return { ...pathway, assessmentStartedAt: fact.at };
    case "outcome-decided":
      return { ...pathway, outcome: { at: fact.at, outcome: fact.details?.outcome ?? null } };
    case "outcome-arranged":
      return { ...pathway, arrangedAt: fact.at };
    case "application-made":
      return { ...pathway, application: { at: fact.at, section: fact.details?.section ?? null } };
    case "place-left":
      return { ...pathway, leftAt: fact.at };
    case "note":
      return pathway;
  }
}

/** The journey after one more entry, in canonical order. Total: what no rule reads changes nothing. */
export function evolvePathway(pathway: Pathway, { entry, fact }: ReadEntry): Pathway {
  if (fact === null) return pathway;
  return isLawFact(fact) ? evolveLawFact(pathway, fact, entry.doneBy) : evolvePathwayFact(pathway, fact, entry.doneBy);
}
