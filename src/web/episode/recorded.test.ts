import assert from "node:assert/strict";
import { test } from "node:test";
import { by, DOCTOR, episode, OFFICER } from "../../domain/testing/entries.ts";
import { arrived, extended, used } from "../../domain/testing/story.ts";
import { html, render } from "../components/index.ts";
import { recordedBanner } from "./recorded.ts";
import { viewFor } from "./testing/view.ts";

const begun = [by(OFFICER, used("10 21:40")), by(OFFICER, arrived("10 22:10"))];
const given = by(DOCTOR, extended("11 10:00", { hours: 6 }));
const refused = by(DOCTOR, extended("11 09:00", { hours: 6, reason: "awaiting-bed" }));
const banner = (...entries: Parameters<typeof episode>): string =>
  render(html`${recordedBanner(viewFor(DOCTOR, episode(...begun, ...entries), "11 12:00"), "extension-authorised")}`);

test("more time that counts is told so", () => {
  assert.match(banner(given), /More time was given/);
});

test("what is only kept on record is not told as more time", () => {
  const words = banner(refused);
  assert.match(words, /Kept on record\. It gives no extra time\./);
  assert.doesNotMatch(words, /More time was given/);
});

test("the banner speaks of what was written down last", () => {
  assert.match(banner(refused, given), /More time was given/);
});
