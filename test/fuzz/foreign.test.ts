import assert from "node:assert/strict";
import { before, test } from "node:test";
import { type Found, follow } from "../support/visit/crawl.ts";
import { ask, encoded, nobody, post, signIn, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { type Product, product } from "./product.ts";

let asked: Product;
/** Everything that somebody of the other partnership is led to. */
let theirs: Found;
let mine: Visitor;

/** Addresses that are about nobody, and so are there for everybody. */
const EVERYBODYS = new Set(["/", "/board", "/people", "/narrated", "/settings", "/start/:form", "/sign-out"]);

before(async () => {
  asked = await product();
  const { workers, episodes, persons } = asked.known.other;
  const constable = workers.find(({ role }) => role === "constable");
  if (constable === undefined) throw new Error("there is no constable");
  theirs = await follow(asked, await signIn(asked, constable), [
    "/",
    ...episodes.slice(0, 5).map((id) => `/episodes/${id}`),
    ...persons.slice(0, 5).map((id) => `/people/${id}`),
  ]);
  mine = await signInAs(asked, "constable");
});

const about = (path: string): boolean => !EVERYBODYS.has(path);

test("no page of the other partnership is there, whatever it is", async () => {
  const addresses = [...theirs.addresses].filter(([path]) => about(path)).flatMap(([, own]) => [...own]);
  assert.ok(addresses.length > 20);
  for (const url of addresses) {
    const answer = await ask(asked, mine, { url });
    holds(asked, answer, "");
    // A form that begins an episode may be opened at any id: it shows none that is there.
    const begins = /\/record\/(?:power-used|radio|warrant-used)(?:\/|$)/.test(url);
    if (!begins) assert.equal(answer.statusCode, 404, url);
  }
});

test("no form of the other partnership can be sent", async () => {
  const forms = theirs.forms.filter(({ action }) => /[0-9a-f]{8}-/.test(action));
  assert.ok(forms.length > 10);
  const earlier = await countEntries(asked);
  for (const form of forms) {
    const pairs = [...form.hidden, ...[...form.chosen].map(([name, [first = ""]]) => [name, first] as const)];
    const answer = await post(asked, mine, form.action, pairs);
    holds(asked, answer, encoded(pairs));
    const begins = /\/record\/(?:power-used|radio|warrant-used)(?:\/|$)/.test(form.action);
    if (!begins) assert.equal(answer.statusCode, 404, form.action);
  }
  assert.deepEqual(await countEntries(asked), earlier);
});

test("whoever is not signed in is sent to sign in, and is then led back", async () => {
  for (const [path, addresses] of theirs.addresses) {
    const [url = path] = addresses;
    if (path === "/sign-out") continue;
    const answer = await ask(asked, nobody, { url });
    if (answer.statusCode === 404) continue;
    assert.equal(answer.statusCode, 303, url);
    assert.equal(answer.headers.location, `/sign-in?to=${encodeURIComponent(url)}`);
    assert.equal(answer.body, "");
  }
});

test("searching for the people of the other partnership finds nobody", async () => {
  for (const text of asked.known.secrets.filter((secret) => /^[\p{L} ]{6,40}$/u.test(secret)).slice(0, 40)) {
    const answer = await post(asked, mine, "/people", [["text", text]]);
    assert.equal(answer.statusCode, 200);
    for (const person of asked.known.other.persons) assert.ok(!answer.body.includes(person), text);
  }
});
