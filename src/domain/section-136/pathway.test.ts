import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AMHP, by, DOCTOR, EMERGENCY_DEPARTMENT, episode, NURSE, OFFICER, SUITE, stateOf } from "../testing/entries.ts";
import { written } from "../testing/moments.ts";
import { absconded, arrived, assessed, ended, kept, returned, type Told, told, used } from "../testing/story.ts";
import type { Entry } from "../timeline/entry.ts";

const officer = (entry: Told): Entry => by(OFFICER, entry);
const nurse = (entry: Told): Entry => by(NURSE, entry);

const arrivedAt = (at: string, placeId: string): Told => told("arrived", at, { place: "health-based", placeId });
const place = (what: "contacted" | "accepted" | "refused", at: string, details = {}): Told =>
  told(`place-${what}`, at, details);
const transfer = (at: string): Told =>
  told("transfer-started", at, {
    from: "emergency-department",
    to: "health-based",
    toPlaceId: SUITE,
    authorisedBy: "constable",
  });

const pathwayOf = (at: string, ...entries: Entry[]) => stateOf(episode(...entries), at).pathway;
const holderOf = (at: string, ...entries: Entry[]) => stateOf(episode(...entries), at).holder;

describe("places asked", () => {
  const asked = [officer(used("10 09:00")), officer(place("contacted", "10 09:10", { placeId: SUITE }))];

  test("wait until they answer", () => {
    assert.deepEqual(
      pathwayOf("10 09:30", ...asked).places.map(({ placeId, answer }) => [placeId, answer]),
      [[SUITE, "waiting"]],
    );
  });

  test("a refusal with its reason is kept beside a later acceptance elsewhere", () => {
    const { places, goingTo } = pathwayOf(
      "10 12:00",
      ...asked,
      nurse(place("refused", "10 09:20", { placeId: SUITE, reason: "full" })),
      officer(place("contacted", "10 09:25", { placeId: EMERGENCY_DEPARTMENT })),
      nurse(place("accepted", "10 09:30", { placeId: EMERGENCY_DEPARTMENT })),
    );
    assert.deepEqual(
      places.map(({ answer, reason }) => [answer, reason]),
      [
        ["refused", "full"],
        ["accepted", null],
      ],
    );
    assert.equal(goingTo, EMERGENCY_DEPARTMENT);
  });

  test("an answer nobody recorded the question of is an answer all the same", () => {
    const { places } = pathwayOf(
      "10 12:00",
      officer(used("10 09:00")),
      nurse(place("refused", "10 09:20", { placeId: SUITE })),
    );
    assert.deepEqual(
      places.map(({ answer, askedAt }) => [answer, written(askedAt)]),
      [["refused", "10 09:20"]],
    );
  });

  test("a place that first accepted and then refuses is not where the person goes", () => {
    const entries = [
      nurse(place("accepted", "10 09:20", { placeId: SUITE })),
      nurse(place("refused", "10 09:40", { placeId: SUITE })),
    ];
    assert.equal(pathwayOf("10 09:30", ...asked, ...entries).goingTo, SUITE);
    assert.equal(pathwayOf("10 12:00", ...asked, ...entries).goingTo, null);
  });
});

describe("where the person is", () => {
  test("nowhere until the arrival", () => {
    assert.equal(pathwayOf("10 09:30", officer(used("10 09:00"))).whereabouts, null);
    assert.equal(
      pathwayOf("10 10:30", officer(used("10 09:00")), nurse(arrivedAt("10 10:00", SUITE))).whereabouts?.placeId,
      SUITE,
    );
  });

  test("kept in a hospital: there already", () => {
    assert.equal(pathwayOf("10 09:00", officer(kept("10 09:00"))).whereabouts?.kind, "emergency-department");
    const inTheStreet = kept("10 09:00");
    assert.equal(
      pathwayOf("10 09:00", officer({ ...inTheStreet, details: { ...inTheStreet.details, location: "public" } }))
        .whereabouts,
      null,
    );
  });

  test("between two places during a transfer, and at the second after it", () => {
    const entries = [
      officer(used("10 09:00")),
      nurse(arrivedAt("10 10:00", EMERGENCY_DEPARTMENT)),
      officer(transfer("10 12:00")),
    ];
    assert.equal(pathwayOf("10 12:30", ...entries).whereabouts, null);
    assert.equal(pathwayOf("10 12:30", ...entries).goingTo, SUITE);
    assert.deepEqual(pathwayOf("10 13:30", ...entries, nurse(arrivedAt("10 13:00", SUITE))).inTransit, null);
  });
});

describe("who is with the person and answers for them", () => {
  const there = [officer(used("10 09:00")), officer(arrivedAt("10 10:00", SUITE))];
  const takenOver = [...there, nurse(told("handover-accepted", "10 10:30", { acceptedBy: "N. Example" }))];

  test("nobody before the use of the power", () => {
    assert.equal(holderOf("10 08:00", ...there).kind, "nobody");
  });

  test("the officers from the use on; an arrival alone does not release them", () => {
    assert.equal(holderOf("10 09:30", ...there).kind, "officers");
    assert.equal(holderOf("10 10:15", ...there).kind, "officers");
  });

  test("the place once a named person has accepted", () => {
    const holder = holderOf("10 10:30", ...takenOver);
    assert.equal(holder.kind === "place" && holder.acceptedBy, "N. Example");
  });

  test("the escort between two places, and at the second until somebody there takes over", () => {
    const moved = [...takenOver, officer(transfer("10 12:00"))];
    assert.equal(holderOf("10 12:30", ...moved).kind, "escort");
    const there = [...moved, nurse(arrivedAt("10 13:00", EMERGENCY_DEPARTMENT))];
    assert.equal(holderOf("10 13:30", ...there).kind, "escort");
    assert.equal(holderOf("10 13:40", ...there, nurse(told("handover-accepted", "10 13:35"))).kind, "place");
  });

  test("a second arrival at the same place undoes no acceptance", () => {
    assert.equal(holderOf("10 13:30", ...takenOver, nurse(arrivedAt("10 13:00", SUITE))).kind, "place");
  });

  test("nobody while the person is away, the place again after the return", () => {
    const away = [...takenOver, nurse(absconded("10 12:00"))];
    assert.equal(holderOf("10 12:30", ...away).kind, "away");
    assert.equal(holderOf("10 13:30", ...away, nurse(returned("10 13:00"))).kind, "place");
    assert.equal(holderOf("10 13:30", ...away, nurse(ended("10 13:00"))).kind, "away");
  });

  test("the place still, after the end, until the person leaves", () => {
    const over = [...takenOver, nurse(ended("10 12:00")), nurse(told("place-left", "10 13:00"))];
    assert.equal(holderOf("10 12:30", ...over).kind, "place");
    assert.equal(holderOf("10 13:00", ...over).kind, "left");
  });

  test("leaving is no release while the power runs", () => {
    assert.equal(holderOf("10 13:00", ...takenOver, nurse(told("place-left", "10 12:00"))).kind, "place");
  });

  test("nobody where it ended on the way", () => {
    assert.equal(holderOf("10 12:00", officer(used("10 09:00")), officer(ended("10 09:30"))).kind, "nobody");
  });
});

describe("a new use of the power, once the last is over", () => {
  test("begins a new journey: nothing of the first is taken for the second", () => {
    const { pathway } = stateOf(
      episode(
        officer(used("9 09:00")),
        nurse(arrivedAt("9 10:00", SUITE)),
        by(DOCTOR, assessed("9 11:00", "disorder")),
        by(AMHP, assessed("9 12:00", "disorder", "amhp")),
        nurse(ended("9 13:00")),
        officer(used("10 09:00")),
      ),
      "10 10:00",
    );
    assert.deepEqual(
      [pathway.whereabouts, pathway.examinedAt, pathway.interviewedAt, written(pathway.power?.at ?? null)],
      [null, null, null, "10 09:00"],
    );
  });

  test("one while it is in force changes nothing of the journey", () => {
    const entries = [officer(used("10 09:00")), nurse(arrivedAt("10 10:00", SUITE)), officer(used("10 11:00"))];
    assert.equal(pathwayOf("10 12:00", ...entries).whereabouts?.placeId, SUITE);
  });
});

test("what cannot be read, or was erased, still happened", () => {
  const entries = [
    officer(used("10 09:00")),
    officer(arrived("10 10:00")),
    nurse(told("rights-given", "10 11:00", { how: 5 })),
  ];
  const erased = entries.map((entry) => ({ ...entry, details: null }));
  for (const some of [entries, erased]) {
    const { pathway, clock } = stateOf(episode(...some), "10 12:00");
    assert.equal(written(pathway.rightsGivenAt), "10 11:00");
    assert.equal(written(clock.startedAt), "10 10:00");
  }
});
