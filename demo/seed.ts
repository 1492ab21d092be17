import { z } from "zod";
import { identifier, type PartnershipId } from "../src/domain/timeline/identifiers.ts";
import type { Instant } from "../src/domain/timeline/instant.ts";
import { append } from "../src/store/append.ts";
import type { NewEntry } from "../src/store/request.ts";
import type { Store } from "../src/store/store.ts";
import { writeDirectory } from "../src/store/write-directory.ts";
import { DIRECTORY, THE_SHIRE } from "./directory/index.ts";
import { demonstrationMonths } from "./month/index.ts";
import { NARRATED } from "./narrated/index.ts";
import { type NarratedEpisode, narratedEpisodes, planNarrated } from "./narrated/plan.ts";

export interface Seeding {
  readonly store: Store;
  /** A login that may write as the owner: the directory is reference data that the application only reads. */
  readonly ownerUrl: string;
}

/** Stands in the settings of each demonstration partnership: up to when its month goes, and whether all of it is there. */
const FILLING = z.object({ demonstration: z.object({ until: z.string(), filled: z.boolean() }) });

async function fillingOf({ directory }: Store): Promise<z.infer<typeof FILLING>["demonstration"] | undefined> {
  const { partnerships } = await directory.list();
  const [first] = DIRECTORY.partnerships;
  const settings = first === undefined ? undefined : partnerships.get(first.id)?.settings;
  return FILLING.safeParse(settings).data?.demonstration;
}

/** Whether there is nothing in it yet, or a demonstration that was broken off while it was filled. */
export async function isEmpty(store: Store): Promise<boolean> {
  const { partnerships } = await store.directory.list();
  return partnerships.size === 0 || (await fillingOf(store))?.filled === false;
}

async function writeDemonstrationDirectory({ store, ownerUrl }: Seeding, until: Instant, filled: boolean) {
  const settings = { demonstration: { until: until.toString(), filled } };
  const partnerships = DIRECTORY.partnerships.map((partnership) => ({ ...partnership, settings }));
  await writeDirectory(ownerUrl, { ...DIRECTORY, partnerships });
  store.directory.forget();
}

/** Entries that go in together, about one person. */
interface Bundle {
  readonly partnership: PartnershipId;
  readonly entries: readonly NewEntry[];
}

const monthBundles = (until: Instant): Bundle[] =>
  demonstrationMonths(until).flatMap(({ entries }) => {
    const byPerson = Map.groupBy(entries, ({ person }) => person);
    return [...byPerson.values()].flatMap((own) => {
      const [first] = own;
      return first === undefined ? [] : [{ partnership: first.partnership, entries: own }];
    });
  });

const narratedBundles = (): Bundle[] =>
  NARRATED.map((narrated) => {
    const { identity, episodes } = planNarrated(narrated);
    const entries = [identity, ...episodes.flatMap((episode) => episode.entries)];
    return { partnership: identifier<PartnershipId>(narrated.partnership), entries };
  });

async function put(store: Store, { partnership, entries }: Bundle): Promise<void> {
  const [first] = entries;
  if (first === undefined) return;
  const result = await append<never>(store, {
    partnership,
    asker: { partnership, agency: first.contributedBy, worker: null, role: "command-line" },
    purpose: "direct-care",
    entries,
    decide: () => ({ taken: true }),
  });
  if (result.kind !== "appended") throw new Error(`the demonstration could not be filled in: ${result.kind}`);
}

/**
 * Fills an empty database with the demonstration: its directory, a month of each partnership up to now, and the
 * narrated cases, on the way that every entry takes. Broken off, it goes on at the next call with the same month.
 */
export async function seedDemonstration(seeding: Seeding): Promise<void> {
  const { store } = seeding;
  const before = await fillingOf(store);
  const until = before === undefined ? store.clock.now() : Temporal.Instant.from(before.until);
  await writeDemonstrationDirectory(seeding, until, false);
  for (const bundle of [...monthBundles(until), ...narratedBundles()]) await put(store, bundle);
  await writeDemonstrationDirectory(seeding, until, true);
}

/** The narrated cases that this database holds. */
export async function narratedCases(store: Store): Promise<readonly NarratedEpisode[]> {
  const { partnerships } = await store.directory.list();
  return narratedEpisodes().filter(({ partnership }) => partnerships.has(partnership));
}

const MAIN_PATH = ["constable", "control-room", "paramedic", "place-of-safety-nurse", "amhp", "doctor"] as const;

/** Whom to sign in as for each part of the main path. */
export const SIGN_IN_NAMES: readonly string[] = MAIN_PATH.flatMap(
  (role) => THE_SHIRE.workers.find((worker) => worker.role === role)?.name ?? [],
);
