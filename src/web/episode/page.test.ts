import assert from "node:assert/strict";
import { test } from "node:test";
import type { EpisodeInput } from "../../domain/section-136/episode.ts";
import { AMHP, by, DOCTOR, episode, NURSE, OFFICER, of, SUITE, stated, uuid } from "../../domain/testing/entries.ts";
import {
  absconded,
  arrived,
  as,
  assessed,
  corrected,
  ended,
  extended,
  told,
  used,
} from "../../domain/testing/story.ts";
import { render } from "../components/index.ts";
import { episodePage } from "./page.ts";
import { viewFor } from "./testing/view.ts";

const power = by(OFFICER, used("10 21:40"));
const arrival = by(OFFICER, told("arrived", "10 22:10", { place: "health-based", placeId: SUITE }));
const handover = by(NURSE, told("handover-accepted", "10 22:30", { placeId: SUITE, acceptedBy: "Nurse Noor Sample" }));

const pageAt = (at: string, input: EpisodeInput, me = NURSE, asKnownAt?: string): string =>
  render(episodePage(viewFor(me, input, at, asKnownAt), undefined, undefined));

const mark = (page: string, name: string): string | undefined => new RegExp(` ${name}="([^"]*)"`).exec(page)?.[1];

const order = (page: string): readonly string[] =>
  [...page.matchAll(/<(?:section|div) id="([a-z-]+)"[^>]* data-live-part/g)].map(([, id]) => id ?? "");

test("the parts stand in the order of every duty, each of them live", () => {
  const page = pageAt("10 23:00", episode(power, arrival));
  assert.deepEqual(order(page), ["top", "who", "clock", "next", "actions", "timeline"]);
});

test("the clock carries its marks, its authority and the last moment to extend", () => {
  const page = pageAt("10 23:00", episode(power, arrival, handover));
  assert.equal(mark(page, "data-detention"), "running");
  assert.equal(mark(page, "data-rule-set"), "2017-12-11");
  assert.equal(mark(page, "data-started-at"), "2026-03-10T22:10:00Z");
  assert.equal(mark(page, "data-ends-by"), "2026-03-11T22:10:00Z");
  assert.equal(mark(page, "data-overrun-minutes"), "0");
  assert.match(page, /s136\(2A\)/);
  assert.match(page, /only before <time datetime="2026-03-11T22:10:00Z"/);
  assert.match(page, /<strong>Larkfield<\/strong> has the person\. Nurse Noor Sample took over/);
});

test("before any arrival the clock has not started; past the limit it counts up, and says that nobody may be held", () => {
  assert.match(pageAt("10 22:00", episode(power)), /The clock starts on arrival at the first place of safety/);
  const page = pageAt("12 00:10", episode(power, arrival));
  assert.equal(mark(page, "data-overrun-minutes"), "120");
  assert.match(page, /overran by 2 hours/);
  assert.match(page, /Nobody may be held under it now/);
});

test("an extension, an absence and an end late each say so", () => {
  const more = by(DOCTOR, extended("11 10:00", { hours: 6 }));
  assert.match(pageAt("11 12:00", episode(power, arrival, more)), /A doctor gave 6 hours more/);
  const away = by(NURSE, absconded("11 10:00"));
  assert.match(pageAt("11 12:00", episode(power, arrival, away)), /may be brought back until/);
  const late = by(AMHP, ended("12 00:10", "informal-admission"));
  const page = pageAt("12 01:00", episode(power, arrival, late));
  assert.match(page, /<strong>Held 2 hours past the limit\.<\/strong>/);
  assert.match(page, /The authority now relied on:<\/strong> The person&#39;s own agreement/);
});

test("when no reason to hold remains it says so first, with the way to end it", () => {
  const input = episode(
    power,
    arrival,
    by(DOCTOR, assessed("11 08:00", "disorder")),
    by(AMHP, assessed("11 09:00", "disorder", "amhp")),
    by(AMHP, told("outcome-arranged", "11 09:30")),
  );
  const page = pageAt("11 10:00", input);
  assert.match(page, /No reason to hold remains: end it now/);
  assert.match(page, /record\/detention-ended"/);
  assert.doesNotMatch(page, /More time \(1 to 12 hours\)/);
});

test("what is mine to do comes first, as a link; what others must do tells who and since when", () => {
  const page = pageAt("10 22:20", episode(power, arrival));
  const acts = [...page.matchAll(/data-act="([a-z-]+)"/g)].map(([, act]) => act);
  assert.equal(acts[0], "accept-handover");
  assert.match(page, /record\/handover-accepted">Take over from the officers<\/a>/);
  assert.match(page, /The AMHP service, since /);
});

test("somebody who may be under 18 is shown as treated so, with what it changes", () => {
  const unsure = of(episode(power, arrival), stated("10 21:40", { ageYears: 19, mayBeUnderEighteen: "not-sure" }));
  const page = pageAt("10 23:00", unsure);
  assert.match(page, /treated as under 18 until shown otherwise/);
  assert.match(page, /must not be taken to a police station/);
  assert.doesNotMatch(pageAt("10 23:00", episode(power, arrival)), /under 18/);
});

test("looking back, nothing ticks and nothing can be done", () => {
  const page = pageAt("10 22:20", episode(power, arrival, handover), NURSE, "10 22:20");
  assert.doesNotMatch(page, /data-counts-/);
  assert.doesNotMatch(page, /\/record\/|\/correct\/|\/confirm\/|id="actions"/);
  assert.match(page, /<strong>The officers<\/strong> have the person/);
});

test("an episode in which no power was used says that nothing holds the person", () => {
  const page = pageAt("10 22:20", episode(by(OFFICER, told("concern-reported", "10 21:00"))));
  assert.match(page, /<h1 class="nhsuk-heading-l">Concern: /);
  assert.equal(mark(page, "data-detention"), "none");
  assert.match(page, /Nothing holds the person/);
});

test("the page of a first arrival names where the officers are", () => {
  const page = pageAt("10 22:20", episode(power, by(OFFICER, arrived("10 22:10"))));
  assert.match(page, /At Health-based place of safety since/);
});

test("what lies outside the rule stands at the top for everybody, with the way to its entry, until it is put right", () => {
  const inside = by(OFFICER, as(uuid(7), used("10 21:40", { location: "private-dwelling" })));
  const top = (...more: Parameters<typeof episode>): string =>
    pageAt("10 23:00", episode(inside, ...more)).split('id="who"')[0] ?? "";
  assert.match(
    top(),
    /Outside the rule: Section 136 was used in a private dwelling[^<]*<a href="#entry-0{8}-[-0-9]*7">/,
  );
  assert.match(pageAt("10 23:00", episode(inside)), / id="entry-0{8}-[-0-9]*7"/);
  const right = by(OFFICER, corrected("10 22:00", uuid(7), as(uuid(8), used("10 21:40"))));
  assert.doesNotMatch(top(right), /Outside the rule/);
});
