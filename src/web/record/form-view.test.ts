import assert from "node:assert/strict";
import { test } from "node:test";
import { by, episode, OFFICER, of } from "../../domain/testing/entries.ts";
import { used } from "../../domain/testing/story.ts";
import { render } from "../html.ts";
import type { Scene } from "./entry-form.ts";
import { stepPage } from "./form-view.ts";
import { formByKey } from "./forms/all-forms.ts";
import { scene, sceneOf } from "./forms/testing.ts";

function drawn(key: string, given: Scene): string {
  const form = formByKey(key);
  assert.ok(form);
  const [step] = form.steps;
  const view = { action: "/", csrfToken: "t", submission: "s", person: null, answers: {}, errors: [] };
  return render(stepPage({ ...view, form, step, scene: given }));
}

test("a form says whom it is about, and that somebody is treated as under 18", () => {
  const page = drawn("place-contacted", sceneOf("constable", of(episode(by(OFFICER, used("10 09:00"))))));
  assert.match(page, /Name not known, treated as under 18<\/p><h1/);
});

test("a form that begins a record names nobody yet", () => {
  assert.doesNotMatch(drawn("power-used", scene("constable")), /tandem-about/);
});
