import type { FastifyInstance, FastifyRequest } from "fastify";
import { append } from "../../store/append.ts";
import { areaLaw } from "../../store/area-law.ts";
import { ask } from "../../store/gate.ts";
import type { Context } from "../context.ts";
import type { Answer } from "./answer.ts";
import { framingOf, postedAnswers, textsOf, tokenOf } from "./framing.ts";
import { meOf } from "./me.ts";
import { sendAnswer } from "./respond.ts";
import type { Route } from "./route.ts";
import { checkToken } from "./token.ts";
import { assertAsked, shutGate } from "./unasked.ts";
import type { Me, Visit } from "./visit.ts";

/** Puts a declared route on the server: signed in, token checked, then asked through the gate. */
export function addRoute(server: FastifyInstance, context: Context, route: Route): void {
  server.route({
    method: route.method,
    url: route.path,
    ...(route.method === "POST" ? { preHandler: checkToken(server) } : {}),
    handler: async (request, reply) => {
      const me = await meOf(context, request);
      if (me === null) return reply.redirect(signInAddress(request), 303);
      const token = tokenOf(reply);
      const answer = await answerOf(context, route, request, me, token);
      return sendAnswer(reply, () => framingOf(context, request, me, token), answer);
    },
  });
}

const signInAddress = (request: FastifyRequest): string =>
  request.method === "GET" ? `/sign-in?to=${encodeURIComponent(request.url)}` : "/sign-in";

async function answerOf(
  context: Context,
  route: Route,
  request: FastifyRequest,
  me: Me,
  token: () => string,
): Promise<Answer> {
  const gate = route.asks === null ? shutGate(route.path) : ask(context.store, { asker: me.asker, ...route.asks });
  const visit: Visit = {
    me,
    now: context.store.clock.now(),
    ask: gate,
    append: (request) => append(context.store, request),
    directory: context.store.directory,
    drafts: context.store.drafts,
    areaLaw: areaLaw(context.store, me.asker.partnership),
    narrated: context.narrated,
    params: textsOf(request.params),
    query: textsOf(request.query),
    answers: postedAnswers(request),
    get csrfToken() {
      return token();
    },
  };
  const answer = await route.handle(visit);
  assertAsked(route, gate.asked, answer);
  return answer;
}
