import { NOT_COMMENCED } from "../law/rule-sets.ts";
import { type EpisodeInput, type EpisodeState, readEpisode } from "../section-136/episode.ts";
import type { Actor, Entry } from "../timeline/entry.ts";
import { identifier, type WorkerId } from "../timeline/identifiers.ts";
import { moment } from "./moments.ts";
import type { Told } from "./story.ts";

/** A UUID that says its number, for tests. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const worker = (number: number, role: string, agency: string): Actor & { readonly kind: "worker" } => ({
  kind: "worker",
  worker: identifier<WorkerId>(uuid(number)),
  role,
  profession: role,
  agency: identifier(agency),
});

export const OFFICER = worker(1, "constable", "shire-police");
export const NURSE = worker(2, "place-of-safety-nurse", "shire-mental-health");
export const AMHP = worker(3, "amhp", "shire-council");
export const DOCTOR = worker(4, "doctor", "shire-mental-health");
export const CONTROL_ROOM = worker(5, "controller", "shire-police");

export const EPISODE = uuid(100);
export const PERSON = uuid(200);
export const SUITE = uuid(301);
export const EMERGENCY_DEPARTMENT = uuid(302);

const AT = moment("10 12:00");

const BLANK: Entry = {
  id: identifier(uuid(1000)),
  partnership: identifier("the-shire"),
  subject: { kind: "episode", id: EPISODE },
  person: identifier(PERSON),
  type: "note",
  version: 1,
  at: AT,
  recordedAt: AT,
  receivedAt: AT,
  doneBy: OFFICER,
  recordedBy: OFFICER,
  contributedBy: OFFICER.agency,
  confirmed: true,
  via: "screen",
  origin: "shire.example",
  sourceId: null,
  corrects: null,
  details: {},
};

/** An entry on an episode, plain but for what the test says of it. */
export const anEntry = (said: Partial<Entry>): Entry => ({ ...BLANK, ...said });

/** What a story tells, as an entry done and written by somebody, received as it was written. */
export function by(actor: Actor & { readonly kind: "worker" }, entry: Told): Entry {
  const recordedAt = moment(entry.recordedAt);
  return anEntry({
    ...(entry.id === undefined ? {} : { id: identifier(entry.id) }),
    type: entry.type,
    at: moment(entry.at),
    recordedAt,
    receivedAt: recordedAt,
    doneBy: actor,
    recordedBy: actor,
    contributedBy: actor.agency,
    details: entry.details,
  });
}

/** Written down by one for another, who has yet to confirm it. */
export const writtenFor = (doer: Actor, entry: Entry): Entry => ({ ...entry, doneBy: doer, confirmed: false });

/** What is stated of who a person is. */
export const stated = (at: string, details: Readonly<Record<string, unknown>>): Entry =>
  anEntry({
    type: "identity-stated",
    subject: { kind: "person", id: PERSON },
    at: moment(at),
    recordedAt: moment(at),
    receivedAt: moment(at),
    details,
  });

const numbered = (entries: readonly Entry[], from: number): Entry[] =>
  entries.map((entry, index) => (entry.id === BLANK.id ? { ...entry, id: identifier(uuid(from + index)) } : entry));

export const ADULT = stated("1 00:00", { ageYears: 34, mayBeUnderEighteen: "no" });

/** An adult's episode, in an area where section 48 has not commenced. */
export const episode = (...entries: Entry[]): EpisodeInput => ({
  entries: numbered(entries, 1001),
  identity: numbered([ADULT], 9001),
  commencements: NOT_COMMENCED,
});

/** The same episode of somebody of whom this is stated, and nothing else. */
export const of = (input: EpisodeInput, ...identity: Entry[]): EpisodeInput => ({
  ...input,
  identity: numbered(identity, 9001),
});

/** How an episode stands at an instant, by all that is known. */
export const stateOf = (input: EpisodeInput, at: string): EpisodeState =>
  readEpisode(input, { knownAt: null, at: moment(at) });
