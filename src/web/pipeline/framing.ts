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

/** The token of the forms that this request is answered with: made when the first is, and the same in all. */
export function tokenOf(reply: Pick<FastifyReply, "generateCsrf">): () => string {
  let token: string | undefined;
  return () => {
    token ??= reply.generateCsrf();
    return token;
  };
}

/** The frame around whatever page this request is answered with. */
export const framingOf = (context: Context, request: FastifyRequest, me: Me | null, token: () => string): Framing => ({
  now: context.store.clock.now(),
  assets: context.assets,
  me,
  csrfToken: me === null ? "" : token(),
  path: request.url.split("?")[0] ?? "/",
  typed: postedAnswers(request),
});
