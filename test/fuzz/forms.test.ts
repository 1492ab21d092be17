import assert from "node:assert/strict";
import { before, test } from "node:test";
import { CHECK } from "../../src/web/record/address.ts";
import { ALL_FORMS } from "../../src/web/record/forms/all-forms.ts";
import { formsIn, type PageForm, unescaped } from "../support/visit/page-form.ts";
import { ask, encoded, post, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { MARK } from "./hostile.ts";
import { type Product, product } from "./product.ts";

let asked: Product;
let constable: Visitor;
let nurse: Visitor;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
  nurse = await signInAs(asked, "place-of-safety-nurse");
});

const typedInto = (name: string): string => `${name} "${MARK}='1</textarea><${MARK}> & שלום 🧑🏽‍🚒 ; DROP TABLE entry`;

/** Every text field filled with text that is nothing it asks for; where "when" can be chosen, the text beside it counts. */
const hostileAnswers = ({ typed, hidden, chosen }: PageForm): readonly (readonly [string, string])[] => [
  ...hidden,
  ...typed.map((name) => [name, typedInto(name)] as const),
  ...[...chosen].flatMap(([name, values]) => (values.includes("earlier") ? [[name, "earlier"] as const] : [])),
];

async function formAt(visitor: Visitor, url: string): Promise<PageForm | undefined> {
  const page = await ask(asked, visitor, { url });
  assert.equal(page.statusCode, 200, url);
  return formsIn(page.body).find(({ action }) => action === url);
}

async function sendsAndFindsAgain(visitor: Visitor, url: string): Promise<void> {
  const form = await formAt(visitor, url);
  assert.ok(form !== undefined, "the page has no form");
  if (form.typed.length === 0) return;
  const pairs = hostileAnswers(form);
  const earlier = await countEntries(asked);
  const answer = await post(asked, visitor, url, pairs);
  holds(asked, answer, encoded(pairs));
  assert.deepEqual(await countEntries(asked), earlier, "something was recorded");
  if (answer.statusCode !== 303) {
    assert.equal(answer.statusCode, 422);
    for (const name of form.typed) assert.ok(unescaped(answer.body).includes(typedInto(name)), `lost at once: ${name}`);
    assert.match(answer.body, /<title>Error: /);
  }
  const again = await ask(asked, visitor, { url });
  for (const name of form.typed)
    assert.ok(unescaped(again.body).includes(typedInto(name)), `lost when opened again: ${name}`);
}

test("every page of every form gives back what was typed, at once and when it is opened again, and records nothing of it", async (t) => {
  const [episode = ""] = asked.known.own.episodes;
  for (const form of ALL_FORMS) {
    for (const [index, step] of form.steps.entries()) {
      const url = `/episodes/${episode}/record/${form.key}${index === 0 ? "" : `/${step.key}`}`;
      await t.test(`${form.key}: ${step.title}`, () => sendsAndFindsAgain(index % 2 === 0 ? constable : nurse, url));
    }
  }
});

test("a check page opened before all is answered leads to the question that is not", async () => {
  const [, episode = ""] = asked.known.own.episodes;
  for (const form of ALL_FORMS.filter(({ steps }) => steps.length > 1)) {
    const answer = await ask(asked, nurse, { url: `/episodes/${episode}/record/${form.key}/${CHECK}` });
    assert.equal(answer.statusCode, 303, form.key);
    assert.ok(answer.headers.location?.toString().startsWith(`/episodes/${episode}/record/${form.key}`));
  }
});

test("a form and a step that there are not are not found", async () => {
  const [episode = ""] = asked.known.own.episodes;
  for (const key of [
    "nonsense",
    "__proto__",
    "constructor",
    "toString",
    "power-used/nonsense",
    "power-used/__proto__",
  ]) {
    const answer = await ask(asked, constable, { url: `/episodes/${episode}/record/${key}` });
    assert.equal(answer.statusCode, 404, key);
    assert.equal((await ask(asked, constable, { url: `/start/${key}` })).statusCode, 404, key);
  }
});
