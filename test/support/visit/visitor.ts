import type { InjectOptions, LightMyRequestResponse } from "fastify";
import type { Worker } from "../../../src/store/directory.ts";
import type { Product } from "./product.ts";

export type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

/** A browser: it holds a cookie, and the token of its session's pages. */
export interface Visitor {
  readonly worker: Worker | null;
  readonly cookie: string;
  readonly token: string;
}

const TOKEN = /name="_csrf" value="([^"]+)"/;

export const tokenIn = (page: string): string => TOKEN.exec(page)?.[1] ?? "";

export const cookieOf = ({ headers }: LightMyRequestResponse): string =>
  [headers["set-cookie"] ?? []].flat()[0]?.split(";")[0] ?? "";

export const encoded = (pairs: Iterable<readonly [string, string]>): string =>
  [...pairs].map(([name, value]) => `${encodeText(name)}=${encodeText(value)}`).join("&");

/** Half a character is sent as the bytes that would stand for it, which no text has. */
export const encodeText = (text: string): string =>
  Array.from(text, (one) => {
    const code = one.codePointAt(0) ?? 0;
    if (code < 0xd800 || code > 0xdfff) return encodeURIComponent(one);
    return `%ED%${(0x80 | ((code >> 6) & 0x3f)).toString(16)}%${(0x80 | (code & 0x3f)).toString(16)}`;
  }).join("");

export const FORM_TYPE = "application/x-www-form-urlencoded";

export const nobody: Visitor = { worker: null, cookie: "", token: "" };

export function ask(
  { server }: Product,
  visitor: Pick<Visitor, "cookie">,
  options: InjectOptions,
): Promise<LightMyRequestResponse> {
  const cookie = visitor.cookie === "" ? {} : { cookie: visitor.cookie };
  return server.inject({ ...options, headers: { ...cookie, ...options.headers } });
}

export const post = (
  product: Product,
  visitor: Visitor,
  url: string,
  pairs: Iterable<readonly [string, string]>,
): Promise<LightMyRequestResponse> =>
  ask(product, visitor, {
    method: "POST",
    url,
    headers: { "content-type": FORM_TYPE },
    payload: encoded([["_csrf", visitor.token], ...pairs]),
  });

/** Comes from an address of its own, so that nobody waits for others who sign in. */
let addresses = 0;
export const anAddress = (): string => `10.0.${Math.floor(addresses / 250)}.${(addresses++ % 250) + 1}`;

export async function signIn(product: Product, worker: Worker): Promise<Visitor> {
  const remoteAddress = anAddress();
  const form = await ask(product, nobody, { url: "/sign-in", remoteAddress });
  const signedIn = await ask(
    product,
    { cookie: cookieOf(form) },
    {
      method: "POST",
      url: "/sign-in",
      remoteAddress,
      headers: { "content-type": FORM_TYPE },
      payload: encoded([
        ["_csrf", tokenIn(form.body)],
        ["worker", worker.id],
      ]),
    },
  );
  const cookie = cookieOf(signedIn);
  if (signedIn.statusCode !== 303 || cookie === "") throw new Error(`nobody could sign in: ${signedIn.statusCode}`);
  const home = await ask(product, { cookie }, { url: "/" });
  return { worker, cookie, token: tokenIn(home.body) };
}

/** The first worker in a role of one's own partnership, signed in. */
export function signInAs(product: Product, role: string): Promise<Visitor> {
  const worker = product.known.own.workers.find((one) => one.role === role);
  if (worker === undefined) throw new Error(`there is no ${role}`);
  return signIn(product, worker);
}
