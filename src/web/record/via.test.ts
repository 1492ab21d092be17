import assert from "node:assert/strict";
import { test } from "node:test";
import { typedInstant } from "../components/index.ts";
import { render } from "../html.ts";
import type { EntryForm } from "./entry-form.ts";
import { readForm } from "./filled.ts";
import { formByKey } from "./forms/all-forms.ts";
import { scene } from "./forms/testing.ts";
import { askVia } from "./via.ts";
import { askWhenAndWho } from "./when-and-who.ts";

const HERE = scene("constable");

function form(key: string): EntryForm {
  const found = formByKey(key);
  assert.ok(found);
  return found;
}

const EARLIER = typedInstant("at", HERE.now.subtract({ hours: 1 }));

function cameBy(answers: Readonly<Record<string, unknown>>): string {
  const filled = readForm(form("note"), HERE, { text: "Calm", doer: "me", ...answers });
  assert.ok(filled.ok);
  return filled.via;
}

test("what happened earlier says how its writer learned of it", () => {
  assert.equal(cameBy({ ...EARLIER, "at-via": "paper" }), "paper");
  assert.equal(cameBy({ ...EARLIER, "at-via": "phone" }), "phone");
});

test("what was not said, what is no answer, and what happens now came on screen", () => {
  assert.equal(cameBy(EARLIER), "screen");
  for (const none of ["feed", "import", "constructor", ""])
    assert.equal(cameBy({ ...EARLIER, "at-via": none }), "screen");
  assert.equal(cameBy({ at: "now", "at-via": "paper" }), "screen");
});

test("it is asked once on every form that asks when, but on the form for a call", () => {
  for (const key of ["note", "arrived", "identity-stated"]) {
    const page = render(askWhenAndWho(form(key), HERE, { "at-via": "paper" }, []));
    assert.equal(page.match(/name="at-via"/g)?.length, 1, key);
    assert.match(page, /<option value="paper" selected>/);
  }
  assert.equal(askVia(form("radio"), {}), undefined);
});
