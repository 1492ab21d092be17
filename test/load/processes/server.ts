import { pino } from "pino";
import { z } from "zod";
import { createStore, type Store } from "../../../src/store/store.ts";
import { buildAssets } from "../../../src/web/assets/build.ts";
import { buildServer } from "../../../src/web/server.ts";
import { demonstrationProvider } from "../../../src/web/sign-in/identity-provider.ts";
import { sessionOptions } from "../../../src/web/sign-in/session-options.ts";
import { optionsFor } from "../data/place.ts";
import { answerQuestions } from "./child.ts";

/** The server as `src/main.ts` builds it, with one more page: bytes that it was given, sent from memory. */
const Start = z.object({
  applicationUrl: z.string(),
  secret: z.string(),
  assets: z.string(),
  port: z.number(),
  /** Where a database is killed on purpose, what the server logs of it is no news. */
  logLevel: z.enum(["error", "silent"]).default("error"),
});

let store: Store | undefined;
let close: (() => Promise<void>) | undefined;
let kept: Buffer = Buffer.alloc(0);

async function start({ applicationUrl, secret, assets, port, logLevel }: z.infer<typeof Start>): Promise<number> {
  const options = optionsFor(applicationUrl, secret);
  store = createStore(options);
  const server = await buildServer({
    store,
    assets: await buildAssets(assets),
    sessions: sessionOptions(store, options.wrappingKey),
    log: pino({ level: logLevel }),
    identityProvider: demonstrationProvider,
    narrated: [],
  });
  server.get("/from-memory", (_, reply) => reply.type("text/html; charset=utf-8").send(kept));
  close = () => server.close();
  await server.listen({ host: "127.0.0.1", port });
  const address = server.server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port");
  return address.port;
}

let port = 0;

answerQuestions(
  async (question) => {
    if (question === "port") return port;
    if (question instanceof Uint8Array) {
      kept = Buffer.from(question);
      return kept.length;
    }
    port = await start(Start.parse(question));
    return port;
  },
  async () => {
    await close?.();
    await store?.close();
  },
);
