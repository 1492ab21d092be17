import type { FastifyInstance, FastifyReply } from "fastify";
import type { Context } from "../../context.ts";
import { meOf } from "../sign-in/me.ts";

const KEEP_ALIVE_MILLISECONDS = 25_000;

/** Sends "changed" and nothing else: the page rereads through the gate what it may show. */
function stream(context: Context, reply: FastifyReply, concerns: (subject: string | null) => boolean): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" });
  raw.write("retry: 2000\n\n");
  const stop = context.store.changes.subscribe((subject) => {
    if (concerns(subject)) raw.write("data: changed\n\n");
  });
  const alive = setInterval(() => raw.write(": still here\n\n"), KEEP_ALIVE_MILLISECONDS);
  raw.on("close", () => {
    clearInterval(alive);
    stop();
  });
}

/** The event streams of live pages. */
export function streamRoutes(server: FastifyInstance, context: Context): void {
  server.get("/stream/changes", async (request, reply) => {
    if ((await meOf(context, request)) === null) return reply.code(401).send();
    stream(context, reply, () => true);
    return reply;
  });
  server.get<{ Params: { subject: string } }>("/stream/changes/:subject", async (request, reply) => {
    if ((await meOf(context, request)) === null) return reply.code(401).send();
    const { subject } = request.params;
    stream(context, reply, (changed) => changed === null || changed === subject);
    return reply;
  });
}
