import { decide } from "../../domain/section-136/decide.ts";
import { earlierDetention } from "../../domain/section-136/earlier.ts";
import type { EpisodeInput } from "../../domain/section-136/episode.ts";
import type { Objection } from "../../domain/section-136/objection.ts";
import type { Actor, Entry, Via } from "../../domain/timeline/entry.ts";
import type { AgencyId, EntryId, EpisodeId, PersonId } from "../../domain/timeline/identifiers.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { DraftName } from "../../store/drafts.ts";
import type { AppendRequest, AppendResult, Before, NewEntry, Verdict } from "../../store/request.ts";
import type { Visit } from "../pipeline/visit.ts";
import { idFollowing } from "./identifiers.ts";

/** One entry to be written, of whatever kind. */
export interface ToWrite {
  readonly type: string;
  readonly details: Readonly<Record<string, unknown>>;
  /** Where it happened at another time than the rest. */
  readonly at?: Instant | null;
}

/** What is to be recorded about an episode, all or nothing. */
export interface ToRecord {
  readonly submission: EntryId;
  readonly episode: EpisodeId;
  /** Null: whoever the episode is about, which must be there. */
  readonly person: PersonId | null;
  readonly planned: readonly ToWrite[];
  /** Null: as it is recorded. */
  readonly at: Instant | null;
  readonly doneBy: Actor;
  readonly recordedBy: Actor;
  readonly confirmed: boolean;
  readonly via: Via;
  readonly corrects?: EntryId;
  /** Whose key it is under, where not the writer's own agency's. */
  readonly contributedBy?: AgencyId;
  /** Adds what the writer was not shown and leaves as it is. */
  readonly fill?: AppendRequest<never>["fill"];
  /** The worker was told of the objection and says that it happened. */
  readonly insists: boolean;
  /** What was typed so far, which goes once it is recorded. */
  readonly draft?: DraftName;
}

export const aboutPerson = (type: string): boolean => type.startsWith("identity-");

function subjectOf({ person, episode }: ToRecord, type: string): NewEntry["subject"] {
  if (!aboutPerson(type)) return { kind: "episode", id: episode };
  if (person === null) throw new RangeError("an entry about a person must say about whom");
  return { kind: "person", id: person };
}

function newEntry(visit: Visit, record: ToRecord, { type, details, at }: ToWrite, index: number): NewEntry {
  const id = index === 0 ? record.submission : idFollowing<EntryId>(record.submission, `${index}-${type}`);
  return {
    id,
    subject: subjectOf(record, type),
    person: record.person,
    type,
    version: 1,
    at: at === undefined ? record.at : at,
    recordedAt: null,
    doneBy: record.doneBy,
    recordedBy: record.recordedBy,
    contributedBy: record.contributedBy ?? visit.me.asker.agency,
    confirmed: record.confirmed,
    via: record.via,
    sourceId: null,
    corrects: index === 0 ? (record.corrects ?? null) : null,
    details,
  };
}

/** Each proposed entry is judged with those proposed before it already on the timeline. */
export function judge(before: Before, { episode, insists }: ToRecord): Verdict<Objection> {
  const stored = before.input(episode);
  const ofPerson = before.proposed.filter((entry) => aboutPerson(entry.type));
  const ofEpisode = before.proposed.filter((entry) => !aboutPerson(entry.type));
  const identity = [...stored.identity, ...ofPerson];
  const others: readonly EpisodeInput[] = before.others.map((other) => other.input);
  const entries: Entry[] = [...stored.entries];
  for (const entry of ofEpisode) {
    const input: EpisodeInput = { ...stored, identity, entries: [...entries] };
    const earlier = earlierDetention(others, entry.at);
    const decision = decide({ input, entry, now: before.now, insists, earlier });
    if (!decision.taken) return { taken: false, refusal: decision.objection };
    entries.push(entry);
  }
  return { taken: true };
}

/** Records what was planned, in one transaction, unless whoever decides objects. */
export function recordIf<Refusal>(
  visit: Visit,
  toRecord: ToRecord,
  decideOn: (before: Before) => Verdict<Refusal>,
): Promise<AppendResult<Refusal>> {
  const { person, episode, planned } = toRecord;
  const usesPower = planned.some(({ type }) => type === "power-used");
  return visit.append<Refusal>({
    partnership: visit.me.asker.partnership,
    asker: visit.me.asker,
    purpose: "section-136-response",
    entries: planned.map((one, index) => newEntry(visit, toRecord, one, index)),
    ...(person === null ? { existing: episode } : {}),
    ...(usesPower && person !== null ? { others: person } : {}),
    ...(toRecord.fill === undefined ? {} : { fill: toRecord.fill }),
    ...(toRecord.draft === undefined ? {} : { draft: toRecord.draft }),
    decide: decideOn,
  });
}

/** Records what was planned, in one transaction, unless the rules object. */
export const record = (visit: Visit, toRecord: ToRecord): Promise<AppendResult<Objection>> =>
  recordIf(visit, toRecord, (before) => judge(before, toRecord));
