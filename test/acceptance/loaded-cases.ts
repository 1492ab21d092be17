import { readFileSync } from "node:fs";
import { setDate } from "../../src/cli/law-dates.ts";
import { loadPlan } from "../../src/cli/load-plan.ts";
import { type Area, findArea } from "../../src/cli/partnership.ts";
import { planFor } from "../../src/cli/plan-for.ts";
import { type CaseFile, parseCaseFile } from "../../src/domain/section-136/case-file.ts";
import type { Planned } from "../../src/domain/section-136/from-case-file.ts";
import type { Instant } from "../../src/domain/timeline/instant.ts";
import { createStore, type Store } from "../../src/store/store.ts";
import { wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { writeDirectory } from "../../src/store/write-directory.ts";
import { type FreshDatabase, freshDatabase } from "../support/postgres.ts";
import { caseFileNames, type ExpectedReplay, expectedReplay, sharedCase } from "./section-136-cases.ts";

export interface LoadedCase {
  readonly name: string;
  readonly file: CaseFile;
  readonly expected: ExpectedReplay;
  readonly area: Area;
  readonly planned: Planned;
}

export interface LoadedCases {
  readonly store: Store;
  readonly database: FreshDatabase;
  readonly cases: readonly LoadedCase[];
  readonly close: () => Promise<void>;
}

const KINDS = ["police", "ambulance", "mental-health-trust", "local-authority", "acute-trust"] as const;

/** Before everything in the cases: an area sets its dates of law ahead of them. */
const BEFORE = Temporal.Instant.from("2010-01-01T00:00:00Z");

const partnershipFor = ({ law }: CaseFile): string => `law-${law["mha2025-s48"] ?? "not-commenced"}`;

/** The shared cases before they are loaded, and the store's time to be set: what is loaded is received then. */
export interface PlannedCases extends LoadedCases {
  readonly setNow: (instant: Instant) => void;
}

/** A database of its own with a partnership for the dates of law of each shared section 136 case, and no case in it. */
export async function planSharedCases(): Promise<PlannedCases> {
  const database = await freshDatabase();
  const files = caseFileNames().map((name) => ({ name, file: readCase(name) }));
  const partnerships = new Map(files.map(({ file }) => [partnershipFor(file), file.law]));
  await writeDirectory(database.ownerUrl, directoryOf([...partnerships.keys()]));
  let now = BEFORE;
  const store = createStore({
    applicationUrl: database.applicationUrl,
    wrappingKey: wrappingKeyOf(Buffer.alloc(32, 7)),
    origin: "acceptance",
    clock: { now: () => now },
  });
  for (const [id, law] of partnerships) {
    const details = { provision: "mha2025-s48" as const, date: law["mha2025-s48"], citation: "as the case file says" };
    await setDate(store, await findArea(store, id), details);
  }
  const cases: LoadedCase[] = [];
  for (const { name, file } of files) {
    const area = await findArea(store, partnershipFor(file));
    cases.push({ name, file, expected: expectedReplay(name), area, planned: planFor(area, name, file) });
  }
  const close = async () => {
    await store.close();
    await database.drop();
  };
  const setNow = (instant: Instant): void => {
    now = instant;
  };
  return { store, database, cases, close, setNow };
}

/** A database of its own that holds every shared section 136 case. */
export async function loadSharedCases(): Promise<LoadedCases> {
  const planned = await planSharedCases();
  planned.setNow(Temporal.Instant.from("2026-11-20T12:00:00Z"));
  for (const { area, planned: plan } of planned.cases) await loadPlan(planned.store, area, plan);
  return planned;
}

const readCase = (name: string): CaseFile => parseCaseFile(JSON.parse(readFileSync(sharedCase(name), "utf8")));

const directoryOf = (partnerships: readonly string[]) => ({
  partnerships: partnerships.map((id) => ({ id, name: `Area with ${id}` })),
  agencies: partnerships.flatMap((partnership) =>
    KINDS.map((kind) => ({ id: `${partnership}-${kind}`, partnership, name: `Some ${kind}`, kind })),
  ),
  teams: [],
  places: [],
  workers: partnerships.map((partnership, index) => ({
    id: lookerIn(index),
    agency: `${partnership}-police`,
    name: `Sergeant Example of ${partnership}`,
    role: "sergeant",
    profession: "police-officer",
    signInName: `sergeant-${partnership}`,
    teams: [],
  })),
});

const lookerIn = (index: number): string => `00000000-0000-4000-8000-${String(index + 1).padStart(12, "0")}`;
