import { isPathwayType } from "../section-136/entries.ts";
import type { Category } from "./category.ts";

/** The categories of one version of an entry type. `itself`: that it happened, when, and who did it. */
export interface EntryCategories {
  readonly version: number;
  readonly itself: Category;
  readonly fields: Readonly<Record<string, Category>>;
}

const STATUS = "place-of-safety-status";
const DONE_BY = { doneByName: STATUS } as const;

const entry = (itself: Category, fields: Readonly<Record<string, Category>> = {}): EntryCategories => ({
  version: 1,
  itself,
  fields: { ...DONE_BY, ...fields },
});

const status = (...names: string[]): Readonly<Record<string, Category>> =>
  Object.fromEntries(names.map((name) => [name, STATUS]));

const noted = entry(STATUS, { note: "clinical-notes" });
const identity = (...names: string[]): EntryCategories =>
  entry(
    "description-and-last-seen",
    Object.fromEntries(names.map((name) => [name, "description-and-last-seen" as const])),
  );

/** Which category each field of each entry type is in. A later edition adds a table beside this one, with its date. */
const SINCE_2026: Readonly<Record<string, readonly EntryCategories[]>> = {
  "power-used": [
    entry(STATUS, {
      ...status(
        "power",
        "location",
        "locationText",
        "appearsMentallyDisordered",
        "immediateNeedOfCareOrControl",
        "necessaryForInterestsOrProtection",
        "advice",
        "adviceReason",
        "adviceFrom",
        "incidentNumber",
      ),
      grounds: "current-risk",
      adviceGiven: "crisis-plan-advice",
      whatIsNew: "current-risk",
    }),
  ],
  "premises-entered": [noted],
  arrived: [
    entry(STATUS, {
      ...status(
        "place",
        "placeId",
        "reasonEmergencyDepartmentFirst",
        "noOtherPlaceAvailable",
        "healthProfessionalPresent",
        "inspectorAuthorised",
      ),
      imminentRiskOfSeriousInjuryOrDeath: "current-risk",
    }),
  ],
  "transfer-started": [entry(STATUS, status("from", "to", "fromPlaceId", "toPlaceId", "authorisedBy", "reason"))],
  "extension-authorised": [
    entry(STATUS, { ...status("hours", "reason", "by", "superintendentApproved"), clinicalReason: "clinical-notes" }),
  ],
  "assessment-completed": [entry(STATUS, { ...status("finding", "by"), note: "clinical-notes" })],
  "detention-ended": [entry(STATUS, { ...status("reason"), note: "clinical-notes" })],
  absconded: [entry(STATUS, { ...status("from"), note: "current-risk" })],
  returned: [entry(STATUS, { ...status("from"), note: "current-risk" })],
  "ambulance-requested": [entry(STATUS, status("reference", "expectedInMinutes"))],
  "ambulance-declined": [entry(STATUS, { reason: "delay-reason", note: "delay-reason" })],
  "ambulance-arrived": [noted],
  "ambulance-left": [noted],
  "conveyance-started": [
    entry(STATUS, { ...status("method", "toPlaceId"), reasonPoliceVehicle: "delay-reason", note: "current-risk" }),
  ],
  "place-contacted": [entry(STATUS, status("placeId"))],
  "place-accepted": [entry(STATUS, status("placeId", "by"))],
  "place-refused": [entry(STATUS, { ...status("placeId"), reason: "delay-reason", note: "delay-reason" })],
  "handover-accepted": [entry(STATUS, { ...status("placeId", "acceptedBy"), content: "current-risk" })],
  "police-left": [noted],
  "rights-given": [entry(STATUS, status("how", "understood"))],
  "amhp-notified": [noted],
  "amhp-accepted": [noted],
  "amhp-arrived": [noted],
  "doctor-called": [entry(STATUS, { ...status("section12Approved"), note: "clinical-notes" })],
  "doctor-arrived": [entry(STATUS, { ...status("section12Approved"), note: "clinical-notes" })],
  "assessment-started": [noted],
  "outcome-decided": [entry(STATUS, { outcome: "agreed-support", note: "clinical-notes" })],
  "outcome-arranged": [entry(STATUS, { note: "agreed-support" })],
  "application-made": [entry(STATUS, status("section", "hospital"))],
  "place-left": [entry(STATUS, { to: "agreed-support", note: "agreed-support" })],
  note: [entry("attendance-fact", { text: "clinical-notes" })],
  "entry-corrected": [entry(STATUS, status("entry", "replacedBy", "reason"))],
  "entry-confirmed": [entry(STATUS, status("entry"))],
  "entry-disputed": [entry(STATUS, status("entry", "reason"))],
  "identity-stated": [
    identity(
      "name",
      "alias",
      "dateOfBirth",
      "ageYears",
      "mayBeUnderEighteen",
      "sex",
      "address",
      "phone",
      "nhsNumber",
      "howKnown",
      "description",
    ),
  ],
  "identity-linked": [identity("other", "reason")],
  "identity-unlinked": [identity("link", "reason")],
  "commencement-set": [entry(STATUS, status("provision", "date", "citation"))],
};

/** What every other entry of the pathway may carry. */
const OTHER_PATHWAY = entry("attendance-fact", { note: "clinical-notes" });

/** Editions of the table, the newest first, each with the date from which it is read. */
const EDITIONS = [{ from: Temporal.Instant.from("2026-01-01T00:00:00Z"), table: SINCE_2026 }] as const;

const editionAt = (on: Temporal.Instant): Readonly<Record<string, readonly EntryCategories[]>> =>
  EDITIONS.find(({ from }) => Temporal.Instant.compare(from, on) <= 0)?.table ?? SINCE_2026;

const versionOf = (type: string, version: number, on: Temporal.Instant): EntryCategories | undefined => {
  const table = editionAt(on);
  const versions = Object.hasOwn(table, type) ? table[type] : isPathwayType(type) ? [OTHER_PATHWAY] : undefined;
  return versions?.find((item) => item.version === version);
};

/** The category of an entry's envelope, at the instant of reading. A type the table lacks counts as a bare attendance. */
export const categoryOfEntry = (type: string, version: number, on: Temporal.Instant): Category =>
  versionOf(type, version, on)?.itself ?? "attendance-fact";

/** The category of one key of an entry's details; a key that no schema names stays with the agency that wrote it. */
export function categoryOfField(type: string, version: number, field: string, on: Temporal.Instant): Category {
  const fields = versionOf(type, version, on)?.fields;
  return fields !== undefined && Object.hasOwn(fields, field)
    ? (fields[field] ?? "own-contribution")
    : "own-contribution";
}
