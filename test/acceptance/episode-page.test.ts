import assert from "node:assert/strict";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import type { EpisodeId } from "../../src/domain/timeline/identifiers.ts";
import type { Instant } from "../../src/domain/timeline/instant.ts";
import type { Store } from "../../src/store/store.ts";
import { wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { buildAssets } from "../../src/web/assets/build.ts";
import { buildServer } from "../../src/web/server.ts";
import { demonstrationProvider } from "../../src/web/sign-in/identity-provider.ts";
import { sessionOptions } from "../../src/web/sign-in/session-options.ts";
import { compareViews } from "./compare-views.ts";
import { loadSharedCases } from "./loaded-cases.ts";
import { acceptance } from "./shared.ts";

const ASSETS = join(import.meta.dirname, "../../.data/test-assets");

const serve = async (store: Store): Promise<FastifyInstance> =>
  buildServer({
    store,
    assets: await buildAssets(ASSETS),
    sessions: sessionOptions(store, wrappingKeyOf(Buffer.alloc(32, 9))),
    log: pino({ level: "silent" }),
    identityProvider: demonstrationProvider,
    narrated: [],
  });

const cookieOf = (header: string | string[] | undefined): string => [header ?? []].flat()[0]?.split(";")[0] ?? "";

/** The session of the worker of a partnership. */
async function signedIn(server: FastifyInstance, store: Store, partnership: string): Promise<string> {
  const { workers } = await store.directory.list();
  const worker = [...workers.values()].find((one) => one.partnership === partnership);
  assert.ok(worker);
  const form = await server.inject("/sign-in");
  const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? "";
  const answer = await server.inject({
    method: "POST",
    url: "/sign-in",
    headers: {
      cookie: cookieOf(form.headers["set-cookie"]),
      "content-type": "application/x-www-form-urlencoded",
    },
    payload: new URLSearchParams({ _csrf: token, worker: worker.id }).toString(),
  });
  assert.equal(answer.statusCode, 303);
  return cookieOf(answer.headers["set-cookie"]);
}

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
  const server = await serve(store);
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
