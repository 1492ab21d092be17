import assert from "node:assert/strict";
import { before, test } from "node:test";
import { hoursAfter, newEpisode, newPerson, powerUsed, put, stated } from "../support/timeline.ts";
import { askerOf, doneBy } from "../support/visit/acting.ts";
import { formsIn } from "../support/visit/page-form.ts";
import { ask, post, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { type Product, product } from "./product.ts";

let asked: Product;
let constable: Visitor;
let controlRoom: Visitor;
let nurse: Visitor;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
  controlRoom = await signInAs(asked, "control-room");
  nurse = await signInAs(asked, "place-of-safety-nurse");
});

const bodyOf = async (visitor: Visitor, url: string): Promise<string> => (await ask(asked, visitor, { url })).body;

/** What the control room wrote down of a call: the use of the power, confirmed since, and who the person is. */
async function called() {
  const [episode, person] = [newEpisode(), newPerson()];
  const at = hoursAfter(asked.store.clock.now(), -1);
  const name = stated(
    person,
    { name: "Testperson Callsign", howKnown: "said-by-other" },
    { ...doneBy(controlRoom), doneBy: doneBy(constable).doneBy, confirmed: false, at },
  );
  await put(asked.store, [powerUsed(episode, person, { ...doneBy(constable), at }), name], askerOf(controlRoom));
  return { episode, person, name };
}

test("what was written for somebody about who the person is is on their list, and is confirmed from there", async () => {
  const { episode, person, name } = await called();
  const link = `/episodes/${episode}/confirm/${name.id}`;
  assert.ok((await bodyOf(constable, "/")).includes(link));
  assert.ok(!(await bodyOf(nurse, "/")).includes(link));
  const url = String((await ask(asked, constable, { url: link })).headers.location);
  assert.equal(url, `/people/${person}/confirm/${name.id}`);
  const [form] = formsIn(await bodyOf(constable, url));
  const answers = [...(form?.hidden ?? []), ["right", "yes"]] as const;
  for (const _ of ["first", "again"]) assert.equal((await post(asked, constable, url, answers)).statusCode, 303);
  assert.ok(!(await bodyOf(constable, "/")).includes(link));
});

test("it can be disputed as well, with a reason that everybody sees, and by nobody else", async () => {
  const { person, name } = await called();
  const url = `/people/${person}/confirm/${name.id}`;
  assert.equal((await ask(asked, nurse, { url })).statusCode, 403);
  const [form] = formsIn(await bodyOf(constable, url));
  const hidden = form?.hidden ?? [];
  assert.equal((await post(asked, constable, url, [...hidden, ["right", "no"]])).statusCode, 422);
  const answers = [...hidden, ["right", "no"], ["reason", "I said Rowan"]] as const;
  assert.equal((await post(asked, constable, url, answers)).statusCode, 303);
  assert.match(await bodyOf(nurse, `/people/${person}`), /I said Rowan/);
});
