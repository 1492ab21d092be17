import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { by, EMERGENCY_DEPARTMENT, episode, OFFICER, SUITE } from "../../../domain/testing/entries.ts";
import {
  absconded,
  arrived,
  assessed,
  ended,
  extended,
  kept,
  premisesEntered,
  returned,
  type Told,
  told,
  transferStarted,
  used,
  warrantUsed,
} from "../../../domain/testing/story.ts";
import { offeredForms } from "./all-forms.ts";
import { ROLES, scene, sceneOf } from "./testing.ts";

const offered = (role: string, ...entries: Told[]): string[] =>
  offeredForms(sceneOf(role, episode(...entries.map((entry) => by(OFFICER, entry))))).map(({ key }) => key);

const onTheWay = [used("10 10:00")];
const asked = [...onTheWay, told("place-contacted", "10 10:05", { placeId: SUITE })];
const there = [...onTheWay, arrived("10 10:40")];
const handed = [...there, told("handover-accepted", "10 10:50")];
const seen = [...handed, assessed("10 11:00", "disorder"), assessed("10 11:10", "disorder", "amhp")];
const arranged = [
  ...seen,
  told("outcome-decided", "10 11:20", { outcome: "crisis-team" }),
  told("outcome-arranged", "10 11:30"),
];

test("before any record the power is offered to officers, the radio page to the control room, a warrant to AMHPs", () => {
  const first = (role: string) => offeredForms(scene(role)).map(({ key }) => key);
  assert.deepEqual(first("constable"), ["power-used", "warrant-used"]);
  assert.deepEqual(first("control-room"), ["radio", "power-used"]);
  assert.deepEqual(first("amhp"), ["warrant-used"]);
  assert.deepEqual(first("place-of-safety-nurse"), []);
});

test("on the way officers find transport and a place, and record the arrival", () => {
  assert.deepEqual(offered("constable", ...onTheWay), [
    "ambulance-requested",
    "place-contacted",
    "conveyance-started",
    "arrived",
    "absconded",
  ]);
  assert.deepEqual(offered("control-room", ...onTheWay), offered("constable", ...onTheWay));
});

test("a place that was asked answers, and is not asked again meanwhile", () => {
  for (const role of ["place-of-safety-nurse", "emergency-nurse", "constable"]) {
    assert.ok(offered(role, ...asked).includes("place-accepted"), role);
    assert.ok(offered(role, ...asked).includes("place-refused"), role);
    assert.ok(!offered(role, ...asked).includes("place-contacted"), role);
  }
  const refused = [...asked, told("place-refused", "10 10:10", { placeId: SUITE, reason: "full" })];
  assert.ok(offered("constable", ...refused).includes("place-contacted"));
});

test("once an ambulance was asked for, crew and officers say whether it comes", () => {
  const requested = [...onTheWay, told("ambulance-requested", "10 10:01")];
  assert.deepEqual(offered("paramedic", ...requested).slice(0, 2), ["ambulance-arrived", "ambulance-declined"]);
  assert.ok(offered("constable", ...requested).includes("ambulance-declined"));
  const withThem = [...requested, told("ambulance-arrived", "10 10:20")];
  assert.deepEqual(offered("paramedic", ...withThem).slice(0, 2), ["conveyance-started", "ambulance-left"]);
  assert.ok(!offered("paramedic", ...onTheWay, told("conveyance-started", "10 10:20")).includes("conveyance-started"));
});

test("on arrival the place takes over, tells the rights, and calls a doctor", () => {
  assert.deepEqual(offered("place-of-safety-nurse", ...there).slice(0, 3), [
    "handover-accepted",
    "rights-given",
    "doctor-called",
  ]);
  assert.ok(offered("constable", ...there).includes("handover-accepted"));
  const later = offered("place-of-safety-nurse", ...handed);
  assert.ok(!later.includes("handover-accepted"));
  assert.equal(later[0], "police-left");
  assert.deepEqual(offered("constable", ...handed), ["police-left", "note"]);
});

test("from an emergency department or a police station the person may be moved on", () => {
  for (const place of ["emergency-department", "police-station"]) {
    assert.ok(offered("constable", ...onTheWay, arrived("10 10:40", place)).includes("transfer-started"), place);
    assert.ok(offered("constable", ...onTheWay, arrived("10 10:40", place)).includes("place-contacted"), place);
  }
  assert.ok(offered("paramedic", ...there, transferStarted("10 11:00")).includes("arrived"));
});

test("the AMHP takes the referral, comes, calls a doctor, interviews", () => {
  assert.equal(offered("amhp", ...onTheWay)[0], "amhp-accepted");
  const taken = [...there, told("amhp-accepted", "10 10:45")];
  assert.deepEqual(offered("amhp", ...taken).slice(0, 2), ["amhp-arrived", "doctor-called"]);
  const come = [...taken, told("amhp-arrived", "10 11:00"), told("doctor-called", "10 11:00")];
  assert.deepEqual(offered("amhp", ...come), ["assessment-started", "interviewed", "note"]);
});

test("the doctor examines, and may give more time once, before the 24 hours end", () => {
  assert.deepEqual(offered("doctor", ...there), ["doctor-arrived", "examined", "extension-authorised", "note"]);
  assert.ok(!offered("doctor", ...there, extended("10 11:00")).includes("extension-authorised"));
  assert.ok(!offered("doctor", used("9 10:00"), arrived("9 10:40")).includes("extension-authorised"));
  assert.ok(!offered("doctor", ...onTheWay).includes("extension-authorised"), "before the clock starts");
});

test("both have seen the person: the outcome, then the arrangements; no outcome before", () => {
  for (const role of ["amhp", "doctor", "place-of-safety-nurse"]) {
    assert.ok(!offered(role, ...handed).includes("outcome-decided"), role);
    assert.ok(offered(role, ...seen).includes("outcome-decided"), role);
    const decided = [...seen, told("outcome-decided", "10 11:20", { outcome: "crisis-team" })];
    assert.ok(offered(role, ...decided).includes("outcome-arranged"), role);
    assert.ok(!offered(role, ...decided).includes("detention-ended"), role);
  }
});

test("when nothing is left to do, ending it comes first for whoever can", () => {
  for (const role of ["amhp", "doctor", "place-of-safety-nurse"]) {
    assert.equal(offered(role, ...arranged)[0], "detention-ended", role);
  }
  const withOfficers = arranged.filter(({ type }) => type !== "handover-accepted");
  assert.equal(offered("constable", ...withOfficers)[0], "detention-ended");
});

test("after the end the place records the leaving; after that there are notes only", () => {
  const over = [...arranged, ended("10 11:40", "arrangements-made")];
  assert.equal(offered("place-of-safety-nurse", ...over)[0], "place-left");
  for (const role of ROLES) assert.deepEqual(offered(role, ...over, told("place-left", "10 11:50")), ["note"], role);
});

test("leaving while the power runs ends nothing: everybody goes on", () => {
  for (const role of ["place-of-safety-nurse", "constable", "amhp", "doctor"]) {
    const goesOn = offered(role, ...arranged, told("place-left", "10 11:50"));
    assert.deepEqual(goesOn, offered(role, ...arranged), role);
    assert.ok(goesOn.length > 1, role);
  }
});

test("an arrival before the use starts no clock: officers are offered the arrival first", () => {
  const early = [used("10 10:00"), arrived("10 09:40")];
  assert.equal(offered("constable", ...early)[0], "arrived");
  assert.equal(offered("constable", ...early, told("handover-accepted", "10 10:50"))[0], "arrived");
});

test("once the time has run out, whoever holds or decides says first what happened", () => {
  for (const role of ["place-of-safety-nurse", "amhp", "doctor", "constable"]) {
    assert.equal(offered(role, used("8 10:00"), arrived("8 10:40"))[0], "detention-ended", role);
  }
});

test("somebody away is brought back, by anybody", () => {
  for (const role of ["constable", "place-of-safety-nurse", "paramedic", "amhp", "doctor"]) {
    assert.equal(offered(role, ...there, absconded("10 11:00"))[0], "returned", role);
    assert.ok(!offered(role, ...there, absconded("10 11:00"), returned("10 11:20")).includes("returned"), role);
  }
});

test("kept where they are: no journey is asked for; under a warrant the entry to the premises is", () => {
  assert.ok(!offered("constable", kept("10 10:00")).includes("conveyance-started"));
  assert.equal(offered("constable", kept("10 10:00"))[0], "handover-accepted");
  assert.equal(offered("constable", warrantUsed("10 10:00", "135-1-keep"))[0], "premises-entered");
  const entered = [premisesEntered("10 09:50"), warrantUsed("10 10:00", "135-1-keep")];
  assert.ok(!offered("constable", ...entered).includes("premises-entered"));
});

const nightly = fc.constantFrom<((at: string) => Told)[]>(
  (at) => used(at),
  (at) => kept(at),
  (at) => warrantUsed(at, "135-1-keep"),
  premisesEntered,
  (at) => told("ambulance-requested", at),
  (at) => told("ambulance-declined", at),
  (at) => told("ambulance-arrived", at),
  (at) => told("conveyance-started", at),
  (at) => told("place-contacted", at, { placeId: SUITE }),
  (at) => told("place-contacted", at, { placeId: EMERGENCY_DEPARTMENT }),
  (at) => told("place-accepted", at, { placeId: SUITE }),
  (at) => arrived(at),
  (at) => arrived(at, "emergency-department"),
  transferStarted,
  (at) => told("handover-accepted", at),
  (at) => told("police-left", at),
  (at) => told("rights-given", at),
  (at) => told("amhp-accepted", at),
  (at) => told("amhp-arrived", at),
  (at) => told("doctor-called", at),
  (at) => told("doctor-arrived", at),
  (at) => told("assessment-started", at),
  (at) => assessed(at, "disorder"),
  (at) => assessed(at, "disorder", "amhp"),
  (at) => told("outcome-decided", at),
  (at) => told("outcome-arranged", at),
  (at) => told("application-made", at),
  (at) => absconded(at),
  returned,
  (at) => ended(at),
);

test("whatever a night was like, nobody is offered more than six things, none twice", () => {
  const night = fc.array(fc.tuple(nightly, fc.nat(59)), { maxLength: 18 });
  fc.assert(
    fc.property(night, fc.constantFrom(...ROLES), (chosen, role) => {
      const entries = chosen.map(([make, minute]) => make(`10 11:${String(minute).padStart(2, "0")}`));
      const input = episode(...[used("10 10:30"), ...entries].map((entry) => by(OFFICER, entry)));
      const now = sceneOf(role, input);
      const keys = offeredForms(now).map(({ key }) => key);
      assert.ok(keys.length >= 1 && keys.length <= 6, `${role}: ${keys.join(", ")}`);
      assert.equal(new Set(keys).size, keys.length);
    }),
    { numRuns: 1_000 },
  );
});
