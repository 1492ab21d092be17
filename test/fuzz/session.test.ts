import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import {
  anAddress,
  ask,
  cookieOf,
  encoded,
  FORM_TYPE,
  nobody,
  post,
  signInAs,
  tokenIn,
} from "../support/visit/visitor.ts";
import { holds } from "./holds.ts";
import { type Product, product } from "./product.ts";

const MOST_A_MINUTE = 30;

let asked: Product;
let worker: string;

before(async () => {
  asked = await product();
  worker = asked.known.own.workers[0]?.id ?? "";
});

interface Before {
  readonly cookie: string;
  readonly token: string;
}

async function opens(): Promise<Before> {
  const form = await ask(asked, nobody, { url: "/sign-in" });
  return { cookie: cookieOf(form), token: tokenIn(form.body) };
}

const signs = (
  { cookie, token }: Before,
  more: readonly (readonly [string, string])[] = [],
  remoteAddress = anAddress(),
): Promise<LightMyRequestResponse> =>
  ask(
    asked,
    { cookie },
    {
      method: "POST",
      url: "/sign-in",
      remoteAddress,
      headers: { "content-type": FORM_TYPE },
      payload: encoded([["_csrf", token], ["worker", worker], ...more]),
    },
  );

const isSignedIn = async (cookie: string): Promise<boolean> =>
  (await ask(asked, { cookie }, { url: "/narrated" })).statusCode === 200;

test("signing in gives the session another id, and the one before it signs nobody in", async () => {
  const before = await opens();
  const after = cookieOf(await signs(before));
  assert.notEqual(after, "");
  assert.notEqual(after, before.cookie);
  assert.equal(await isSignedIn(before.cookie), false);
  assert.equal(await isSignedIn(after), true);
});

test("an id that somebody chose beforehand is never taken over", async () => {
  const { token, cookie } = await opens();
  const [, signature = ""] = cookie.split(".");
  const chosen = `tandem=${"A".repeat(32)}.${signature}`;
  const answer = await signs({ cookie: chosen, token });
  assert.equal(answer.statusCode, 403);
  assert.equal(await isSignedIn(chosen), false);
});

test("signing out ends the session on the server, so that a kept cookie opens nothing", async () => {
  const visitor = await signInAs(asked, "constable");
  const other = await signInAs(asked, "constable");
  const { rows: earlier } = await asked.store.pool.query("SELECT 1 FROM session");
  const answer = await post(asked, visitor, "/sign-out", []);
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers.location, "/sign-in");
  assert.equal(await isSignedIn(visitor.cookie), false);
  assert.equal(await isSignedIn(other.cookie), true, "somebody else was signed out too");
  const { rows: later } = await asked.store.pool.query("SELECT 1 FROM session");
  assert.equal(later.length, earlier.length - 1);
});

test("after signing out a form that stayed open is not taken", async () => {
  const visitor = await signInAs(asked, "constable");
  await post(asked, visitor, "/sign-out", []);
  const answer = await post(asked, visitor, "/people", [["text", "Testperson"]]);
  assert.equal(answer.statusCode, 403);
  assert.match(answer.body, /Testperson/);
});

test("the token of the pages before signing in is not that of those after it", async () => {
  const before = await opens();
  const cookie = cookieOf(await signs(before));
  const answer = await post(asked, { worker: null, cookie, token: before.token }, "/people", [["text", "x"]]);
  assert.equal(answer.statusCode, 403);
});

test("a worker who has left is signed in no longer", async () => {
  const visitor = await signInAs(asked, "doctor");
  const { store, database } = asked;
  const { withClient } = await import("../../src/store/cluster/connection.ts");
  const set = (active: boolean) =>
    withClient(database.superuserUrl, (client) =>
      client.query("UPDATE worker SET active = $1 WHERE id = $2", [active, visitor.worker?.id]),
    );
  await set(false);
  store.directory.forget();
  assert.equal(await isSignedIn(visitor.cookie), false);
  await set(true);
  store.directory.forget();
  assert.equal(await isSignedIn(visitor.cookie), true);
});

test("whoever tries to sign in too often from one address waits, and nobody else does", async () => {
  const before = await opens();
  const address = anAddress();
  for (let time = 0; time < MOST_A_MINUTE; time += 1) {
    assert.notEqual((await signs(before, [["_csrf", "wrong"]], address)).statusCode, 429);
  }
  const refused = await signs(before, [], address);
  holds(asked, refused, "");
  assert.equal(refused.statusCode, 429);
  assert.match(refused.body, /Too many at once/);
  assert.equal((await signs(await opens())).statusCode, 303);
});

const ELSEWHERE = [
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "\t//evil.example",
  "\\\\evil.example",
  "https://evil.example",
  "https:/evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "evil.example",
  "/\u0000/evil.example",
  "/\r\nSet-Cookie: tandem=x",
  "/board\u202Eelpmaxe",
  "/\uD83D",
  " /evil.example",
  "@evil.example",
  ".evil.example",
  "",
] as const;

test("signing in leads only to a page of this server", async () => {
  for (const to of ELSEWHERE) {
    const page = await ask(asked, nobody, { url: `/sign-in?${encoded([["to", to]])}` });
    holds(asked, page, to);
    assert.equal(page.statusCode, 200);
    const answer = await signs(await opens(), [["to", to]]);
    holds(asked, answer, to);
    assert.equal(answer.statusCode, 303, JSON.stringify(to));
    const leads = new URL(String(answer.headers.location), "http://tandem.example");
    assert.equal(leads.host, "tandem.example", JSON.stringify(to));
    assert.equal(answer.headers.location, "/", JSON.stringify(to));
  }
  const answer = await signs(await opens(), [["to", "/episodes/x?as-of=2026-03-10T22%3A00%3A00Z"]]);
  assert.equal(answer.headers.location, "/episodes/x?as-of=2026-03-10T22%3A00%3A00Z");
});

test("two places to go to are none", async () => {
  const answer = await signs(await opens(), [
    ["to", "/board"],
    ["to", "//evil.example"],
  ]);
  assert.equal(answer.headers.location, "/");
});
