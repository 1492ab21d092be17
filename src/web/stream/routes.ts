import type { ServerResponse } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { textsOf } from "../pipeline/framing.ts";
import { meOf } from "../pipeline/me.ts";
import { type Concerns, concerning } from "./concerning.ts";
import { type Recent, rememberChanges } from "./recent.ts";

const KEEP_ALIVE_MILLISECONDS = 25_000;
const CHANGED = "data: changed\n\n";

/** Sends "changed" and nothing else: the page rereads through the gate what it may show. */
function stream(context: Context, reply: FastifyReply, concerns: Concerns, missed: boolean): ServerResponse {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
  raw.write(`retry: 2000\n\n${missed ? CHANGED : ""}`);
  const stop = context.store.changes.subscribe((change) => {
    if (concerns(change)) raw.write(CHANGED);
  });
  const alive = setInterval(() => raw.write(": still here\n\n"), KEEP_ALIVE_MILLISECONDS);
  raw.on("close", () => {
    clearInterval(alive);
    stop();
  });
  return raw;
}

function instantOf(text: string | undefined): Temporal.Instant | null {
  try {
    return text === undefined ? null : Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

/** Whether something changed between the making of the page (`?since=`) and its stream. */
function missedBy(recent: Recent, request: FastifyRequest, concerns: Concerns): boolean {
  const since = instantOf(textsOf(request.query)["since"]);
  return since !== null && recent.changedSince(since, concerns);
}

/** The event streams of live pages: of everything in a worker's partnership, or of some subjects there. */
export function streamRoutes(server: FastifyInstance, context: Context): void {
  const recent = rememberChanges(context.store.changes, () => context.store.clock.now());
  const open = new Set<ServerResponse>();
  // A stream never ends by itself, and a server that stops waits for what is open.
  server.addHook("preClose", async () => {
    for (const response of open) response.end();
  });
  const serve = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const me = await meOf(context, request);
    if (me === null) return reply.code(401).send();
    const concerns = concerning(me.asker.partnership, textsOf(request.params)["subjects"]);
    const opened = stream(context, reply, concerns, missedBy(recent, request, concerns));
    open.add(opened);
    opened.on("close", () => open.delete(opened));
    return reply;
  };
  // A stream has no head alone: it would stay open, and say nothing.
  const withoutHead = { exposeHeadRoute: false };
  server.get("/stream/changes", withoutHead, serve);
  server.get("/stream/changes/:subjects", withoutHead, serve);
}
