import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { crawl, type Found } from "../support/visit/crawl.ts";
import { ask, encodeText, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { hostileText, TIMES } from "./hostile.ts";
import { type Product, product, times } from "./product.ts";
import { queryNames } from "./query-names.ts";

let asked: Product;
let constable: Visitor;
let found: Found;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
  found = await crawl(asked);
});

test("an address that is right may ask for anything by any name, and nothing breaks or is recorded", async () => {
  const names = queryNames();
  assert.ok(names.includes("as-of") && names.includes("person") && names.includes("to"), names.join(", "));
  const earlier = await countEntries(asked);
  for (const [path, addresses] of found.addresses) {
    const [bare = path] = [...addresses].map((address) => address.split("?")[0] ?? path);
    for (const name of names) {
      const tries = fc.sample(hostileText, times(4));
      for (const text of tries) {
        const url = `${bare}?${name}=${encodeText(text)}`;
        holds(asked, await ask(asked, constable, { url }), url);
      }
    }
  }
  assert.deepEqual(await countEntries(asked), earlier);
});

test("a page as it was at an instant that never is, is not there", async () => {
  const [episode = ""] = asked.known.own.episodes;
  for (const text of TIMES) {
    const url = `/episodes/${episode}?as-of=${encodeText(text)}`;
    const answer = await ask(asked, constable, { url });
    holds(asked, answer, url);
    assert.ok(answer.statusCode === 200 || answer.statusCode === 404, url);
    if (/^[+-]/.test(text)) assert.equal(answer.statusCode, 404, url);
  }
});
