import { z } from "zod";
import type { Fact } from "../timeline/entry.ts";
import { CORRECTION_TYPE } from "../timeline/standing.ts";
import { PATHWAY_PREFIXES } from "./pathway-prefixes.ts";
import {
  ADVICE,
  CONVEYANCES,
  codesOf,
  EMERGENCY_DEPARTMENT_FIRST,
  END_REASONS,
  FINDINGS,
  LOCATIONS,
  OUTCOMES,
  PLACE_KINDS,
  POLICE_VEHICLE_REASONS,
  POWERS,
  REFUSAL_REASONS,
  RIGHTS_HOW,
} from "./words.ts";

const text = z.string().max(10_000);
const short = z.string().max(300);
const placeId = z.uuid();
/** The name of a professional without an account here, who did what somebody else wrote down. */
const doneByName = short.optional();

/** Keys a schema does not name are kept, and shown to the contributing agency only. */
const details = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject({ ...shape, doneByName });

/** One of a list's codes; on entries from elsewhere, their own word. */
const code = (words: Record<string, string>) => z.union([z.enum(codesOf(words)), short]);

const nothingMore = details({ note: text.optional() });

/** The entries the law reads, in the order in which it reads those of one instant. */
export const LAW_DETAILS = {
  "power-used": details({
    power: z.enum(codesOf(POWERS)),
    location: z.enum(codesOf(LOCATIONS)),
    locationText: short.optional(),
    appearsMentallyDisordered: z.boolean().optional(),
    immediateNeedOfCareOrControl: z.boolean().optional(),
    necessaryForInterestsOrProtection: z.boolean().optional(),
    grounds: text.optional(),
    advice: z.enum(codesOf(ADVICE)).optional(),
    adviceReason: text.optional(),
    adviceFrom: short.optional(),
    adviceGiven: text.optional(),
    incidentNumber: short.optional(),
    /** Asked where the last detention was within 24 hours: what has changed since. */
    whatIsNew: text.optional(),
  }),
  "premises-entered": nothingMore,
  arrived: details({
    place: z.enum(codesOf(PLACE_KINDS)),
    placeId: placeId.optional(),
    reasonEmergencyDepartmentFirst: code(EMERGENCY_DEPARTMENT_FIRST).optional(),
    imminentRiskOfSeriousInjuryOrDeath: z.boolean().optional(),
    noOtherPlaceAvailable: z.boolean().optional(),
    healthProfessionalPresent: z.boolean().optional(),
    inspectorAuthorised: z.boolean().optional(),
  }),
  "transfer-started": details({
    from: z.enum(codesOf(PLACE_KINDS)),
    to: z.enum(codesOf(PLACE_KINDS)),
    fromPlaceId: placeId.optional(),
    toPlaceId: placeId.optional(),
    authorisedBy: short,
    reason: text.optional(),
  }),
  "extension-authorised": details({
    hours: z.number(),
    reason: short,
    by: short,
    superintendentApproved: z.boolean().optional(),
    clinicalReason: text.optional(),
  }),
  "assessment-completed": details({
    finding: z.enum(codesOf(FINDINGS)),
    by: z.enum(["doctor", "amhp"]),
    note: text.optional(),
  }),
  "detention-ended": details({ reason: z.enum(codesOf(END_REASONS)), note: text.optional() }),
  absconded: details({ from: z.enum(["before-arrival", "place-of-safety"]), note: text.optional() }),
  returned: details({ from: z.enum(["before-arrival", "place-of-safety"]).optional(), note: text.optional() }),
} as const;

/** The keys of details that decide what the law says; the others are Tandem's own, or somebody else's. */
export const READ_BY_THE_LAW: ReadonlySet<string> = new Set([
  "power",
  "location",
  "place",
  "imminentRiskOfSeriousInjuryOrDeath",
  "noOtherPlaceAvailable",
  "healthProfessionalPresent",
  "inspectorAuthorised",
  "from",
  "to",
  "hours",
  "reason",
  "by",
  "superintendentApproved",
  "finding",
]);

/** Entries of the pathway that Tandem's own pages write or read; the law's clock does not. */
export const PATHWAY_DETAILS = {
  "ambulance-requested": details({ reference: short.optional(), expectedInMinutes: z.number().optional() }),
  "ambulance-declined": details({ reason: code(POLICE_VEHICLE_REASONS).optional(), note: text.optional() }),
  "ambulance-arrived": nothingMore,
  "ambulance-left": nothingMore,
  "conveyance-started": details({
    method: code(CONVEYANCES).optional(),
    reasonPoliceVehicle: code(POLICE_VEHICLE_REASONS).optional(),
    toPlaceId: placeId.optional(),
    note: text.optional(),
  }),
  "place-contacted": details({ placeId: placeId.optional() }),
  "place-accepted": details({ placeId: placeId.optional(), by: short.optional() }),
  "place-refused": details({
    placeId: placeId.optional(),
    reason: code(REFUSAL_REASONS).optional(),
    note: text.optional(),
  }),
  "handover-accepted": details({ placeId: placeId.optional(), acceptedBy: short.optional(), content: text.optional() }),
  "police-left": nothingMore,
  "rights-given": details({ how: code(RIGHTS_HOW).optional(), understood: z.boolean().optional() }),
  "amhp-notified": nothingMore,
  "amhp-accepted": nothingMore,
  "amhp-arrived": nothingMore,
  "doctor-called": details({ section12Approved: z.boolean().optional(), note: text.optional() }),
  "doctor-arrived": details({ section12Approved: z.boolean().optional(), note: text.optional() }),
  "assessment-started": nothingMore,
  "outcome-decided": details({ outcome: code(OUTCOMES).optional(), note: text.optional() }),
  "outcome-arranged": nothingMore,
  "application-made": details({ section: short.optional(), hospital: short.optional() }),
  "place-left": details({ to: short.optional(), note: text.optional() }),
  note: details({ text: text.optional() }),
} as const;

export type LawType = keyof typeof LAW_DETAILS;
export type PathwayType = keyof typeof PATHWAY_DETAILS;
export type LawDetails<Type extends LawType> = z.infer<(typeof LAW_DETAILS)[Type]>;
export type PathwayDetails<Type extends PathwayType> = z.infer<(typeof PATHWAY_DETAILS)[Type]>;

export type LawFact = { [Type in LawType]: Fact<Type, LawDetails<Type>> }[LawType];
export type PathwayFact = { [Type in PathwayType]: Fact<Type, PathwayDetails<Type>> }[PathwayType];

/** Whether a type may stand on the timeline of a section 136 episode. */
export const isPathwayType = (type: string): boolean =>
  type === "assessment-started" || PATHWAY_PREFIXES.some((prefix) => type === prefix || type.startsWith(`${prefix}-`));

export const isReadPathwayType = (type: string): type is PathwayType => Object.hasOwn(PATHWAY_DETAILS, type);

export const isLawType = (type: string): type is LawType => Object.hasOwn(LAW_DETAILS, type);

export const isLawFact = (fact: LawFact | PathwayFact): fact is LawFact => isLawType(fact.type);

const LAW_TYPES: readonly string[] = [...Object.keys(LAW_DETAILS), CORRECTION_TYPE];

/** The place of a type in the order of the law's table; what the law does not read comes last. */
export const rankOf = (type: string): number => {
  const rank = LAW_TYPES.indexOf(type);
  return rank < 0 ? LAW_TYPES.length : rank;
};
