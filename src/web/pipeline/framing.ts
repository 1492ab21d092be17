import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import type { Framing } from "./respond.ts";
import type { Me } from "./visit.ts";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The posted form, or nothing where there is none. */
export const postedAnswers = (request: FastifyRequest): Readonly<Record<string, unknown>> =>
  isRecord(request.body) ? request.body : {};

/** The texts of an address's parts or of its query; a repeated or nested one is left out. */
export const textsOf = (value: unknown): Readonly<Record<string, string>> =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === "string"))
    : {};

/** The frame around whatever this request is answered with. */
export function framingOf(context: Context, request: FastifyRequest, reply: FastifyReply, me: Me | null): Framing {
  return {
    now: context.store.clock.now(),
    assets: context.assets,
    me,
    csrfToken: me === null ? "" : reply.generateCsrf(),
    path: request.url.split("?")[0] ?? "/",
    typed: postedAnswers(request),
    followedByScript: request.headers["x-tandem-send"] === "1",
  };
}
