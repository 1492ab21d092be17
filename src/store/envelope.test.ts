import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { anEntry, NURSE } from "../domain/testing/entries.ts";
import type { Entry } from "../domain/timeline/entry.ts";
import { identifier } from "../domain/timeline/identifiers.ts";
import { canonicalJson } from "./canonical.ts";
import { CHAIN_START, chainOf, hashOf, saysTheSame } from "./envelope.ts";
import { millisecondsOf } from "./pool.ts";

const ENTRY = anEntry({ details: { grounds: "Standing in the road", power: "136-remove" } });
const STORED = Buffer.from("ciphertext");
const LATER = ENTRY.at.add({ hours: 1 });

const CHANGES: Record<string, Partial<Entry>> = {
  id: { id: identifier("00000000-0000-4000-8000-000000009999") },
  partnership: { partnership: identifier("the-borough") },
  subject: { subject: { kind: "person", id: ENTRY.subject.id } },
  person: { person: null },
  type: { type: "arrived" },
  version: { version: 2 },
  at: { at: LATER },
  recordedAt: { recordedAt: LATER },
  receivedAt: { receivedAt: LATER },
  doneBy: { doneBy: NURSE },
  recordedBy: { recordedBy: { kind: "system" } },
  contributedBy: { contributedBy: identifier("another") },
  confirmed: { confirmed: false },
  via: { via: "paper" },
  origin: { origin: "elsewhere" },
  sourceId: { sourceId: "e1" },
  corrects: { corrects: identifier("00000000-0000-4000-8000-000000008888") },
};

test("the hash covers every part of the envelope and the stored bytes, and nothing that can be erased", () => {
  const hash = hashOf(ENTRY, STORED);
  for (const [name, change] of Object.entries(CHANGES)) {
    assert.notDeepEqual(hashOf({ ...ENTRY, ...change }, STORED), hash, name);
  }
  assert.deepEqual(
    Object.keys(CHANGES).sort(),
    Object.keys(ENTRY)
      .filter((name) => name !== "details")
      .sort(),
  );
  assert.notDeepEqual(hashOf(ENTRY, Buffer.from("Ciphertext")), hash);
  assert.deepEqual(hashOf({ ...ENTRY, details: null }, STORED), hash);
});

test("a chain tells what came before", () => {
  const [a, b] = [hashOf(ENTRY, STORED), hashOf(ENTRY, Buffer.from("other"))];
  assert.notDeepEqual(chainOf(chainOf(CHAIN_START, a), b), chainOf(chainOf(CHAIN_START, b), a));
});

test("an entry sent again says the same, whatever its order of keys and whenever it is received", () => {
  const again = { ...ENTRY, receivedAt: LATER, details: { power: "136-remove", grounds: "Standing in the road" } };
  assert.ok(saysTheSame(ENTRY, again, { at: false, recordedAt: false }));
  assert.ok(saysTheSame(ENTRY, { ...again, recordedAt: LATER }, { at: false, recordedAt: true }));
  assert.ok(!saysTheSame(ENTRY, { ...again, recordedAt: LATER }, { at: false, recordedAt: false }));
  assert.ok(!saysTheSame(ENTRY, { ...again, at: LATER }, { at: false, recordedAt: true }));
  assert.ok(saysTheSame(ENTRY, { ...again, at: LATER }, { at: true, recordedAt: true }), "both said now");
  const given = { ...ENTRY, at: ENTRY.receivedAt.subtract({ minutes: 5 }) };
  assert.ok(
    !saysTheSame(given, { ...again, at: LATER }, { at: true, recordedAt: true }),
    "it was a time given, not now",
  );
  assert.ok(!saysTheSame(ENTRY, { ...again, details: { power: "136-remove" } }, { at: false, recordedAt: true }));
  assert.ok(saysTheSame({ ...ENTRY, details: null }, again, { at: false, recordedAt: false }));
});

test("canonical JSON is the same for equal values, and reads back", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      const read: unknown = JSON.parse(text);
      assert.deepEqual(read, JSON.parse(JSON.stringify(value)));
      assert.equal(canonicalJson(read), text);
    }),
    { numRuns: 200 },
  );
});

test("instants are read from PostgreSQL's own text to the millisecond", () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000_000_000_000, max: 200_000_000_000_000 }), (milliseconds) => {
      const iso = Temporal.Instant.fromEpochMilliseconds(milliseconds).toString({ fractionalSecondDigits: "auto" });
      assert.equal(millisecondsOf(iso.replace("T", " ").replace("Z", "+00")), milliseconds);
    }),
  );
  assert.equal(millisecondsOf("infinity"), Number.POSITIVE_INFINITY);
  assert.equal(millisecondsOf("2026-03-10 22:00:00.123456+00"), Date.UTC(2026, 2, 10, 22, 0, 0, 123));
});
