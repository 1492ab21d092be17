import type { Actor, Entry, Subject } from "../timeline/entry.ts";
import { type AgencyId, type EntryId, identifier, type PersonId } from "../timeline/identifiers.ts";
import { type CaseEntry, CaseFileError } from "./case-file.ts";

/** An entry for a timeline, before the store adds the partnership, the deployment and its own clock. */
export type PlannedEntry = Omit<Entry, "partnership" | "receivedAt" | "origin" | "details"> & {
  readonly details: Readonly<Record<string, unknown>>;
};

/** What turns the words of a file into those of a timeline. */
export interface Planning {
  /** The partnership's agency of that kind; null where there is none. */
  readonly agencyFor: (kind: string) => AgencyId | null;
  readonly person: PersonId;
  /** From each id of the file to the id on the timeline. */
  readonly ids: ReadonlyMap<string, EntryId>;
}

/** Case files name roles, not people. */
const actorOf = (entry: CaseEntry, agency: AgencyId): Actor => ({
  kind: "unlisted",
  role: entry.role,
  profession: entry.role,
  agency,
});

/** What a correction names is named by its id on the timeline; everything else stays as it is written. */
function detailsOf(entry: CaseEntry, planning: Planning): Readonly<Record<string, unknown>> {
  if (entry.correction === null) return entry.details;
  const { entry: target, replacedBy } = entry.correction;
  return {
    ...entry.details,
    entry: planning.ids.get(target) ?? target,
    replacedBy: replacedBy === null ? null : replacementOf(replacedBy, planning),
  };
}

function replacementOf(entry: CaseEntry, planning: Planning): Readonly<Record<string, unknown>> {
  const agency = planning.agencyFor(entry.agency);
  return {
    id: planning.ids.get(entry.id) ?? entry.id,
    sourceId: entry.id,
    type: entry.type,
    at: entry.at.toString(),
    recordedAt: entry.recordedAt.toString(),
    agency: entry.agency,
    role: entry.role,
    details: detailsOf(entry, planning),
    ...(agency === null ? {} : { doneBy: actorOf(entry, agency) }),
  };
}

/** One entry of a file as paper back-entry. Throws `CaseFileError` where nobody could keep its details. */
export function planEntry(entry: CaseEntry, subject: Subject, planning: Planning): PlannedEntry {
  const agency = planning.agencyFor(entry.agency);
  if (agency === null) {
    throw new CaseFileError(`entry ${entry.id}: the partnership has no agency of the kind "${entry.agency}"`);
  }
  const actor = actorOf(entry, agency);
  const corrected = entry.correction === null ? undefined : planning.ids.get(entry.correction.entry);
  return {
    id: planning.ids.get(entry.id) ?? identifier(entry.id),
    subject,
    person: planning.person,
    type: entry.type,
    version: 1,
    at: entry.at,
    recordedAt: entry.recordedAt,
    doneBy: actor,
    recordedBy: actor,
    contributedBy: agency,
    confirmed: true,
    via: "paper",
    sourceId: entry.id,
    corrects: corrected ?? null,
    details: detailsOf(entry, planning),
  };
}
