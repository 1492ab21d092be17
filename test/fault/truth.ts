import assert from "node:assert/strict";
import { EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import type { EpisodeId } from "../../src/domain/timeline/identifiers.ts";
import { identifier } from "../../src/domain/timeline/identifiers.ts";
import { withClient } from "../../src/store/cluster/connection.ts";
import { ask } from "../../src/store/gate.ts";
import { rebuild } from "../../src/store/rebuild.ts";
import { verifyLog } from "../../src/store/verify.ts";
import { WRITTEN } from "../load/data/areas.ts";
import type { World } from "./world.ts";

/** What a run of the test found; every number that should be zero was asserted to be. */
export interface Found {
  readonly acknowledged: number;
  readonly sentAgain: number;
  /** Its version. */
  readonly postgres: string;
}

/** Every acknowledged entry is there. Cheap enough for each round. */
export async function assertAcknowledged({ place, writers }: World): Promise<void> {
  await withClient(place.ownerUrl, async (client) => {
    const ids = [...writers.acknowledged];
    const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM entry WHERE id = ANY ($1::uuid[])", [
      ids,
    ]);
    assert.equal(Number(rows[0]?.count), ids.length, "an acknowledged entry is gone");
  });
}

async function textsOf({ place }: World, episode: EpisodeId): Promise<string[]> {
  const { id, agency, role } = WRITTEN.inRole("place-of-safety-nurse");
  const asker = { partnership: WRITTEN.partnership, agency, worker: id, role };
  const reading = await ask(place.store, {
    asker,
    purpose: "section-136-response",
    verb: "read",
    categories: EPISODE_CATEGORIES,
  })
    .episode(episode)
    .read();
  return (reading?.shown.entries ?? []).flatMap(({ details }) =>
    typeof details === "object" && details !== null && "text" in details ? [String(details.text)] : [],
  );
}

/** What people wrote is on the timelines once each, in their own words. */
async function assertWrittenOnce(world: World): Promise<void> {
  const { sent, acknowledged } = world.writers;
  const episodes = new Set([...sent.values()].map(({ episode }) => episode));
  const times = new Map<string, number>();
  for (const episode of episodes) {
    for (const text of await textsOf(world, identifier(episode))) times.set(text, (times.get(text) ?? 0) + 1);
  }
  for (const { id, text } of sent.values()) {
    const count = times.get(text) ?? 0;
    assert.ok(count <= 1, `"${text}" stands ${count} times`);
    if (acknowledged.has(id)) assert.equal(count, 1, `"${text}" was acknowledged and is not on the timeline`);
  }
}

async function countEntries({ place }: World): Promise<{ entries: number; audited: number }> {
  return withClient(place.ownerUrl, async (client) => {
    const { rows } = await client.query<{ entries: string; audited: string }>(
      `SELECT (SELECT count(*) FROM entry) AS entries,
        (SELECT count(*) FROM audit_leaf JOIN audit_act ON audit_act.id = act WHERE verb = 'write') AS audited`,
    );
    return { entries: Number(rows[0]?.entries), audited: Number(rows[0]?.audited) };
  });
}

/** Every acknowledged entry once, each with its audit, the chains whole and the projections as the log gives them. */
export async function assertTruth(world: World): Promise<Found> {
  const { place, writers, entriesAtFirst } = world;
  await assertAcknowledged(world);
  await assertWrittenOnce(world);
  const { entries, audited } = await countEntries(world);
  assert.equal(entries - entriesAtFirst, writers.sent.size, "entries that were sent, and no others");
  assert.equal(audited, writers.sent.size, "one leaf of audit for each entry");
  assert.deepEqual((await verifyLog(place.store)).faults, []);
  assert.deepEqual((await rebuild({ ...place.options, replace: false })).differences, []);
  const postgres = world.database.cluster().version;
  return { acknowledged: writers.acknowledged.size, sentAgain: writers.again(), postgres };
}
