import assert from "node:assert/strict";
import { before, test } from "node:test";
import { EPISODE_CATEGORIES } from "../../src/domain/sharing/category.ts";
import { ask as askGate } from "../../src/store/gate.ts";
import { hoursAfter, newEpisode, newPerson, powerUsed, put } from "../support/timeline.ts";
import { askerOf, doneBy } from "../support/visit/acting.ts";
import { formsIn } from "../support/visit/page-form.ts";
import { ask, post, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { type Product, product } from "./product.ts";

let asked: Product;
let constable: Visitor;
let nurse: Visitor;

before(async () => {
  asked = await product();
  constable = await signInAs(asked, "constable");
  nurse = await signInAs(asked, "place-of-safety-nurse");
});

/** An episode in whose first entry the police keep something for themselves. */
async function keptByPolice() {
  const [episode, person] = [newEpisode(), newPerson()];
  const details = { power: "136-remove", location: "public", advice: "nurse", custodyReference: "Kept 17" };
  const at = hoursAfter(asked.store.clock.now(), -1);
  const entry = powerUsed(episode, person, { ...doneBy(constable), details, at });
  await put(asked.store, [entry], askerOf(constable));
  return { episode, entry };
}

const seenBy = async (visitor: Visitor, episode: ReturnType<typeof newEpisode>) => {
  const asking = { asker: askerOf(visitor), purpose: "section-136-response", verb: "read" } as const;
  const gate = askGate(asked.store, { ...asking, categories: [...EPISODE_CATEGORIES, "own-contribution"] });
  const reading = await gate.episode(episode).read();
  return reading?.shown.state.timeline.find(({ entry, struckBy }) => entry.type === "power-used" && struckBy === null)
    ?.entry;
};

test("a correction keeps what the corrector may not see, with the agency that keeps it, however often it is sent", async () => {
  const { episode, entry } = await keptByPolice();
  const url = `/episodes/${episode}/correct/${entry.id}`;
  const page = await ask(asked, nurse, { url });
  assert.doesNotMatch(page.body, /Kept 17/);
  const [form] = formsIn(page.body);
  const when = (form?.hidden ?? []).filter(([name]) => name.startsWith("at"));
  const submission = (form?.hidden ?? []).filter(([name]) => name === "submission");
  const time = entry.at?.toZonedDateTimeISO("Europe/London").toPlainDateTime().toString() ?? "";
  const answers = [
    ...submission,
    ...when,
    ["at-time", time.slice(11, 16)],
    ["at-date", time.slice(0, 10)],
    ["power", "136-remove"],
    ["location", "railway"],
    ["adviceAsked", "yes"],
    ["adviceBy", "nurse"],
    ["why-corrected", "It was the station"],
  ] as const;
  for (const _ of ["first", "again"]) {
    const answer = await post(asked, nurse, url, answers);
    assert.equal(answer.statusCode, 303, answer.body);
  }
  const theirs = await seenBy(nurse, episode);
  assert.deepEqual(theirs?.details, { power: "136-remove", location: "railway", advice: "nurse" });
  const own = await seenBy(constable, episode);
  assert.deepEqual(own?.details, {
    power: "136-remove",
    location: "railway",
    advice: "nurse",
    custodyReference: "Kept 17",
  });
});
