import assert from "node:assert/strict";
import { loadPlan } from "../../src/cli/load-plan.ts";
import { commandAsker } from "../../src/cli/partnership.ts";
import type { EpisodeState, Moment } from "../../src/domain/section-136/episode.ts";
import { EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import type { Entry } from "../../src/domain/timeline/entry.ts";
import { ask } from "../../src/store/gate.ts";
import type { Store } from "../../src/store/store.ts";
import { compareViews } from "./compare-views.ts";
import { type LoadedCase, loadSharedCases } from "./loaded-cases.ts";
import { acceptance } from "./shared.ts";

/** The episodes of a loaded case, the latest last, as the reading gate shows them at a moment. */
async function statesOf(store: Store, { area, planned }: LoadedCase, moment: Moment): Promise<EpisodeState[]> {
  const states: EpisodeState[] = [];
  for (const { episode, entries } of planned.episodes) {
    const agency = entries[0]?.contributedBy;
    assert.ok(agency);
    const asking = { asker: commandAsker(area, agency), purpose: "section-136-response", verb: "read" } as const;
    const gate = ask(store, { ...asking, categories: EPISODE_CATEGORIES });
    const reading = await gate.episode(episode).read(moment);
    assert.ok(reading);
    states.push(reading.shown.state);
  }
  return states;
}

const written = (instant: Temporal.Instant | null): string | null => instant?.toString() ?? null;

/** From each id on the timeline to the id in the file, those inside corrections among them. */
function sourceIds({ planned }: LoadedCase): ReadonlyMap<unknown, unknown> {
  const found = new Map<unknown, unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("id" in value && "sourceId" in value) found.set(value.id, value.sourceId);
    if ("details" in value) visit(value.details);
    if ("replacedBy" in value) visit(value.replacedBy);
  };
  for (const { entries } of planned.episodes) for (const entry of entries) visit(entry);
  return found;
}

void acceptance(
  "every shared case, loaded as back-entry from paper, reads through the gate as it happened",
  async () => {
    const { store, cases, close } = await loadSharedCases();
    try {
      for (const loaded of cases) {
        await compareViews(loaded.file, loaded.expected, async (asOf) => {
          const states = await statesOf(store, loaded, { knownAt: asOf, at: asOf });
          const clock = states.findLast((state) => state.clock.detention !== "none")?.clock ?? states[0]?.clock;
          assert.ok(clock);
          return { ...clock, startedAt: written(clock.startedAt), endsBy: written(clock.endsBy) };
        });
        await compareDecisions(store, loaded);
      }
    } finally {
      await close();
    }
  },
);

const END_OF_TIME = Temporal.Instant.from("2030-01-01T00:00:00Z");

/** Breaches and refusals, by all that the file holds. */
async function compareDecisions(store: Store, loaded: LoadedCase): Promise<void> {
  const states = await statesOf(store, loaded, { knownAt: null, at: END_OF_TIME });
  const ids = sourceIds(loaded);
  const breaches = states.flatMap(({ law }) => law.breaches).map(({ entry, of }) => ({ entry: ids.get(entry), of }));
  assert.deepEqual(breaches, loaded.expected.breaches, loaded.file.case);
  const refused = states.flatMap(({ law }) => law.refused).map((told) => ({ ...told, entry: ids.get(told.entry) }));
  const byTheLaw = loaded.expected.refused.filter(({ because }) => because !== "unknown-type");
  assert.deepEqual(refused, byTheLaw, loaded.file.case);
}

void acceptance("a shared case loaded again adds nothing, and every entry says where it came from", async () => {
  const { store, cases, close } = await loadSharedCases();
  try {
    for (const { area, planned, file } of cases) {
      assert.equal(await loadPlan(store, area, planned), 0, file.case);
    }
    const { rows } = await store.pool.query<Record<keyof Entry | "total", unknown>>(
      `SELECT count(*)::integer AS total, count(source_id)::integer AS "sourceId",
              bool_and(via = 'paper') AS via, bool_and(received_at > recorded_at) AS "receivedAt"
         FROM entry WHERE subject_kind = 'episode'`,
    );
    const total = cases.reduce((sum, { file }) => sum + file.entries.length, 0);
    assert.deepEqual(rows, [{ total, sourceId: total, via: true, receivedAt: true }]);
  } finally {
    await close();
  }
});
