import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { framingOf, tokenOf } from "./framing.ts";
import { meOf } from "./me.ts";
import { type Framing, sendError } from "./respond.ts";

const statusOf = (error: FastifyError): number => {
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 600 ? status : 500;
};

/** Whoever asks may be unknown here, or the database may be what failed: then the page has no name on it. */
async function safeFraming(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<Framing> {
  try {
    return framingOf(context, request, await meOf(context, request), tokenOf(reply));
  } catch {
    const typed = typeof request.body === "object" && request.body !== null ? { ...request.body } : {};
    return {
      now: context.store.clock.now(),
      assets: context.assets,
      me: null,
      csrfToken: "",
      path: "",
      typed,
    };
  }
}

/** Expected errors get a page in plain words; unexpected ones are logged by kind and place, never with what was sent. */
export function answerErrors(server: FastifyInstance, context: Context): void {
  server.setErrorHandler(async (error: FastifyError, request, reply) => {
    const status = statusOf(error);
    if (status >= 500) {
      const { code, name } = error;
      const where = error.stack
        ?.split("\n")
        .slice(1, 6)
        .map((line) => line.trim());
      request.log.error(
        { route: request.routeOptions.url, method: request.method, name, code, where },
        "unexpected error",
      );
    }
    return sendError(reply, await safeFraming(context, request, reply), status);
  });
  server.setNotFoundHandler(async (request, reply) =>
    sendError(reply, await safeFraming(context, request, reply), 404),
  );
}
