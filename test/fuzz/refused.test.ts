import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { crawl, type Found } from "../support/visit/crawl.ts";
import { endpointsOf, filled, isAsset, isStream, parametersOf } from "../support/visit/endpoints.ts";
import { unescaped } from "../support/visit/page-form.ts";
import {
  anAddress,
  ask,
  cookieOf,
  encoded,
  FORM_TYPE,
  nobody,
  signInAs,
  tokenIn,
  type Visitor,
} from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { type Product, product } from "./product.ts";

const LIMIT = 256 * 1024;
const TYPED = "Somebody's long account <of> it & more";

let asked: Product;
let constable: Visitor;
let found: Found;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
  found = await crawl(asked);
});

const somewhere = (path: string): string =>
  [...(found.addresses.get(path) ?? [])][0] ??
  filled(path, Object.fromEntries(parametersOf(path).map((name) => [name, "019579a0-0000-7000-8000-000000000001"])));

const postsOf = ({ server }: Product): readonly string[] =>
  endpointsOf(server)
    .filter(({ method }) => method === "POST")
    .map(({ path }) => somewhere(path));

async function sends(url: string, cookie: string, payload: string, type = FORM_TYPE): Promise<LightMyRequestResponse> {
  const headers = { "content-type": type };
  const answer = await ask(asked, { cookie }, { method: "POST", url, remoteAddress: anAddress(), headers, payload });
  holds(asked, answer, payload);
  return answer;
}

test("without the token of its own session a form is refused, and what was typed is on the page", async () => {
  const stranger = await signInAs(asked, "place-of-safety-nurse");
  const earlier = await countEntries(asked);
  for (const url of postsOf(asked)) {
    for (const token of [null, "", "x", "__proto__", stranger.token, `${constable.token}x`]) {
      const pairs = [...(token === null ? [] : [["_csrf", token] as const]), ["note", TYPED] as const];
      const answer = await sends(url, constable.cookie, encoded(pairs));
      assert.equal(answer.statusCode, 403, `${url} with ${token}`);
      assert.ok(unescaped(answer.body).includes(TYPED), url);
    }
    const twice = await sends(url, constable.cookie, `_csrf=x&_csrf=${constable.token}&note=x`);
    assert.equal(twice.statusCode, 403);
  }
  assert.deepEqual(await countEntries(asked), earlier);
});

test("a token in the address counts for nothing", async () => {
  const url = `/people?_csrf=${encodeURIComponent(constable.token)}`;
  assert.equal((await sends(url, constable.cookie, "text=x")).statusCode, 403);
});

test("a body just under the limit is read, one just over it is refused in plain words", async () => {
  const token = `_csrf=${encodeURIComponent(constable.token)}&note=`;
  const earlier = await countEntries(asked);
  for (const url of postsOf(asked)) {
    if (url === "/sign-out") continue;
    const under = await sends(url, constable.cookie, `${token}${"x".repeat(LIMIT - token.length)}`);
    assert.notEqual(under.statusCode, 413, url);
    const over = await sends(url, constable.cookie, `${token}${"x".repeat(LIMIT - token.length + 1)}`);
    assert.equal(over.statusCode, 413, url);
    assert.match(over.body, /<h1[^>]*>Too long<\/h1>/);
  }
  assert.deepEqual(await countEntries(asked), earlier);
});

test("a body of another kind is refused in plain words", async () => {
  for (const url of postsOf(asked)) {
    for (const type of ["multipart/form-data; boundary=x", "text/xml", "application/octet-stream", "nonsense"]) {
      assert.equal((await sends(url, constable.cookie, "--x--", type)).statusCode, 415, `${url} ${type}`);
    }
    for (const [type, body] of [
      ["application/json", "{"],
      ["application/json", "null"],
      ["text/plain", "x"],
    ] as const) {
      const { statusCode } = await sends(url, constable.cookie, body, type);
      assert.ok(statusCode >= 400 && statusCode < 500, `${url} ${type} ${statusCode}`);
    }
  }
});

test("other methods find nothing, and HEAD says what GET would without saying it", async () => {
  for (const endpoint of endpointsOf(asked.server).filter((one) => !isStream(one) && !isAsset(one))) {
    const url = somewhere(endpoint.path);
    for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"] as const) {
      const answer = await ask(asked, constable, { method, url });
      holds(asked, answer, "");
      assert.equal(answer.statusCode, 404, `${method} ${url}`);
    }
    const head = await ask(asked, constable, { method: "HEAD", url });
    assert.equal(head.body, "");
    if (endpoint.method !== "GET") continue;
    assert.equal(head.statusCode, (await ask(asked, constable, { url })).statusCode);
  }
});

test("a cookie that is not ours signs nobody in and breaks nothing", async () => {
  const [id = "", signature = ""] = constable.cookie.split(".");
  const cookies = [
    "tandem=",
    "tandem=x",
    "tandem=.",
    id,
    `${id}.`,
    `${id}.${signature.slice(1)}`,
    `${id}x.${signature}`,
    `tandem=${"x".repeat(32)}.${signature}`,
    `tandem=__proto__.${signature}`,
    `tandem=%00%ED%A0%80%`,
    `tandem="'; DROP TABLE session; --"`,
    `tandem=${"z".repeat(8_000)}`,
    "=; ;;=x; __proto__=1; constructor=2",
    "\u00ff\u00fe",
  ];
  for (const cookie of cookies) {
    const answer = await ask(asked, { cookie }, { url: "/board" });
    holds(asked, answer, "");
    assert.equal(answer.statusCode, 303, cookie);
    assert.match(String(answer.headers.location), /^\/sign-in/);
  }
});

test("signing in as nobody is refused, with the way to do it", async () => {
  const form = await ask(asked, nobody, { url: "/sign-in" });
  for (const worker of ["", "__proto__", "constructor", "019579a0-0000-7000-8000-000000000001", "'; --"]) {
    const pairs = [["_csrf", tokenIn(form.body)] as const, ["worker", worker] as const];
    const answer = await sends("/sign-in", cookieOf(form), encoded(pairs));
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /Choose one of the people below/);
  }
});
