import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ADULT, AMHP, by, DOCTOR, episode, NURSE, OFFICER, of, stated, stateOf } from "../testing/entries.ts";
import { moment } from "../testing/moments.ts";
import {
  arrived,
  arrivedAtPoliceStation,
  as,
  assessed,
  corrected,
  ended,
  extended,
  kept,
  type Told,
  told,
  used,
} from "../testing/story.ts";
import type { Entry } from "../timeline/entry.ts";
import { HOUR } from "../timeline/instant.ts";
import { decide, type Question } from "./decide.ts";
import { comesSoonAfter, type EarlierDetention } from "./earlier.ts";
import type { EpisodeInput } from "./episode.ts";
import type { Decision } from "./objection.ts";

const officer = (entry: Told): Entry => by(OFFICER, as("new", entry));
const doctor = (entry: Told): Entry => by(DOCTOR, as("new", entry));
const nurse = (entry: Told): Entry => by(NURSE, as("new", entry));

const DETAINED = episode(by(OFFICER, kept("10 09:00")));
const NOBODY = episode();

const answer = (input: EpisodeInput, entry: Entry, more: Partial<Question> = {}): Decision =>
  decide({ input, entry, now: moment("12 00:00"), insists: false, earlier: null, ...more });

/** The objection that a first try meets; every one has a way on. */
function objectionTo(input: EpisodeInput, entry: Entry, more: Partial<Question> = {}) {
  const decision = answer(input, entry, more);
  assert.equal(decision.taken, false);
  if (decision.taken) throw new RangeError("taken");
  const { objection } = decision;
  assert.ok(/[.?]$/.test(objection.because), "a sentence says why");
  assert.ok(objection.instead.length > 0 || objection.insist !== null || objection.authority === null, "a way on");
  return objection;
}

/** What is forbidden is told with its authority and what is lawful instead; whoever insists is taken at their word. */
function mayInsist(input: EpisodeInput, entry: Entry, more: Partial<Question> = {}): void {
  const objection = objectionTo(input, entry, more);
  assert.ok(objection.instead.length > 0);
  assert.notEqual(objection.insist, null);
  assert.deepEqual(answer(input, entry, { ...more, insists: true }), { taken: true });
}

function cannotInsist(input: EpisodeInput, entry: Entry, more: Partial<Question> = {}): void {
  assert.equal(objectionTo(input, entry, more).insist, null);
  assert.equal(answer(input, entry, { ...more, insists: true }).taken, false);
}

test("what the law and the journey allow is taken", () => {
  assert.deepEqual(answer(NOBODY, officer(used("10 09:00"))), { taken: true });
  assert.deepEqual(answer(DETAINED, nurse(arrived("10 10:00"))), { taken: true });
  assert.deepEqual(answer(DETAINED, doctor(extended("10 10:00"))), { taken: true });
  assert.deepEqual(answer(DETAINED, doctor(assessed("10 10:00", "disorder"))), { taken: true });
  assert.deepEqual(answer(DETAINED, nurse(ended("10 10:00"))), { taken: true });
});

describe("what the law forbade", () => {
  test("in a dwelling: the lawful ways, then a record of what happened", () => {
    const entry = officer(used("10 09:00", { location: "private-dwelling" }));
    mayInsist(NOBODY, entry);
    assert.ok(objectionTo(NOBODY, entry).instead.some((way) => way.includes("section 135(1) warrant")));
    const { law } = stateOf(episode(entry), "10 10:00");
    assert.deepEqual(law.breaches, [{ entry: "new", of: "private-dwelling" }]);
  });

  test("a police station: a child, conditions not met, abolished", () => {
    const station = officer(arrivedAtPoliceStation("10 10:00"));
    mayInsist(of(DETAINED, stated("1 00:00", { ageYears: 16 })), station);
    mayInsist(of(DETAINED), station);
    mayInsist(DETAINED, officer(arrivedAtPoliceStation("10 10:00", {})));
    assert.deepEqual(answer(of(DETAINED, ADULT), station), { taken: true });
  });

  test("an extension without effect, whatever is wrong with it", () => {
    const wrong = [{ reason: "no-bed" }, { by: "amhp" }, { hours: 13 }].map((details) => extended("10 10:00", details));
    for (const told of [...wrong, extended("11 09:00")]) mayInsist(DETAINED, doctor(told));
    mayInsist(episode(by(OFFICER, kept("10 09:00")), by(DOCTOR, extended("10 10:00"))), doctor(extended("10 11:00")));
    mayInsist(episode(by(OFFICER, kept("2017-01-01T09:00:00Z"))), doctor(extended("2017-01-01T10:00:00Z")));
    mayInsist(
      episode(by(OFFICER, kept("10 09:00")), by(OFFICER, arrivedAtPoliceStation("10 10:00"))),
      doctor(extended("10 11:00")),
    );
  });

  test("also where a correction would put it in the place of something lawful", () => {
    const input = episode(by(OFFICER, as("use", used("10 09:00"))), by(NURSE, as("arrival", arrived("10 10:00"))));
    const correction = (entry: string, replacement: Told) =>
      officer(corrected("10 12:00", entry, as("put", replacement)));
    mayInsist(input, correction("arrival", arrivedAtPoliceStation("10 10:00", {})));
    mayInsist(input, correction("use", used("10 09:00", { location: "private-garden" })));
    assert.deepEqual(answer(input, correction("arrival", arrived("10 10:05"))), { taken: true });
  });
});

describe("what must be mended instead", () => {
  test("a time that has not come", () => {
    const now = { now: moment("10 10:00") };
    cannotInsist(DETAINED, nurse(arrived("10 10:06")), now);
    assert.deepEqual(answer(DETAINED, nurse(arrived("10 10:05")), now), { taken: true }, "clocks differ");
  });

  test("a duty of one profession that another signs", () => {
    cannotInsist(DETAINED, nurse(extended("10 10:00")));
    cannotInsist(DETAINED, nurse(assessed("10 10:00", "disorder")));
    cannotInsist(DETAINED, doctor(assessed("10 10:00", "disorder", "amhp")));
    cannotInsist(DETAINED, nurse(told("amhp-accepted", "10 10:00")));
    assert.deepEqual(answer(DETAINED, by(AMHP, as("new", assessed("10 10:00", "disorder", "amhp")))), { taken: true });
  });

  test("a correction that would put such a thing in another's place", () => {
    const put = (replacement: Told) => nurse(corrected("10 12:00", "e", as("put", replacement)));
    cannotInsist(DETAINED, put(arrived("12 12:00")));
    cannotInsist(DETAINED, put(extended("10 10:00")));
  });

  test("a correction may name the doer of what it puts there", () => {
    const { at, ...extension } = extended("10 10:00");
    const replacedBy = { ...extension, id: "put", at: moment(at).toString(), doneBy: DOCTOR };
    const correction = nurse(told("entry-corrected", "10 12:00", { entry: "e", replacedBy }));
    assert.deepEqual(answer(DETAINED, correction), { taken: true });
  });

  test("a handover before the arrival, a second end, a new use on a record that is over", () => {
    cannotInsist(episode(by(OFFICER, used("10 09:00"))), nurse(told("handover-accepted", "10 10:00")));
    const over = episode(by(OFFICER, kept("10 09:00")), by(NURSE, ended("10 12:00")));
    cannotInsist(over, nurse(ended("10 13:00")));
    cannotInsist(over, officer(kept("10 13:00")));
    cannotInsist(DETAINED, officer(kept("11 09:00")));
  });
});

describe("what is odd but may have happened", () => {
  test("anything of a detention before any use of the power is on record", () => {
    for (const entry of [
      nurse(ended("10 10:00")),
      nurse(told("absconded", "10 10:00", { from: "place-of-safety" })),
      nurse(told("rights-given", "10 10:00")),
      doctor(assessed("10 10:00", "no-disorder")),
    ]) {
      mayInsist(NOBODY, entry);
    }
  });

  test("an objection insisted on does not hide the next", () => {
    const entry = doctor(extended("10 10:00", { hours: 13 }));
    assert.match(objectionTo(NOBODY, entry).because, /No use of the power/);
    assert.deepEqual(answer(NOBODY, entry, { insists: true }), { taken: true });
    const station = by(NURSE, as("new", extended("10 10:00")));
    assert.equal(answer(NOBODY, station, { insists: true }).taken, false, "the doer must still be a doctor");
  });

  test("a use while the person is already detained", () => mayInsist(DETAINED, officer(kept("10 10:00"))));

  test("an end or a leaving that lies ahead is asked: is it planned?", () => {
    const now = { now: moment("10 10:00") };
    mayInsist(DETAINED, nurse(ended("10 18:00")), now);
    mayInsist(NOBODY, nurse(told("place-left", "10 18:00")), now);
    assert.deepEqual(answer(DETAINED, nurse(ended("10 10:05")), now), { taken: true }, "clocks differ");
  });

  test("leaving while the power is in force, and not once it is over", () => {
    mayInsist(DETAINED, nurse(told("place-left", "10 10:00")));
    const over = episode(by(OFFICER, kept("10 09:00")), by(NURSE, ended("10 12:00")));
    assert.deepEqual(answer(over, nurse(told("place-left", "10 12:00"))), { taken: true });
  });

  test("a use of section 136 of which a ground is said not to be true; what was not asked says nothing", () => {
    const grounds = { appearsMentallyDisordered: true, immediateNeedOfCareOrControl: true };
    const denied = officer(used("10 09:00", { ...grounds, necessaryForInterestsOrProtection: false }));
    mayInsist(NOBODY, denied);
    assert.deepEqual(stateOf(episode(denied), "10 10:00").notices, [{ entry: "new", of: "ground-not-met" }]);
    assert.deepEqual(stateOf(episode(denied), "10 10:00").law.breaches, []);
    for (const details of [{ ...grounds, necessaryForInterestsOrProtection: true }, {}]) {
      const plain = officer(used("10 09:00", details));
      assert.deepEqual(answer(NOBODY, plain), { taken: true });
      assert.deepEqual(stateOf(episode(plain), "10 10:00").notices, []);
    }
  });
});

describe("an arrival before the use of the power", () => {
  const use = by(OFFICER, as("use", used("10 16:19:30")));
  const arrival = by(NURSE, as("arrival", arrived("10 16:19")));

  test("is asked about, whichever of the two is recorded last: no clock would start", () => {
    for (const at of ["10 16:00", "10 16:19"]) mayInsist(episode(use), nurse(arrived(at)));
    mayInsist(episode(arrival), officer(used("10 16:19:30")));
    const objection = objectionTo(episode(use), nurse(arrived("10 16:00")));
    assert.match(objection.because, /before the use of the power: no clock would start/);
    assert.equal(stateOf(episode(use, arrival), "10 18:00").clock.startedAt, null);
  });

  test("is asked about where a correction would make it so, and not where one mends it", () => {
    const corrects = (entry: string, replacement: Told) =>
      officer(corrected("10 18:00", entry, as("put", replacement)));
    const right = episode(use, by(NURSE, as("arrival", arrived("10 16:40"))));
    mayInsist(right, corrects("arrival", arrived("10 16:00")));
    mayInsist(right, corrects("use", used("10 16:50")));
    const wrong = episode(use, arrival);
    assert.deepEqual(answer(wrong, corrects("arrival", arrived("10 16:40"))), { taken: true });
    assert.deepEqual(answer(wrong, corrects("use", used("10 16:10"))), { taken: true });
  });

  test("is not asked about at the same instant, where another arrival follows, nor of somebody kept", () => {
    assert.deepEqual(answer(episode(use), nurse(arrived("10 16:19:30"))), { taken: true });
    const followed = episode(use, by(NURSE, arrived("10 17:00")));
    assert.deepEqual(answer(followed, nurse(arrived("10 16:00"))), { taken: true });
    assert.deepEqual(answer(episode(arrival), officer(kept("10 16:30"))), { taken: true });
    assert.deepEqual(answer(episode(), nurse(arrived("10 16:00"))), { taken: true }, "no use is on record at all");
  });

  test("is not the arrival of an earlier detention on the same record", () => {
    const first = [used("10 08:00"), arrived("10 09:00"), ended("10 10:00")].map((entry) => by(NURSE, entry));
    const again = episode(...first, use);
    assert.deepEqual(answer(again, nurse(arrived("10 09:30"))), { taken: true });
    mayInsist(again, nurse(arrived("10 11:00")));
  });
});

describe("a new use within 24 hours of the last", () => {
  const earlier: EarlierDetention = { overAt: moment("09 12:00"), heldMilliseconds: 23.9 * HOUR };

  test("says the hours held, and asks what is new", () => {
    const objection = objectionTo(NOBODY, officer(used("10 11:59")), { earlier });
    assert.match(objection.because, /held for 23 hours/);
    mayInsist(NOBODY, officer(used("10 11:59")), { earlier });
    mayInsist(NOBODY, officer(used("10 11:59", { whatIsNew: "  " })), { earlier });
    assert.deepEqual(answer(NOBODY, officer(used("10 11:59", { whatIsNew: "A new threat" })), { earlier }), {
      taken: true,
    });
  });

  test("is asked from the end up to 24 hours after it", () => {
    const soon = (at: string) => comesSoonAfter(earlier, moment(at));
    assert.deepEqual(
      [soon("09 11:59:59"), soon("09 12:00"), soon("10 11:59:59"), soon("10 12:00")],
      [false, true, true, false],
    );
  });

  test("is asked of nothing but a use", () => {
    assert.deepEqual(answer(DETAINED, nurse(arrived("10 10:00")), { earlier }), { taken: true });
  });
});
