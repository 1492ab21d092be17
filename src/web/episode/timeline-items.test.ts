import assert from "node:assert/strict";
import { test } from "node:test";
import type { EpisodeInput } from "../../domain/section-136/episode.ts";
import { anEntry, by, DOCTOR, episode, NURSE, OFFICER, SUITE, uuid, writtenFor } from "../../domain/testing/entries.ts";
import { moment } from "../../domain/testing/moments.ts";
import { arrived, as, corrected, extended, told, used } from "../../domain/testing/story.ts";
import { html, render, type TimelineItem } from "../components/index.ts";
import { viewFor } from "./testing/view.ts";
import { timelineItems } from "./timeline-items.ts";

const POWER = uuid(1);
const ARRIVAL = uuid(2);
const CORRECTION = uuid(3);
const INSTEAD = uuid(4);
const UNDO = uuid(5);

const power = by(OFFICER, as(POWER, used("10 21:40")));
const arrival = by(OFFICER, as(ARRIVAL, arrived("10 22:10")));
const putRight = by(NURSE, as(CORRECTION, corrected("10 23:00", ARRIVAL, as(INSTEAD, arrived("10 22:00")))));

const itemsOf = (input: EpisodeInput, me = NURSE, at = "10 23:30", asKnownAt?: string): readonly TimelineItem[] =>
  timelineItems(viewFor(me, input, at, asKnownAt));

const found = (items: readonly TimelineItem[], id: string): TimelineItem => {
  const item = items.find((one) => one.id === id);
  assert.ok(item, `${id} is not shown`);
  return item;
};

const text = ({ details, actions, breach }: TimelineItem): string => render(html`${details} ${actions} ${breach}`);

const titleOf = ({ title }: TimelineItem): string => render(html`${title}`);

test("what was put right stays struck through and points to what stands in its place, told once", () => {
  const items = itemsOf(episode(power, arrival, putRight));
  assert.deepEqual(
    items.map(({ id }) => id),
    [POWER, INSTEAD, ARRIVAL],
  );
  assert.deepEqual(found(items, ARRIVAL).correctedBy, { id: INSTEAD, why: "a slip" });
  assert.deepEqual(found(items, INSTEAD).corrects, { id: ARRIVAL, why: "a slip" });
  assert.equal(found(items, ARRIVAL).actions, undefined, "nothing can be done about what no longer counts");
  assert.match(text(found(items, INSTEAD)), new RegExp(`correct/${INSTEAD}"`));
  assert.match(text(found(items, INSTEAD)), new RegExp(`correct/${CORRECTION}">Undo this correction`));
});

test("an entry that was taken out has a row that says so; a correction that was undone is struck through itself", () => {
  const out = itemsOf(episode(power, arrival, by(NURSE, as(CORRECTION, corrected("10 23:00", ARRIVAL)))));
  assert.match(titleOf(found(out, CORRECTION)), /^Taken out: Arrived at/);
  assert.deepEqual(found(out, ARRIVAL).correctedBy, { id: CORRECTION, why: "a slip" });

  const undone = itemsOf(episode(power, arrival, putRight, by(NURSE, as(UNDO, corrected("10 23:10", CORRECTION)))));
  assert.equal(found(undone, ARRIVAL).correctedBy, undefined);
  assert.deepEqual(found(undone, CORRECTION).correctedBy, { id: UNDO, why: "a slip" });
  assert.match(text(found(undone, CORRECTION)), /It said: Arrived at .*22:00/);
  assert.equal(found(undone, UNDO).title, "Taken out: an earlier correction");
});

test("as of a moment before the correction was known, the entry stands and nothing can be done", () => {
  const items = itemsOf(episode(power, arrival, putRight), NURSE, "10 22:30", "10 22:30");
  assert.deepEqual(
    items.map(({ id, actions }) => [id, actions]),
    [
      [POWER, undefined],
      [ARRIVAL, undefined],
    ],
  );
});

test("who did it and who typed it are two facts, and only the doer is asked to confirm", () => {
  const typed = writtenFor(DOCTOR, by(NURSE, as(ARRIVAL, told("doctor-arrived", "10 22:20"))));
  const forNurse = found(itemsOf(episode(power, typed)), ARRIVAL);
  assert.equal(forNurse.doneBy, "Doctor Ravi Pattern");
  assert.equal(forNurse.recordedBy, "Nurse Noor Sample");
  assert.equal(forNurse.unconfirmed, true);
  assert.doesNotMatch(text(forNurse), /confirm\//);
  assert.match(text(found(itemsOf(episode(power, typed), DOCTOR), ARRIVAL)), new RegExp(`confirm/${ARRIVAL}"`));
});

test("what the doer says is wrong stands beside the entry", () => {
  const typed = writtenFor(DOCTOR, by(NURSE, as(ARRIVAL, told("doctor-arrived", "10 22:20"))));
  const disputed = anEntry({
    id: by(NURSE, as(UNDO, told("note", "10 22:40"))).id,
    type: "entry-disputed",
    at: moment("10 22:40"),
    recordedAt: moment("10 22:40"),
    doneBy: DOCTOR,
    recordedBy: DOCTOR,
    details: { entry: ARRIVAL, reason: "It was <later>" },
  });
  assert.match(text(found(itemsOf(episode(power, typed, disputed)), ARRIVAL)), /Disputed.*It was &lt;later&gt;/);
});

test("a use of which a ground was said not to be met is told as outside the rule, though it is no breach of the list", () => {
  const use = by(OFFICER, as(POWER, used("10 21:40", { appearsMentallyDisordered: false })));
  const [item] = itemsOf(episode(use));
  assert.ok(item !== undefined);
  assert.match(text(item), /One of the three grounds was said not to be met\. .*s136\(1\)/);
  const [plain] = itemsOf(episode(power));
  assert.equal(plain?.breach, undefined);
});

test("a breach tells the rule and its source; what has no effect says why", () => {
  const dwelling = by(OFFICER, as(POWER, used("10 21:40", { location: "private-dwelling" })));
  const noBed = by(DOCTOR, as(UNDO, extended("10 23:00", { reason: "bed" })));
  const items = itemsOf(episode(dwelling, arrival, noBed));
  assert.match(text(found(items, POWER)), /private dwelling.*s136\(1A\)/);
  assert.match(text(found(items, UNDO)), /No effect.*Only the person&#39;s own condition/);
});

test("what the title says is not said again, a lone note stands without a label, and what was erased says so", () => {
  const contacted = by(OFFICER, as(ARRIVAL, told("place-contacted", "10 22:00", { placeId: SUITE })));
  const note = by(NURSE, as(UNDO, told("note", "10 22:10", { text: "Quiet now" })));
  const erased = { ...by(NURSE, as(INSTEAD, told("note", "10 22:11"))), details: null };
  const items = itemsOf(episode(power, contacted, note, erased));
  assert.equal(found(items, ARRIVAL).details, undefined);
  assert.match(text(found(items, UNDO)), /^<p><span class="tandem-typed">Quiet now<\/span><\/p>/);
  assert.match(text(found(items, INSTEAD)), /has been erased/);
});
