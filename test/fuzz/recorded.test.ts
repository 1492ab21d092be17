import assert from "node:assert/strict";
import { before, test } from "node:test";
import { ALL_FORMS } from "../../src/web/record/forms/all-forms.ts";
import { answer } from "../support/visit/answer.ts";
import { unescaped } from "../support/visit/page-form.ts";
import { ask, nobody, post, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { MARK } from "./hostile.ts";
import { type Product, product } from "./product.ts";

const VISIBLE = `"><${MARK}>'; DROP TABLE entry; --</textarea><script>${MARK}</script> & שלום\u202E 🧑🏽‍🚒`;
const TYPED = `\u0000${VISIBLE}\u0000`;

let asked: Product;
let nurse: Visitor;

before(async () => {
  asked = await product();
  nurse = await signInAs(asked, "place-of-safety-nurse");
});

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/\shref="(\/(?:people|episodes)\/[^"#]*)"/g)].map(([, link]) => unescaped(link ?? ""));

test("hostile text in a form that is otherwise right is recorded as it is, and is text wherever it is shown", async () => {
  const episode = asked.known.own.episodes.at(4) ?? "";
  const url = `/episodes/${episode}`;
  const earlier = await countEntries(asked);
  for (const { key, steps } of ALL_FORMS) {
    const led = await answer(asked, nurse, `${url}/record/${key}`, TYPED);
    const page = await ask(asked, nurse, { url: led });
    holds(asked, page, TYPED);
    if (steps.length > 1 && led.endsWith("/check")) holds(asked, await post(asked, nurse, led, []), TYPED);
  }
  const later = await countEntries(asked);
  assert.ok(later.all > earlier.all + 20, `only ${later.all - earlier.all} were recorded`);
  assert.equal(later.others, earlier.others);

  const { body } = await ask(asked, nurse, { url });
  assert.ok(unescaped(body).includes(VISIBLE), "it was not kept as it was written");
  const pages = ["/", "/board", url, ...new Set(linksIn(body))];
  assert.ok(pages.length > 10);
  for (const one of pages) holds(asked, await ask(asked, nurse, { url: one }), TYPED);
  assert.equal((await ask(asked, nobody, { url })).statusCode, 303);
});

test("hostile text is found by a search as any other, and does nothing to it", async () => {
  for (const text of [VISIBLE, TYPED, "%", "_", "%' OR '1'='1", "\\", "*", "(", "[", `${MARK}`]) {
    const answered = await post(asked, nurse, "/people", [["text", text]]);
    holds(asked, answered, text);
    assert.ok(unescaped(answered.body).includes(text.replaceAll("\u0000", "").trim()), text);
  }
});
