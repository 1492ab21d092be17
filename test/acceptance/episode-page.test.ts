import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import type { EpisodeId } from "../../src/domain/timeline/identifiers.ts";
import type { Instant } from "../../src/domain/timeline/instant.ts";
import { compareViews } from "./compare-views.ts";
import { loadSharedCases } from "./loaded-cases.ts";
import { serveCases, signedIn } from "./serving.ts";
import { acceptance } from "./shared.ts";

type Look = (episode: EpisodeId, asOf: Instant) => Promise<string>;

/** Looks at an episode as it was known at an instant. */
function lookerWith(server: FastifyInstance, cookie: string): Look {
  return async (episode, asOf) => {
    const url = `/episodes/${episode}?as-of=${encodeURIComponent(asOf.toString())}`;
    const { statusCode, body } = await server.inject({ url, headers: { cookie } });
    assert.equal(statusCode, 200);
    return body;
  };
}

/** What the clock's section of a page is marked with. */
function markedOn(page: string) {
  const [section = ""] = /<section id="clock"[^>]*>/.exec(page) ?? [];
  const mark = (name: string): string | null => new RegExp(` data-${name}="([^"]*)"`).exec(section)?.[1] ?? null;
  return {
    detention: mark("detention") ?? "not marked",
    ruleSet: mark("rule-set"),
    startedAt: mark("started-at"),
    endsBy: mark("ends-by"),
    overrunMinutes: Number(mark("overrun-minutes")),
  };
}

void acceptance("the page of every shared case, as it was known at each instant, says what is expected", async () => {
  const { store, cases, close } = await loadSharedCases();
  const server = await serveCases(store);
  try {
    const areas = new Set(cases.map(({ area }) => area.id));
    const cookies = new Map<string, string>();
    for (const area of areas) cookies.set(area, await signedIn(server, store, area));
    for (const loaded of cases) {
      const look = lookerWith(server, cookies.get(loaded.area.id) ?? "");
      await compareViews(loaded.file, loaded.expected, async (asOf) => {
        const views = [];
        for (const { episode } of loaded.planned.episodes) views.push(markedOn(await look(episode, asOf)));
        const view = views.findLast(({ detention }) => detention !== "none") ?? views[0];
        assert.ok(view);
        return view;
      });
    }
  } finally {
    await server.close();
    await close();
  }
});
