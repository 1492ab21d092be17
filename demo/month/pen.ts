import type { LawDetails, LawType, PathwayDetails, PathwayType } from "../../src/domain/section-136/entries.ts";
import type { Entry, Via } from "../../src/domain/timeline/entry.ts";
import {
  type EntryId,
  type EpisodeId,
  identifier,
  type PartnershipId,
  type PersonId,
} from "../../src/domain/timeline/identifiers.ts";
import { type Instant, MINUTE } from "../../src/domain/timeline/instant.ts";
import { CONFIRMATION_TYPE, CORRECTION_TYPE } from "../../src/domain/timeline/standing.ts";
import type { Random } from "../random.ts";
import { uuidAt } from "../uuid.ts";
import type { AtWork } from "./area.ts";

export const ORIGIN = "demonstration";

type Details = Readonly<Record<string, unknown>>;

/** An entry whose details nobody has erased. */
export interface DemoEntry extends Entry {
  readonly details: Details;
}

type DetailsOf<Type extends string> = Type extends LawType
  ? LawDetails<Type>
  : Type extends PathwayType
    ? PathwayDetails<Type>
    : Details;

/** How an entry came to be written, where that was not by the doer, soon, at a screen. */
export interface How {
  readonly typedBy?: AtWork;
  readonly via?: Via;
  /** Minutes between the event and its writing down. */
  readonly lag?: number;
}

/** Writes one episode's entries, at the minute (since the power was used) that it has been moved to. */
export interface Pen {
  readonly entries: readonly DemoEntry[];
  minute: number;
  readonly wait: (least: number, most: number) => void;
  readonly write: <Type extends string>(type: Type, by: AtWork, details: DetailsOf<Type>, how?: How) => DemoEntry;
  /** An entry about the person, not about the episode. */
  readonly writeAboutPerson: (type: string, by: AtWork, details: Details) => void;
  readonly confirm: (entry: DemoEntry, by: AtWork) => void;
  /** Strikes an entry out; the replacement, where there is one, stands in its place. */
  readonly correct: (
    entry: DemoEntry,
    by: AtWork,
    reason: string,
    replacement: { readonly minute: number; readonly details: Details } | null,
  ) => void;
}

export interface Sheet {
  readonly partnership: PartnershipId;
  readonly episode: EpisodeId;
  readonly person: PersonId;
  /** When the power was used: minute 0. */
  readonly start: Instant;
}

const SECOND = 1_000;

const withoutName = ({ kind, worker, role, profession, agency }: AtWork): Entry["doneBy"] => ({
  kind,
  worker,
  role,
  profession,
  agency,
});

interface Fact {
  readonly subject: Entry["subject"];
  readonly type: string;
  readonly by: AtWork;
  readonly at: Instant;
  readonly details: Details;
  readonly corrects?: EntryId;
}

function compose({ partnership, person }: Sheet, random: Random, fact: Fact, { typedBy, via, lag }: How): DemoEntry {
  const seconds = (lag ?? random.between(1, 5)) * 60 + random.between(0, 59);
  const recordedAt = fact.at.add({ milliseconds: seconds * SECOND });
  const writer = typedBy ?? fact.by;
  return {
    id: identifier<EntryId>(uuidAt(recordedAt, random)),
    partnership,
    subject: fact.subject,
    person,
    type: fact.type,
    version: 1,
    at: fact.at,
    recordedAt,
    receivedAt: recordedAt,
    doneBy: withoutName(fact.by),
    recordedBy: withoutName(writer),
    contributedBy: writer.agency,
    confirmed: typedBy === undefined,
    via: via ?? (typedBy === undefined ? "screen" : "phone"),
    origin: ORIGIN,
    sourceId: null,
    corrects: fact.corrects ?? null,
    details: fact.details,
  };
}

const AT_ONCE: How = { lag: 0 };

/**
 * What is written about the person draws from `aside`, so that the same story told of somebody else takes the same time.
 */
export function takePen(sheet: Sheet, random: Random, aside: Random): Pen {
  const entries: DemoEntry[] = [];
  const episode: Entry["subject"] = { kind: "episode", id: sheet.episode };
  const person: Entry["subject"] = { kind: "person", id: sheet.person };
  const instantOf = (minute: number): Instant =>
    Temporal.Instant.fromEpochMilliseconds(sheet.start.epochMilliseconds + minute * MINUTE);
  const add = (fact: Omit<Fact, "at">, how: How, chance = random): DemoEntry => {
    const entry = compose(sheet, chance, { ...fact, at: instantOf(pen.minute) }, how);
    entries.push(entry);
    return entry;
  };
  const pen: Pen = {
    entries,
    minute: 0,
    wait: (least, most) => {
      pen.minute += random.between(least, most);
    },
    write: (type, by, details, how = {}) => add({ subject: episode, type, by, details }, how),
    writeAboutPerson: (type, by, details) => {
      add({ subject: person, type, by, details }, {}, aside);
    },
    confirm: (entry, by) => {
      add({ subject: episode, type: CONFIRMATION_TYPE, by, details: { entry: entry.id } }, AT_ONCE);
    },
    correct: (entry, by, reason, replacement) => {
      const replacedBy = replacement && {
        id: uuidAt(instantOf(pen.minute), random),
        type: entry.type,
        at: instantOf(replacement.minute).toString(),
        doneBy: entry.doneBy,
        details: replacement.details,
      };
      const details = { entry: entry.id, replacedBy, reason };
      add({ subject: episode, type: CORRECTION_TYPE, by, details, corrects: entry.id }, AT_ONCE);
    },
  };
  return pen;
}
