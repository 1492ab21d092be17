import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { LightMyRequestResponse } from "fastify";
import { formsIn, type PageForm } from "../support/visit/page-form.ts";
import { ask, post, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries } from "./holds.ts";
import { type Product, product } from "./product.ts";

let asked: Product;
let constable: Visitor;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
});

type Pairs = readonly (readonly [string, string])[];

const POWER: readonly Pairs[] = [
  [
    ["location", "public"],
    ["locationText", "Market Street"],
  ],
  [["power", "136-remove"]],
  [
    ...["appearsMentallyDisordered", "immediateNeedOfCareOrControl", "necessaryForInterestsOrProtection"].map(
      (one): readonly [string, string] => ["grounds-met", one],
    ),
    ["grounds", "Walking into the traffic"],
    ["whatIsNew", "Another night, another place"],
  ],
  [
    ["adviceAsked", "yes"],
    ["adviceBy", "nurse"],
    ["adviceGiven", "Larkfield has a room"],
  ],
  [
    ["nameKnown", "yes"],
    ["name", "Testperson Twice"],
    ["howKnown", "said-by-person"],
    ["ageCanBeTold", "yes"],
    ["ageYears", "35"],
    ["mayBeUnderEighteen", "no"],
    ["at", "now"],
    ["doer", "me"],
  ],
];

async function formAt(url: string): Promise<PageForm> {
  const page = await ask(asked, constable, { url });
  assert.equal(page.statusCode, 200, url);
  const form = formsIn(page.body).find(({ hidden }) => hidden.some(([name]) => name === "submission"));
  assert.ok(form !== undefined, `no form at ${url}`);
  return form;
}

const locationOf = ({ headers, statusCode }: LightMyRequestResponse): string => {
  assert.equal(statusCode, 303);
  return String(headers.location);
};

/** Fills each page of a form; gives what the last page, which shows all answers, would send. */
async function filledTo(start: string, pages: readonly Pairs[]): Promise<PageForm> {
  let url = locationOf(await ask(asked, constable, { url: start }));
  for (const pairs of pages) {
    const { action, hidden } = await formAt(url);
    url = locationOf(await post(asked, constable, action, [...hidden, ...pairs]));
  }
  return formAt(url);
}

test("a form of several pages sent twice is recorded once, and answered alike", async () => {
  const { action, hidden } = await filledTo("/start/power-used", POWER);
  const first = await post(asked, constable, action, hidden);
  const entries = await countEntries(asked);
  const second = await post(asked, constable, action, hidden);
  assert.equal(locationOf(second), locationOf(first));
  assert.match(locationOf(first), /recorded=power-used$/);
  assert.deepEqual(await countEntries(asked), entries);
});

test("the same form sent again with other answers is a conflict that gives back what was typed", async () => {
  const { action, hidden } = await filledTo("/start/power-used", POWER);
  assert.equal((await post(asked, constable, action, hidden)).statusCode, 303);
  const entries = await countEntries(asked);
  const other = hidden.map(([name, value]) => [name, name === "grounds" ? "Something else" : value] as const);
  const answer = await post(asked, constable, action, other);
  assert.equal(answer.statusCode, 409);
  assert.match(answer.body, /Something else/);
  assert.deepEqual(await countEntries(asked), entries);
});

test("what the page showed is what counts, though the form is begun anew elsewhere meanwhile", async () => {
  const { action, hidden } = await filledTo("/start/power-used", POWER);
  const where = action.replace(/\/check$/, "");
  const { hidden: first } = await formAt(where);
  await post(asked, constable, where, [...first, ["location", "railway"], ["locationText", "Platform 2"]]);
  const recorded = locationOf(await post(asked, constable, action, hidden));
  assert.match((await ask(asked, constable, { url: recorded })).body, /Market Street/);
});

test("looking at the first page of a form leaves nothing that is not finished", async () => {
  const [person = ""] = asked.known.own.persons;
  const url = locationOf(await ask(asked, constable, { url: `/start/power-used?person=${person}` }));
  const { hidden } = await formAt(url);
  assert.deepEqual(
    hidden.filter(([name]) => name === "person"),
    [["person", person]],
  );
  const [, , episode = ""] = url.split("/");
  assert.ok(!(await ask(asked, constable, { url: "/" })).body.includes(episode));
});

test("a new record about a person is about that person, without the address saying so again", async () => {
  const [, person = ""] = asked.known.own.persons;
  const check = await filledTo(`/start/power-used?person=${person}`, POWER);
  const recorded = locationOf(await post(asked, constable, check.action, check.hidden));
  const page = await ask(asked, constable, { url: recorded });
  assert.ok(page.body.includes(`/people/${person}`));
});
