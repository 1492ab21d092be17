import assert from "node:assert/strict";
import { test } from "node:test";
import { render } from "../../html.ts";
import { instantField } from "./instant-field.ts";

const now = Temporal.Instant.from("2026-03-10T12:00:00Z");

const daysOffered = (futureAllowed: boolean): readonly string[] => {
  const field = render(instantField({ name: "at", label: "When?", now, nowAllowed: true, futureAllowed }));
  return [...field.matchAll(/>\s*(\w+), \w+ \d+ March/g)].map(([, day = ""]) => day);
};

test("yesterday is a tap away whether or not the time may lie ahead: at night it often was", () => {
  assert.deepEqual(daysOffered(false), ["Today", "Yesterday"]);
  assert.deepEqual(daysOffered(true), ["Today", "Yesterday", "Tomorrow"]);
});
