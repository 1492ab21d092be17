import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { showPage } from "../pipeline/answer.ts";
import { framingOf, postedAnswers, textsOf, tokenOf } from "../pipeline/framing.ts";
import { meOf } from "../pipeline/me.ts";
import { sendAnswer } from "../pipeline/respond.ts";
import { checkToken } from "../pipeline/token.ts";
import { signInPage } from "./view.ts";

const MOST_A_MINUTE = 30;

/** Only an address of this server may follow: never `//host`, nor what a browser would read as that (it drops tabs). */
export const ownAddress = (to: string | undefined): string =>
  to !== undefined && /^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(to) ? to : "/";

async function show(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  sentence?: string,
): Promise<FastifyReply> {
  const listing = await context.store.directory.list();
  const errors = sentence === undefined ? [] : [{ name: "to", sentence }];
  const to = ownAddress(textsOf(request.query)["to"] ?? textsOf(request.body)["to"]);
  const token = tokenOf(reply);
  const main = signInPage(listing, token(), to, errors);
  return sendAnswer(
    reply,
    () => framingOf(context, request, null, token),
    showPage({ title: "Sign in", main, hasErrors: errors.length > 0 }, sentence ? 400 : 200),
  );
}

/** Signing in and out. Which worker it is comes from the identity provider alone. */
export function signInRoutes(server: FastifyInstance, context: Context): void {
  server.get("/sign-in", async (request, reply) => show(context, request, reply));

  server.post(
    "/sign-in",
    { preHandler: checkToken(server), config: { rateLimit: { max: MOST_A_MINUTE, timeWindow: "1 minute" } } },
    async (request, reply) => {
      const subject = await context.identityProvider.subjectOf(request);
      const listing = await context.store.directory.list();
      const worker = subject === null ? undefined : listing.workers.get(subject.subject);
      if (worker === undefined || !worker.active)
        return show(context, request, reply, "Choose one of the people below");
      const to = ownAddress(textsOf(postedAnswers(request))["to"]);
      await request.session.regenerate();
      request.session.worker = worker.id;
      return reply.redirect(to, 303);
    },
  );

  server.post("/sign-out", { preHandler: checkToken(server) }, async (request, reply) => {
    if ((await meOf(context, request)) !== null) await request.session.destroy();
    return reply.header("clear-site-data", '"cache"').redirect("/sign-in", 303);
  });
}
