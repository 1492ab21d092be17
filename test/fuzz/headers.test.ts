import assert from "node:assert/strict";
import { before, test } from "node:test";
import { crawl, type Found } from "../support/visit/crawl.ts";
import { ask, nobody, post, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { holds } from "./holds.ts";
import { type Product, product } from "./product.ts";

const POLICY =
  "default-src 'none';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

let asked: Product;
let constable: Visitor;
let found: Found;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
  found = await crawl(asked);
});

test("every page is sent under the strict policy, is kept by no cache and framed by nobody", async () => {
  const addresses = [...found.addresses.values()].flatMap((own) => [...own].slice(0, 2));
  for (const url of ["/sign-in", "/nowhere", "/%zz", ...addresses]) {
    const { headers } = await ask(asked, constable, { url });
    assert.equal(headers["content-security-policy"], POLICY, url);
    assert.equal(headers["x-content-type-options"], "nosniff", url);
    assert.equal(headers["referrer-policy"], "no-referrer", url);
    assert.equal(headers["x-frame-options"], "DENY", url);
    assert.equal(headers.server ?? headers["x-powered-by"], undefined, url);
    if (headers.location === undefined) assert.equal(headers["cache-control"], "no-store", url);
  }
});

test("a title names nobody, and neither does an address", async () => {
  const names = [...asked.known.own.words].filter((word) => /^[A-Z]\p{L}+ [A-Z]\p{L}+/u.test(word));
  assert.ok(names.length > 20);
  for (const [path, addresses] of found.addresses) {
    for (const url of addresses) {
      const title = /<title>([^<]*)<\/title>/.exec((await ask(asked, constable, { url })).body)?.[1] ?? "";
      const named = names.find((name) => title.includes(name) || decodeURIComponent(url).includes(name));
      assert.equal(named, undefined, path);
    }
  }
});

test("the cookie is for this server alone, and no script reads it", async () => {
  const { headers } = await ask(asked, nobody, { url: "/sign-in" });
  const cookies = [headers["set-cookie"] ?? []].flat();
  assert.equal(cookies.length, 1);
  const attributes = String(cookies[0]).split("; ").slice(1);
  for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/"]) assert.ok(attributes.includes(attribute), attribute);
  assert.equal(
    attributes.some((one) => one.startsWith("Domain")),
    false,
  );
});

test("whoever has not signed in and only reads an error is given no session", async () => {
  for (const url of ["/nowhere", "/board"]) {
    assert.equal((await ask(asked, nobody, { url })).headers["set-cookie"], undefined, url);
  }
});

test("style sheet, script and icon are kept for a year, and nothing beside them is served", async () => {
  const { body } = await ask(asked, nobody, { url: "/sign-in" });
  const assets = [...body.matchAll(/"(\/assets\/[^"]+)"/g)].map(([, url]) => url ?? "");
  assert.equal(assets.length, 3);
  for (const url of assets) {
    const { headers, statusCode } = await ask(asked, nobody, { url });
    assert.equal(statusCode, 200, url);
    assert.match(String(headers["cache-control"]), /max-age=31536000, immutable/);
    assert.equal(headers["x-content-type-options"], "nosniff");
  }
  const [first = ""] = assets;
  const folder = first.slice(0, first.lastIndexOf("/"));
  for (const url of [
    "/assets/",
    `${folder}/`,
    folder,
    "/assets/../package.json",
    "/assets/..%2f..%2fpackage.json",
    `${folder}/%2e%2e/%2e%2e/package.json`,
    "/assets/%00",
  ]) {
    const answer = await ask(asked, nobody, { url });
    holds(asked, answer, url);
    assert.ok(answer.statusCode === 403 || answer.statusCode === 404, url);
  }
});

test("what is typed into an error stays text", async () => {
  const answer = await post(asked, constable, "/nowhere", [["note", "<b>bold</b>"]]);
  assert.equal(answer.statusCode, 404);
  assert.ok(answer.body.includes("&lt;b&gt;bold&lt;/b&gt;"));
});
