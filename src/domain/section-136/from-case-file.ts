import {
  type AgencyId,
  type EntryId,
  type EpisodeId,
  identifier,
  type PartnershipId,
  type PersonId,
} from "../timeline/identifiers.ts";
import { compareInstants } from "../timeline/instant.ts";
import { compareText } from "../timeline/order.ts";
import { type CaseEntry, type CaseFile, CaseFileError } from "./case-file.ts";
import { byDetention } from "./case-file-detentions.ts";
import { type PlannedEntry, type Planning, planEntry } from "./case-file-entry.ts";
import { everyEntry, GREATEST_RANK, ranksOf, repeatableEntryId, repeatableSubjectId } from "./case-file-ids.ts";
import { isKnownType } from "./replay.ts";

/** A case file as timelines: the person, made once, and an episode for each detention. */
export interface Planned {
  readonly person: PersonId;
  /** What the file says of who the person is. */
  readonly identity: PlannedEntry;
  readonly episodes: readonly { readonly episode: EpisodeId; readonly entries: readonly PlannedEntry[] }[];
  /** Entries of types that no rule knows: kept as they stand, and read by none. */
  readonly unknownTypes: readonly { readonly entry: string; readonly type: string }[];
}

export interface PlanningNeeds {
  readonly partnership: PartnershipId;
  /** The partnership's agency of a kind such as `police`; null where there is none. */
  readonly agencyFor: (kind: string) => AgencyId | null;
  /** At least 32 small hexadecimal digits, the same for the same text. The ids are made of it. */
  readonly hash: (text: string) => string;
}

const OLDEST = 130;

/** PostgreSQL stores no such text. */
const isUnusable = (text: string): boolean => text.includes("\0") || !text.isWellFormed();

const inOrderOfRecording = (one: CaseEntry, other: CaseEntry): number =>
  compareInstants(one.recordedAt, other.recordedAt) || compareText(one.id, other.id);

/** What was written down first. Throws `CaseFileError` where no timeline could hold the file. */
function checkedFirst({ person: { ageYears }, entries }: CaseFile): CaseEntry {
  if (ageYears !== null && !(ageYears >= 0 && ageYears <= OLDEST)) {
    throw new CaseFileError(`the person: ageYears must be 0 to ${OLDEST}`);
  }
  const unusable = entries.findIndex(({ id, type, role }) => [id, type, role].some(isUnusable));
  if (unusable >= 0) throw new CaseFileError(`entry ${unusable + 1}: it has characters that cannot be stored`);
  const first = entries.toSorted(inOrderOfRecording)[0];
  if (first === undefined) throw new CaseFileError("the file: it holds no entries");
  return first;
}

function identityOf(file: CaseFile, first: CaseEntry, id: EntryId, planning: Planning): PlannedEntry {
  const details = { ageYears: file.person.ageYears, howKnown: "record" };
  const stated: CaseEntry = { ...first, type: "identity-stated", at: first.recordedAt, details, correction: null };
  const subject = { kind: "person" as const, id: planning.person };
  return { ...planEntry(stated, subject, planning), id, sourceId: null };
}

/**
 * Plans a case file as paper back-entry. The same file gives the same ids in the same partnership, so that loading it
 * twice is harmless. Throws `CaseFileError` with a sentence where a timeline cannot hold it.
 */
export function planCaseFile(file: CaseFile, needs: PlanningNeeds): Planned {
  const first = checkedFirst(file);
  const all = everyEntry(file);
  const ranks = ranksOf(all);
  if (ranks.values().some((rank) => rank > GREATEST_RANK)) {
    throw new CaseFileError("the file: too many entries happened at one instant");
  }
  const began = first.recordedAt;
  const hash = (kind: string, name: string): string =>
    needs.hash(JSON.stringify([needs.partnership, file.case, began.epochMilliseconds, kind, name]));
  const entryId = (kind: string, name: string, rank: number): EntryId =>
    identifier(repeatableEntryId(began, rank, hash(kind, name)));
  const planning: Planning = {
    agencyFor: needs.agencyFor,
    person: identifier(repeatableSubjectId(hash("person", ""))),
    ids: new Map([...ranks].map(([id, rank]) => [id, entryId("entry", id, rank)])),
  };
  return {
    person: planning.person,
    identity: identityOf(file, first, entryId("identity", "", 0), planning),
    episodes: byDetention(file).map((entries, index) => {
      const episode = identifier<EpisodeId>(repeatableSubjectId(hash("episode", String(index + 1))));
      const subject = { kind: "episode" as const, id: episode };
      return {
        episode,
        entries: entries.toSorted(inOrderOfRecording).map((entry) => planEntry(entry, subject, planning)),
      };
    }),
    unknownTypes: all.filter(({ type }) => !isKnownType(type)).map(({ id, type }) => ({ entry: id, type })),
  };
}
