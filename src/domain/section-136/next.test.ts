import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  AMHP,
  by,
  CONTROL_ROOM,
  DOCTOR,
  episode,
  NURSE,
  OFFICER,
  SUITE,
  stateOf,
  writtenFor,
} from "../testing/entries.ts";
import { written } from "../testing/moments.ts";
import { absconded, arrived, as, assessed, ended, returned, type Told, told, used } from "../testing/story.ts";
import type { Entry } from "../timeline/entry.ts";
import type { Act } from "./next.ts";

const officer = (entry: Told): Entry => by(OFFICER, entry);
const nurse = (entry: Told): Entry => by(NURSE, entry);
const amhp = (entry: Told): Entry => by(AMHP, entry);
const doctor = (entry: Told): Entry => by(DOCTOR, entry);

const POWER = officer(used("10 09:00"));
const AT_SUITE = nurse(told("arrived", "10 10:00", { place: "health-based", placeId: SUITE }));
const RECEIVED = [POWER, AT_SUITE, nurse(told("handover-accepted", "10 10:30", { acceptedBy: "N. Example" }))];
const SEEN = [...RECEIVED, doctor(assessed("10 12:00", "disorder")), amhp(assessed("10 12:30", "disorder", "amhp"))];

const actsAt = (at: string, ...entries: Entry[]): Act[] => stateOf(episode(...entries), at).next.map(({ act }) => act);

/** That an act is asked for before an entry and no longer after it. */
function appearsAndGoes(act: Act, before: readonly Entry[], answer: Entry): void {
  assert.ok(actsAt("10 20:00", ...before).includes(act), `${act} is asked for`);
  assert.ok(!actsAt("10 20:00", ...before, answer).includes(act), `${act} is answered`);
}

test("rights that were not understood are still to be told", () => {
  const notUnderstood = nurse(told("rights-given", "10 10:20", { understood: false }));
  assert.ok(actsAt("10 20:00", POWER, AT_SUITE, notUnderstood).includes("give-rights"));
});

test("in somebody's home there is nobody to take over, and the officers tell the rights", () => {
  const home = stateOf(episode(POWER, officer(arrived("10 10:00", "private-home"))), "10 11:00");
  assert.ok(!home.next.some(({ act }) => act === "accept-handover"));
  assert.equal(home.next.find(({ act }) => act === "give-rights")?.by.kind, "officers");
});

test("nothing is asked of anybody before the power is used", () => {
  assert.deepEqual(actsAt("10 08:00", POWER), []);
  assert.deepEqual(actsAt("10 08:00", nurse(told("note", "10 07:00"))), []);
});

describe("each act is asked for, and goes once it is done", () => {
  const contacted = officer(told("place-contacted", "10 09:10", { placeId: SUITE }));
  const requested = officer(told("ambulance-requested", "10 09:05"));
  const accepted = amhp(told("amhp-accepted", "10 09:20"));
  const called = amhp(told("doctor-called", "10 10:40"));

  const cases: readonly [Act, readonly Entry[], Entry][] = [
    ["ask-for-ambulance", [POWER], requested],
    ["ask-for-ambulance", [POWER], officer(told("conveyance-started", "10 09:05", { method: "police-vehicle" }))],
    ["answer-ambulance", [POWER, requested], officer(told("ambulance-declined", "10 09:20"))],
    ["answer-ambulance", [POWER, requested], officer(told("ambulance-arrived", "10 09:20"))],
    ["find-place", [POWER], contacted],
    ["answer-place", [POWER, contacted], nurse(told("place-refused", "10 09:20", { placeId: SUITE, reason: "full" }))],
    ["answer-place", [POWER, contacted], nurse(told("place-accepted", "10 09:20", { placeId: SUITE }))],
    ["record-arrival", [POWER, contacted], AT_SUITE],
    ["accept-handover", [POWER, AT_SUITE], nurse(told("handover-accepted", "10 10:30"))],
    ["release-officers", RECEIVED, officer(told("police-left", "10 10:45"))],
    ["give-rights", [POWER, AT_SUITE], nurse(told("rights-given", "10 10:20"))],
    ["answer-amhp", [POWER], accepted],
    ["attend-amhp", [POWER, AT_SUITE, accepted], amhp(told("amhp-arrived", "10 11:00"))],
    [
      "interview",
      [...RECEIVED, amhp(told("amhp-arrived", "10 11:00"))],
      amhp(assessed("10 12:00", "disorder", "amhp")),
    ],
    ["call-doctor", RECEIVED, called],
    ["attend-doctor", [...RECEIVED, called], doctor(told("doctor-arrived", "10 11:00"))],
    ["examine", [...RECEIVED, doctor(told("doctor-arrived", "10 11:00"))], doctor(assessed("10 12:00", "disorder"))],
    ["decide-outcome", SEEN, amhp(told("outcome-decided", "10 13:00", { outcome: "crisis-team" }))],
    [
      "make-arrangements",
      [...SEEN, amhp(told("outcome-decided", "10 13:00"))],
      amhp(told("outcome-arranged", "10 14:00")),
    ],
    ["end-detention", [...SEEN, amhp(told("outcome-arranged", "10 14:00"))], nurse(ended("10 15:00"))],
    [
      "end-detention",
      [...SEEN, amhp(told("application-made", "10 14:00", { section: "2" }))],
      nurse(ended("10 15:00")),
    ],
    ["find-person", [...RECEIVED, nurse(absconded("10 11:00"))], nurse(returned("10 11:30"))],
    ["record-leaving", [...RECEIVED, nurse(ended("10 15:00"))], nurse(told("place-left", "10 16:00"))],
  ];
  for (const [act, before, answer] of cases) {
    test(`${act}: ${answer.type}`, () => appearsAndGoes(act, before, answer));
  }

  test("after a refusal a place must be found again, since the refusal", () => {
    const entries = [POWER, contacted, nurse(told("place-refused", "10 09:20", { placeId: SUITE, reason: "full" }))];
    const found = stateOf(episode(...entries), "10 10:00").next.find(({ act }) => act === "find-place");
    assert.equal(found && written(found.since), "10 09:20");
  });

  test("while no arrival follows the use, officers are asked for it, whatever else is on record", () => {
    const early = nurse(told("arrived", "10 08:30", { place: "health-based", placeId: SUITE }));
    const moved = officer(
      told("transfer-started", "10 11:00", { from: "health-based", to: "other", authorisedBy: "constable" }),
    );
    for (const entries of [
      [POWER, early],
      [POWER, early, moved],
    ]) {
      const { next } = stateOf(episode(...entries), "10 12:00");
      assert.ok(next.some(({ act, by: { kind } }) => act === "record-arrival" && kind === "officers"));
    }
    appearsAndGoes("record-arrival", [POWER, early], AT_SUITE);
  });

  test("a transfer asks only for the arrival", () => {
    const transfer = told("transfer-started", "10 12:00", {
      from: "health-based",
      to: "other",
      authorisedBy: "constable",
    });
    assert.deepEqual(actsAt("10 13:00", ...RECEIVED, officer(transfer)), ["record-arrival"]);
  });
});

describe("no reason to hold remains", () => {
  const arranged = amhp(told("outcome-arranged", "10 14:00"));

  test("once examined, interviewed and arranged, and it is due at once", () => {
    const state = stateOf(episode(...SEEN, arranged), "10 15:00");
    assert.equal(state.noReasonToHold, true);
    const end = state.next.find(({ act }) => act === "end-detention");
    assert.deepEqual(end && [written(end.since), end.dueBy && written(end.dueBy)], ["10 14:00", "10 14:00"]);
    const askedToEnd = (...entries: Entry[]) =>
      stateOf(episode(...entries), "10 15:00").next.flatMap(({ act, by: { kind } }) =>
        act === "end-detention" ? [kind] : [],
      );
    assert.deepEqual(askedToEnd(...SEEN, arranged), ["amhp", "doctor", "place"]);
    const withOfficers = SEEN.filter(({ type }) => type !== "handover-accepted");
    assert.deepEqual(askedToEnd(...withOfficers, arranged), ["amhp", "doctor", "officers", "place"]);
  });

  test("not while either of the two has not seen the person, nor before arrangements", () => {
    assert.equal(stateOf(episode(...SEEN), "10 15:00").noReasonToHold, false);
    assert.equal(
      stateOf(episode(...RECEIVED, doctor(assessed("10 12:00", "disorder")), arranged), "10 15:00").noReasonToHold,
      false,
    );
    const amhpOnly = amhp(assessed("10 12:00", "disorder", "amhp"));
    assert.equal(stateOf(episode(...RECEIVED, amhpOnly, arranged), "10 15:00").noReasonToHold, false);
  });

  test("not once it has ended or lapsed: then there is something else to do", () => {
    assert.equal(stateOf(episode(...SEEN, arranged, nurse(ended("10 15:00"))), "10 16:00").noReasonToHold, false);
    assert.equal(stateOf(episode(...SEEN, arranged), "11 10:00").noReasonToHold, false);
  });
});

describe("once the time has run out", () => {
  test("somebody must say what happened, until it ends or the person leaves", () => {
    assert.deepEqual(actsAt("11 09:59", POWER, AT_SUITE).includes("say-what-happened"), false);
    assert.deepEqual(actsAt("11 10:00", POWER, AT_SUITE), ["say-what-happened"]);
    assert.deepEqual(actsAt("11 12:00", POWER, AT_SUITE, nurse(told("place-left", "11 11:00"))), []);
  });

  test("who ended on the way, or away, leaves nothing to record", () => {
    assert.deepEqual(actsAt("10 12:00", POWER, officer(ended("10 09:30"))), []);
    assert.deepEqual(actsAt("10 15:00", ...RECEIVED, nurse(absconded("10 11:00")), nurse(ended("10 12:00"))), []);
  });
});

describe("what was written for somebody", () => {
  const forOfficer = writtenFor(OFFICER, by(CONTROL_ROOM, as("radio", used("10 09:00"))));

  test("is put before the doer, with the entry, until answered", () => {
    const [confirm] = stateOf(episode(forOfficer), "10 10:00").next.filter(({ act }) => act === "confirm-entry");
    assert.deepEqual([confirm?.by, confirm?.entry], [{ kind: "worker", worker: OFFICER.worker }, "radio"]);
    appearsAndGoes("confirm-entry", [forOfficer], officer(told("entry-confirmed", "10 12:00", { entry: "radio" })));
    appearsAndGoes("confirm-entry", [forOfficer], officer(told("entry-disputed", "10 12:00", { entry: "radio" })));
  });

  test("is asked of nobody where the doer has no account", () => {
    const unlisted = { kind: "unlisted" as const, role: "doctor", profession: "doctor", agency: NURSE.agency };
    const entry = writtenFor(unlisted, nurse(assessed("10 12:00", "disorder")));
    assert.ok(!actsAt("10 20:00", ...RECEIVED, entry).includes("confirm-entry"));
  });
});

test("what an area works towards gives the time by which", () => {
  const { next } = stateOf(episode(POWER, officer(arrived("10 10:00"))), "10 10:10");
  const handover = next.find(({ act }) => act === "accept-handover");
  assert.equal(handover?.dueBy && written(handover.dueBy), "10 11:00");
});
