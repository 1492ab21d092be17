import assert from "node:assert/strict";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { pino } from "pino";
import type { Store } from "../../src/store/store.ts";
import { wrappingKeyOf } from "../../src/store/wrapping-key.ts";
import { buildAssets } from "../../src/web/assets/build.ts";
import { buildServer } from "../../src/web/server.ts";
import { demonstrationProvider } from "../../src/web/sign-in/identity-provider.ts";
import { sessionOptions } from "../../src/web/sign-in/session-options.ts";

const ASSETS = join(import.meta.dirname, "../../.data/test-assets");

/** The real server, on a store with cases in it. */
export const serveCases = async (store: Store): Promise<FastifyInstance> =>
  buildServer({
    store,
    assets: await buildAssets(ASSETS),
    sessions: sessionOptions(store, wrappingKeyOf(Buffer.alloc(32, 9))),
    log: pino({ level: "silent" }),
    identityProvider: demonstrationProvider,
    narrated: [],
  });

const cookieOf = (header: string | string[] | undefined): string => [header ?? []].flat()[0]?.split(";")[0] ?? "";

/** Signs the worker of a partnership in; gives the cookie. */
export async function signedIn(server: FastifyInstance, store: Store, partnership: string): Promise<string> {
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
