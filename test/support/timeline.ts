import { randomBytes, randomUUID } from "node:crypto";
import { v7 } from "uuid";
import type { Actor, Entry } from "../../src/domain/timeline/entry.ts";
import {
  type AgencyId,
  type EntryId,
  type EpisodeId,
  identifier,
  type PartnershipId,
  type PersonId,
  type WorkerId,
} from "../../src/domain/timeline/identifiers.ts";
import type { Instant } from "../../src/domain/timeline/instant.ts";
import { append } from "../../src/store/append.ts";
import type { Asker } from "../../src/store/asker.ts";
import type { AppendRequest, AppendResult, NewEntry } from "../../src/store/request.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { type WrappingKey, wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { type DirectoryToWrite, writeDirectory } from "../../src/store/write-directory.ts";
import { type FreshDatabase, freshDatabase } from "./postgres.ts";

export const SHIRE = identifier<PartnershipId>("the-shire");
export const BOROUGH = identifier<PartnershipId>("the-borough");
export const POLICE = identifier<AgencyId>("shire-police");
export const TRUST = identifier<AgencyId>("shire-trust");
export const BOROUGH_POLICE = identifier<AgencyId>("borough-police");

const workerId = (n: number) => identifier<WorkerId>(`00000000-0000-4000-8000-00000000000${n}`);

export const OFFICER: Asker = { partnership: SHIRE, agency: POLICE, worker: workerId(1), role: "constable" };
export const NURSE: Asker = { partnership: SHIRE, agency: TRUST, worker: workerId(2), role: "ward-nurse" };
export const STRANGER: Asker = {
  partnership: BOROUGH,
  agency: BOROUGH_POLICE,
  worker: workerId(3),
  role: "constable",
};

const DIRECTORY: DirectoryToWrite = {
  partnerships: [
    { id: SHIRE, name: "The Shire" },
    { id: BOROUGH, name: "The Borough" },
  ],
  agencies: [
    { id: POLICE, partnership: SHIRE, name: "Shire Police", kind: "police" },
    { id: TRUST, partnership: SHIRE, name: "Shire Trust", kind: "mental-health-trust" },
    { id: BOROUGH_POLICE, partnership: BOROUGH, name: "Borough Police", kind: "police" },
  ],
  teams: [{ id: "00000000-0000-4000-8000-000000000021", agency: POLICE, name: "Response" }],
  places: [],
  workers: [OFFICER, NURSE, STRANGER].map(({ agency, worker, role }) => ({
    id: worker ?? "",
    agency,
    name: `Worker ${role} of ${agency}`,
    role,
    profession: role,
    signInName: `${role}-${agency}`,
    teams: agency === POLICE ? ["00000000-0000-4000-8000-000000000021"] : [],
  })),
};

export const at = (text: string): Instant => Temporal.Instant.from(text);
export const NOW = at("2026-03-10T22:00:00Z");
export const hoursAfter = (instant: Instant, hours: number): Instant =>
  instant.add({ milliseconds: hours * 3_600_000 });

export const newEpisode = (): EpisodeId => identifier(randomUUID());
export const newPerson = (): PersonId => identifier(randomUUID());

export const actorOf = (asker: Asker): Actor =>
  asker.worker === null
    ? { kind: "system" }
    : { kind: "worker", worker: asker.worker, role: asker.role, profession: asker.role, agency: asker.agency };

/** An entry as a page would send it, with whatever is to be different. */
export function newEntry(
  subject: Entry["subject"],
  type: string,
  details: Readonly<Record<string, unknown>>,
  different: Partial<NewEntry> = {},
  asker: Asker = OFFICER,
): NewEntry {
  return {
    id: identifier<EntryId>(v7()),
    subject,
    person: null,
    type,
    version: 1,
    at: NOW,
    recordedAt: null,
    doneBy: actorOf(asker),
    recordedBy: actorOf(asker),
    contributedBy: asker.agency,
    confirmed: true,
    via: "screen",
    sourceId: null,
    corrects: null,
    details,
    ...different,
  };
}

export const powerUsed = (episode: EpisodeId, person: PersonId, different: Partial<NewEntry> = {}): NewEntry =>
  newEntry(
    { kind: "episode", id: episode },
    "power-used",
    { power: "136-remove", location: "public", advice: "nurse", grounds: "Standing in the road" },
    { person, ...different },
  );

export const arrived = (episode: EpisodeId, person: PersonId, different: Partial<NewEntry> = {}): NewEntry =>
  newEntry(
    { kind: "episode", id: episode },
    "arrived",
    { place: "health-based" },
    { person, at: hoursAfter(NOW, 0.5), ...different },
  );

export const stated = (person: PersonId, details: Readonly<Record<string, unknown>>, different = {}): NewEntry =>
  newEntry({ kind: "person", id: person }, "identity-stated", details, { person, ...different });

/** Appends with no objection to anything, and fails where the store refuses. */
export async function put(
  store: Store,
  entries: readonly NewEntry[],
  asker: Asker = OFFICER,
  more: Partial<AppendRequest<string>> = {},
): Promise<AppendResult<string>> {
  return append<string>(store, {
    partnership: asker.partnership,
    asker,
    purpose: "section-136-response",
    entries,
    decide: () => ({ taken: true }),
    ...more,
  });
}

export interface TestStore {
  readonly store: Store;
  readonly database: FreshDatabase;
  readonly wrappingKey: WrappingKey;
  /** What the store's clock says from now on. */
  readonly setNow: (instant: Instant) => void;
  readonly close: () => Promise<void>;
}

/** A store on a database of its own, with two partnerships, at a time that stands still. */
export async function testStore(): Promise<TestStore> {
  const database = await freshDatabase();
  await writeDirectory(database.ownerUrl, DIRECTORY);
  const wrappingKey = wrappingKeyOf(randomBytes(32));
  let now = NOW;
  const store = createStore({
    applicationUrl: database.applicationUrl,
    wrappingKey,
    origin: "test",
    clock: { now: () => now },
  });
  return {
    store,
    database,
    wrappingKey,
    setNow: (instant) => {
      now = instant;
    },
    close: async () => {
      await store.close();
      await database.drop();
    },
  };
}

const PATHWAY: readonly (readonly [type: string, hours: number, details: Readonly<Record<string, unknown>>, Asker?])[] =
  [
    ["power-used", 0, { power: "136-remove", location: "public", advice: "nurse", grounds: "Standing in the road" }],
    ["ambulance-requested", 0.1, { reference: "A-1" }],
    ["place-contacted", 0.2, {}],
    ["place-refused", 0.3, { reason: "full", note: "Both rooms taken" }],
    ["place-contacted", 0.35, {}],
    ["place-accepted", 0.4, { by: "Nurse in charge" }, NURSE],
    ["ambulance-arrived", 0.5, {}],
    ["conveyance-started", 0.6, { method: "ambulance" }],
    ["arrived", 1, { place: "health-based" }],
    ["handover-accepted", 1.2, { acceptedBy: "Nurse in charge", content: "Calm, cold, has not eaten" }, NURSE],
    ["police-left", 1.3, {}, NURSE],
    ["rights-given", 1.5, { how: "both", understood: true }, NURSE],
    ["amhp-notified", 1.5, {}, NURSE],
    ["amhp-accepted", 1.8, {}, NURSE],
    ["doctor-called", 2, { section12Approved: true }, NURSE],
    ["doctor-arrived", 4, { section12Approved: true }, NURSE],
    ["assessment-started", 4.2, {}, NURSE],
    ["assessment-completed", 5, { finding: "disorder", by: "doctor", note: "Low, hopeless, agrees to help" }, NURSE],
    ["outcome-decided", 6, { outcome: "crisis-team", note: "Visit tomorrow at ten" }, NURSE],
    ["detention-ended", 6.5, { reason: "arrangements-made" }, NURSE],
  ];

/** A detention from the power to its end: twenty entries of two agencies. */
export const wholeEpisode = (episode: EpisodeId, person: PersonId): NewEntry[] =>
  PATHWAY.map(([type, hours, details, asker]) =>
    newEntry({ kind: "episode", id: episode }, type, details, { person, at: hoursAfter(NOW, hours) }, asker),
  );
