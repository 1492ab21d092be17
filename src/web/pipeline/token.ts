import type { FastifyInstance, preHandlerHookHandler } from "fastify";

/** Refuses a post that does not carry the token of its own session's pages. */
export const checkToken =
  (server: FastifyInstance): preHandlerHookHandler =>
  (request, reply, done) =>
    server.csrfProtection(request, reply, done);
