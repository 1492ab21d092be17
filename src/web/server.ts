import compress from "@fastify/compress";
import cookie from "@fastify/cookie";
import csrf from "@fastify/csrf-protection";
import formbody from "@fastify/formbody";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import session from "@fastify/session";
import fastify, { type FastifyInstance, LogController } from "fastify";
import { serveAssets } from "./assets/serve.ts";
import type { Context } from "./context.ts";
import { answerErrors } from "./pipeline/errors.ts";
import { SECURITY_HEADERS } from "./pipeline/security.ts";
import { addRoute } from "./pipeline/serve-route.ts";
import { answerUnreadable, LONGEST_PART, readableAddress } from "./pipeline/unreadable.ts";
import { routes } from "./routes.ts";
import { signInRoutes } from "./sign-in/routes.ts";
import { streamRoutes } from "./stream/routes.ts";

const LARGEST_BODY_BYTES = 256 * 1024;

/** The server: one line a concern, in the order in which a request meets them. */
export async function buildServer(context: Context): Promise<FastifyInstance> {
  const server = fastify({
    loggerInstance: context.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: LARGEST_BODY_BYTES,
    rewriteUrl: readableAddress,
    clientErrorHandler: answerUnreadable(context),
    routerOptions: { maxParamLength: LONGEST_PART },
  });
  await server.register(helmet, SECURITY_HEADERS);
  await server.register(compress, { threshold: 1024 });
  await server.register(rateLimit, { global: false });
  await server.register(cookie);
  await server.register(session, context.sessions);
  await server.register(csrf, { sessionPlugin: "@fastify/session" });
  await server.register(formbody);
  answerErrors(server, context);
  serveAssets(server, context.assets);
  signInRoutes(server, context);
  streamRoutes(server, context);
  for (const route of routes) addRoute(server, context, route);
  return server;
}
