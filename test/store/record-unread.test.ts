import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { v7 } from "uuid";
import { type Product, serveProduct } from "../support/visit/product.ts";
import { ask, post, signInAs, type Visitor } from "../support/visit/visitor.ts";

let product: Product;
let nurse: Visitor;
let episode: string;

before(async () => {
  product = await serveProduct();
  nurse = await signInAs(product, "place-of-safety-nurse");
  episode = product.known.own.episodes[0] ?? "";
});
after(() => product.close());

const note = (text: string): [string, string][] => [
  ["submission", v7()],
  ["text", text],
  ["at", "now"],
  ["doer", "me"],
];
const address = (): string => `/episodes/${episode}/record/note`;

/** What the audit says was done with this episode, from an act on. */
async function actsSince(first: number): Promise<string[]> {
  const { rows } = await product.store.pool.query<{ verb: string }>(
    `SELECT verb FROM audit_act JOIN audit_leaf ON act = audit_act.id
      WHERE audit_act.id > $1 AND episode = $2 ORDER BY audit_act.id`,
    [first, episode],
  );
  return rows.map(({ verb }) => verb);
}

async function lastAct(): Promise<number> {
  const { rows } = await product.store.pool.query<{ last: string }>("SELECT max(id) AS last FROM audit_act");
  return Number(rows[0]?.last);
}

test("a page that brings a whole form is recorded without being read, and its audit says so", async () => {
  const before = await lastAct();
  const answer = await post(product, nurse, address(), note("Asked for water"));
  assert.equal(answer.statusCode, 303);
  assert.deepEqual(await actsSince(before), ["write"]);
  assert.match((await ask(product, nurse, { url: `/episodes/${episode}` })).body, /Asked for water/);
});

test("where something is to be put right, the page is read through the gate and what was typed is kept", async () => {
  const before = await lastAct();
  const answer = await post(product, nurse, address(), [...note(""), ["at-time", "99:99"]]);
  assert.equal(answer.statusCode, 422);
  assert.deepEqual(await actsSince(before), ["read"]);
  const again = await ask(product, nurse, { url: address() });
  assert.match(again.body, /99:99/);
  assert.equal((await post(product, nurse, address(), note("Put right"))).statusCode, 303);
  assert.doesNotMatch((await ask(product, nurse, { url: address() })).body, /99:99/);
});

test("on an episode that is not there nothing is recorded", async () => {
  const answer = await post(product, nurse, `/episodes/${v7()}/record/note`, note("Nowhere"));
  assert.equal(answer.statusCode, 404);
});
