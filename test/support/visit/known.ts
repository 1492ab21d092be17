import { EPISODE_CATEGORIES } from "../../../src/domain/sharing/category.ts";
import type { Entry } from "../../../src/domain/timeline/entry.ts";
import { type EpisodeId, identifier, type PersonId } from "../../../src/domain/timeline/identifiers.ts";
import type { Asker } from "../../../src/store/asker.ts";
import { withClient } from "../../../src/store/cluster/connection.ts";
import type { Worker } from "../../../src/store/directory.ts";
import { ask } from "../../../src/store/gate.ts";
import type { Served } from "../served.ts";

/** What the database holds of one partnership. */
export interface Side {
  readonly episodes: readonly string[];
  readonly persons: readonly string[];
  readonly entries: readonly string[];
  readonly workers: readonly Worker[];
  readonly places: readonly string[];
  /** Everything written about people there, and what its people and places are called. */
  readonly words: ReadonlySet<string>;
}

export interface Known {
  readonly own: Side;
  readonly other: Side;
  /** What only the other partnership's timeline and directory say: none of it may be shown to anybody of one's own. */
  readonly secrets: readonly string[];
}

const SHORTEST_TELLING_TEXT = 6;
/** A word of the product's own lists, such as a reason, tells nothing. */
const CODE = /^[a-z0-9-]*[a-z][a-z0-9-]*$/;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const textsOf = (entries: readonly Entry[]): readonly string[] => entries.flatMap(({ details }) => textsIn(details));

/** What somebody of the partnership reads through the gate. */
async function wordsOf(served: Served, worker: Worker, episodes: readonly string[], persons: readonly string[]) {
  const { partnership, agency, id, role } = worker;
  const asker: Asker = { partnership, agency, worker: id, role };
  const asking = { asker, purpose: "section-136-response", verb: "read" } as const;
  const gate = ask(served.store, { ...asking, categories: EPISODE_CATEGORIES });
  const words = new Set<string>();
  for (const episode of episodes) {
    const reading = await gate.episode(identifier<EpisodeId>(episode)).read();
    for (const text of textsOf(reading?.shown.entries ?? [])) words.add(text);
  }
  for (const person of persons) {
    const reading = await gate.person(identifier<PersonId>(person)).read();
    for (const text of textsOf(reading?.shown.entries ?? [])) words.add(text);
  }
  return words;
}

async function sideOf(served: Served, partnership: string): Promise<Side> {
  const ids = async (sql: string): Promise<readonly string[]> => {
    const { rows } = await withClient(served.database.superuserUrl, (client) =>
      client.query<{ id: string }>(sql, [partnership]),
    );
    return rows.map(({ id }) => id);
  };
  const listing = await served.store.directory.list();
  const workers = [...listing.workers.values()].filter((worker) => worker.partnership === partnership);
  const places = [...listing.places.values()].filter((place) => place.partnership === partnership);
  const [first] = workers;
  if (first === undefined) throw new Error(`${partnership} has no worker`);
  const episodes = await ids(
    "SELECT episode AS id FROM episode_now WHERE partnership = $1 ORDER BY open_until DESC, episode",
  );
  const persons = await ids("SELECT DISTINCT person AS id FROM entry WHERE partnership = $1 AND person IS NOT NULL");
  const entries = await ids("SELECT id FROM entry WHERE partnership = $1 ORDER BY received_at");
  const words = await wordsOf(served, first, episodes, persons);
  for (const { name } of [...workers, ...places]) words.add(name);
  return { episodes, persons, entries, workers, places: places.map(({ id }) => id), words };
}

export async function readKnown(served: Served): Promise<Known> {
  const own = await sideOf(served, "the-shire");
  const other = await sideOf(served, "the-borough");
  const allOwn = [...own.words].join("\n");
  const secrets = [...other.words].filter(
    (text) => text.length >= SHORTEST_TELLING_TEXT && !CODE.test(text) && !allOwn.includes(text),
  );
  return { own, other, secrets };
}
