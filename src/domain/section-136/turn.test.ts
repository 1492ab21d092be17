import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type AgencyId, identifier, type WorkerId } from "../timeline/identifiers.ts";
import { isBefore } from "../timeline/instant.ts";
import type { Duty } from "./next.ts";
import type { Piece } from "./piece.ts";
import { type AtWork, isTurnOf, isWaitingFor, listChangesAt, urgency, urgencyChangesAt } from "./turn.ts";

const SUITE = "00000000-0000-4000-8000-00000000000a";
const police = identifier<AgencyId>("shire-police");
const trust = identifier<AgencyId>("shire-trust");

const worker = (role: string, agency: string = police, places: readonly string[] = []): AtWork => ({
  id: `worker-${role}`,
  role,
  agency,
  places,
});

const nurse = worker("place-of-safety-nurse", trust, [SUITE]);

test("officers, sergeants and the control room of the agency have an officers' duty; another force's have not", () => {
  const duty: Duty = { kind: "officers", agency: police };
  for (const role of ["constable", "sergeant", "control-room"]) {
    assert.ok(isTurnOf(duty, worker(role)), role);
    assert.ok(!isTurnOf(duty, worker(role, "other-police")), role);
    assert.ok(isTurnOf({ kind: "officers", agency: null }, worker(role, "other-police")), role);
  }
  assert.ok(!isTurnOf(duty, worker("administrator")));
});

test("a place's duty falls to those who receive people there", () => {
  assert.ok(isTurnOf({ kind: "place", placeId: SUITE, agency: null }, nurse));
  assert.ok(!isTurnOf({ kind: "place", placeId: SUITE, agency: trust }, worker("emergency-nurse", trust)));
  assert.ok(isTurnOf({ kind: "place", placeId: SUITE, agency: null }, worker("sergeant", police, [SUITE])));
});

test("a duty of a place that nobody named is shown to every receiving nurse, or to those of the agency that took over", () => {
  const unnamed: Duty = { kind: "place", placeId: null, agency: null };
  assert.ok(isTurnOf(unnamed, nurse));
  assert.ok(isTurnOf(unnamed, worker("emergency-nurse", "hospital")));
  assert.ok(!isTurnOf(unnamed, worker("constable")));
  assert.ok(isTurnOf({ kind: "place", placeId: null, agency: trust }, nurse));
  assert.ok(!isTurnOf({ kind: "place", placeId: null, agency: trust }, worker("emergency-nurse", "hospital")));
});

test("the ambulance, the AMHP, the doctor and the one worker who is to confirm", () => {
  assert.ok(isTurnOf({ kind: "ambulance" }, worker("paramedic")));
  assert.ok(isTurnOf({ kind: "amhp" }, worker("amhp")));
  assert.ok(isTurnOf({ kind: "doctor" }, worker("doctor")));
  const confirm: Duty = { kind: "worker", worker: identifier<WorkerId>("worker-doctor") };
  assert.ok(isTurnOf(confirm, worker("doctor")));
  assert.ok(!isTurnOf(confirm, worker("amhp")));
});

const at = (text: string) => Temporal.Instant.from(`2026-03-10T${text}:00Z`);
const hour = { since: at("10:00"), dueBy: at("11:00") };

test("an hour allowed is new, soon in its last quarter, and late from the moment it is over", () => {
  assert.equal(urgency(hour, at("10:44")), "new");
  assert.equal(urgency(hour, at("10:45")), "soon");
  assert.equal(urgency(hour, at("10:59")), "soon");
  assert.equal(urgency(hour, at("11:00")), "late");
});

test("the warning is never shorter than 15 minutes nor longer than 3 hours", () => {
  assert.equal(urgency({ since: at("10:00"), dueBy: at("10:15") }, at("10:00")), "soon");
  assert.equal(urgency({ since: at("00:00"), dueBy: at("20:00") }, at("16:59")), "new");
  assert.equal(urgency({ since: at("00:00"), dueBy: at("20:00") }, at("17:00")), "soon");
});

test("without a time set nothing is late", () => {
  assert.equal(urgency({ since: at("00:00"), dueBy: null }, at("23:00")), "new");
  assert.equal(urgencyChangesAt({ since: at("00:00"), dueBy: null }, at("23:00")), null);
});

test("urgency changes exactly when it says it will, and not before", () => {
  const minute = fc.integer({ min: 0, max: 3_000 });
  fc.assert(
    fc.property(minute, minute, minute, (since, allowed, now) => {
      const from = at("00:00");
      const action = { since: from.add({ minutes: since }), dueBy: from.add({ minutes: since + allowed }) };
      const instant = from.add({ minutes: now });
      const changes = urgencyChangesAt(action, instant);
      if (changes === null) return urgency(action, instant) === "late";
      const before = changes.subtract({ milliseconds: 1 });
      return (
        urgency(action, changes) !== urgency(action, instant) &&
        (isBefore(before, instant) || urgency(action, before) === urgency(action, instant))
      );
    }),
  );
});

const piece: Piece = {
  from: at("10:00"),
  open: true,
  person: "Name not known",
  underEighteen: false,
  status: "running",
  power: "136-remove",
  startedAt: at("10:00"),
  endsBy: at("10:00").add({ hours: 36 }),
  firstPeriodEnds: at("10:00").add({ hours: 24 }),
  overrunMilliseconds: 0,
  heldSince: null,
  placeId: SUITE,
  onTheWay: false,
  holder: { kind: "nobody" },
  relying: null,
  next: [],
  breaches: 0,
};

test("a list changes when the first of its clocks ends, an extension begins, or an action turns late", () => {
  assert.equal(listChangesAt([], at("12:00")), null);
  assert.equal(listChangesAt([piece], at("12:00"))?.toString(), "2026-03-11T10:00:00Z");
  const under72: Piece = { ...piece, firstPeriodEnds: at("10:00").add({ hours: 72 }), endsBy: null };
  assert.equal(listChangesAt([under72], at("12:00"))?.toString(), "2026-03-13T10:00:00Z");
  const action = { act: "give-rights", by: { kind: "amhp" }, entry: null, ...hour } as const;
  assert.equal(listChangesAt([piece, { ...piece, next: [action] }], at("10:50"))?.toString(), "2026-03-10T11:00:00Z");
});

test("those wait who hold the person or will receive them, and the AMHP while somebody is held", () => {
  const by = { kind: "unlisted", role: "constable", profession: "police-officer", agency: police } as const;
  const officers: Piece = { ...piece, placeId: null, holder: { kind: "officers", by, since: at("10:00") } };
  assert.ok(isWaitingFor(officers, worker("constable")));
  assert.ok(!isWaitingFor(officers, worker("constable", "other-police")));
  assert.ok(!isWaitingFor(officers, nurse));
  assert.ok(isWaitingFor(piece, nurse));
  assert.ok(isWaitingFor(piece, worker("amhp")));
  assert.ok(!isWaitingFor({ ...piece, status: "ended" }, worker("amhp")));
  assert.ok(!isWaitingFor(piece, worker("doctor")));
});
