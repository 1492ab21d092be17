import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, post, signInAs } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { product } from "./product.ts";

test("a person's id opens no episode, an episode's no person, and nothing is written under either", async () => {
  const asked = await product();
  const mine = await signInAs(asked, "constable");
  const [episode] = asked.known.own.episodes;
  const [person] = asked.known.own.persons;
  assert.equal((await ask(asked, mine, { url: `/episodes/${episode}` })).statusCode, 200);
  assert.equal((await ask(asked, mine, { url: `/people/${person}` })).statusCode, 200);
  for (const url of [
    `/episodes/${person}`,
    `/people/${episode}`,
    `/episodes/${person}/record/note`,
    `/episodes/${person}/copy`,
  ]) {
    const answer = await ask(asked, mine, { url });
    holds(asked, answer, "");
    assert.equal(answer.statusCode, 404, url);
  }
  const earlier = await countEntries(asked);
  const note = [["text", "Quiet"]] as const;
  for (const url of [`/episodes/${person}/record/note`, `/episodes/${person}/record/note/check`]) {
    assert.equal((await post(asked, mine, url, note)).statusCode, 404, url);
  }
  for (const form of ["power-used", "radio"]) {
    const answer = await post(asked, mine, `/episodes/${person}/record/${form}/check`, note);
    holds(asked, answer, "Quiet");
  }
  assert.deepEqual(await countEntries(asked), earlier);
});
