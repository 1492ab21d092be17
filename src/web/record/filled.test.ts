import assert from "node:assert/strict";
import { test } from "node:test";
import { by, episode, OFFICER } from "../../domain/testing/entries.ts";
import { moment, written } from "../../domain/testing/moments.ts";
import { used } from "../../domain/testing/story.ts";
import type { Answers } from "../components/index.ts";
import type { EntryForm } from "./entry-form.ts";
import { readForm } from "./filled.ts";
import { ARRIVED } from "./forms/arrival.ts";
import { NOTE } from "./forms/note.ts";
import { sceneOf } from "./forms/testing.ts";

const SCENE = sceneOf("constable", episode(by(OFFICER, used("10 11:19:30"))), "10 11:45");

function atOf(form: EntryForm, answers: Answers): string | null {
  const filled = readForm(form, SCENE, answers);
  if (!filled.ok) throw new RangeError(JSON.stringify(filled.errors));
  return written(filled.at);
}

const arrivedAt = (time: string): string | null =>
  atOf(ARRIVED, { place: "private-home", "at-time": time, "at-date": "2026-03-10" });

test("an arrival typed in the minute in which the power was used lies at the use, so that its clock starts", () => {
  assert.deepEqual(["11:18", "11:19", "11:20"].map(arrivedAt), ["10 11:18", "10 11:19:30", "10 11:20"]);
});

test("what is said to be now stays now", () => {
  const scene = { ...SCENE, now: moment("10 11:19:50") };
  const filled = readForm(NOTE, scene, { text: "Calm", at: "now" });
  assert.ok(filled.ok && filled.isNow);
  assert.equal(written(filled.at), "10 11:19:50");
});
