import assert from "node:assert/strict";
import { before, test } from "node:test";
import fc from "fast-check";
import { crawl, type Found } from "../support/visit/crawl.ts";
import { ask, encodeText, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { hostileText } from "./hostile.ts";
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
