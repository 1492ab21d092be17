import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { ListRow } from "../../store/reading.ts";
import { render } from "../html.ts";
import { action, at, LARCHES, LISTING, OFFICER, ROWANS, row, SHIRE, STATION, uuid } from "../testing/rows.ts";
import { drawnRow } from "./drawn-row.ts";
import { columnsOf } from "./places.ts";
import { boardView } from "./view.ts";

const columns = (...rows: readonly ListRow[]) =>
  columnsOf(
    rows.map((one) => drawnRow(one, at("12:00"), LISTING)),
    LISTING,
    SHIRE,
  );

const board = (...rows: readonly ListRow[]) => {
  const { main, nextChange } = boardView({ at: at("12:00"), rows }, LISTING, SHIRE);
  return { page: render(main), nextChange };
};

const text = (page: string): string => page.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test("every person stands in exactly one column, wherever they are", () => {
  const placeIds = fc.constantFrom(LARCHES.id, ROWANS.id, STATION.id, null, uuid(99));
  const rows = fc
    .array(fc.record({ placeId: placeIds, onTheWay: fc.boolean() }))
    .map((all) => all.map((one, n) => row(n, one)));
  fc.assert(
    fc.property(rows, (all) => {
      const shown = columns(...all).flatMap((column) => column.rows.map(({ row: { episode } }) => episode));
      assert.deepEqual(shown.toSorted(), all.map(({ episode }) => episode).toSorted());
    }),
  );
});

test("health-based places come first, a police station after them, and the gaps only where somebody is", () => {
  const names = columns().map(({ name }) => name);
  assert.deepEqual(names, ["The Larches", "The Rowans", "Market Street police station"]);
  const onTheWay = columns(row(1, { placeId: null, onTheWay: true }));
  assert.equal(onTheWay[0]?.name, "On the way, place not known");
  const elsewhere = columns(row(1, { placeId: null }));
  assert.equal(elsewhere.at(-1)?.name, "At a place not on the list");
});

test("the count in the heading is of the people who are shown", () => {
  const { page } = board(row(1), row(2, { placeId: null, onTheWay: true }));
  assert.match(text(page), /Places of safety \(2 people\)/);
  assert.equal(page.match(/data-episode=/g)?.length, 2);
  assert.match(text(board().page), /Places of safety \(0 people\)/);
});

test("a person's state, clock and holder are told in words, and in the markup for programs", () => {
  const { page, nextChange } = board(row(1));
  assert.match(page, /data-episode="00000000-0000-4000-8000-000000000001" data-detention="running"/);
  assert.match(text(page), /Detained 22 hours left : ends by 10:00, Wed 11 Mar/);
  assert.match(text(page), /With Constable Alder Example since 09:30, Tue 10 Mar/);
  assert.match(text(page), /Nobody has to act now/);
  assert.equal(nextChange?.toString(), "2026-03-11T10:00:00Z");
});

test("after an end the person stays, with what is relied on until they leave", () => {
  const ended = { status: "ended", endsBy: null } as const;
  const application = board(row(1, { ...ended, relying: "application-section-2" }));
  assert.match(text(application.page), /Section 136 ended Held now on: Application under section 2/);
  const free = board(row(1, { ...ended, relying: "no-disorder" }));
  assert.match(text(free.page), /No power holds them now\. The doctor found no mental disorder/);
});

test("after a lapse the time held past the limit goes on from what was held before", () => {
  const { page } = board(
    row(1, { status: "lapsed", endsBy: at("09:00"), heldSince: at("11:30"), overrunMilliseconds: 30 * 60_000 }),
  );
  assert.match(text(page), /Time ran out Held 1 hour past the limit: it was 09:00, Tue 10 Mar/);
});

test("what is late is told before what is new, and what one worker has to confirm is not told", () => {
  const { page } = board(
    row(1, {
      next: [
        action("call-doctor", { kind: "amhp" }),
        action("accept-handover", { kind: "place", placeId: LARCHES.id, agency: null }, { dueBy: at("11:00") }),
        action("confirm-entry", { kind: "worker", worker: OFFICER.id }),
      ],
    }),
  );
  assert.match(
    text(page),
    /Late Here : take over from the officers\. Waiting since 10:00, Tue 10 Mar \(1 more to do\)/,
  );
});

test("someone treated as under 18 and a breach are told in words", () => {
  const { page } = board(row(1, { underEighteen: true, breaches: 2 }));
  assert.match(text(page), /Treated as under 18 2 breaches of the law/);
});

test("a name is text, whatever stands in it", () => {
  assert.doesNotMatch(board(row(1, { person: "<script>alert(1)</script>" })).page, /<script/);
});

test("a row that was drawn before reads as one drawn anew, at every instant", () => {
  const ahead = fc.integer({ min: 0, max: 8 * 60 * 60_000 });
  const same = {
    running: row(1, { endsBy: at("18:00"), next: [action("call-doctor", { kind: "amhp" }, { dueBy: at("15:00") })] }),
    lapsed: row(2, { status: "lapsed", endsBy: at("09:00"), heldSince: at("11:30"), overrunMilliseconds: 1_234_567 }),
  };
  fc.assert(
    fc.property(
      fc.array(ahead, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("running", "lapsed"),
      (moments, which) => {
        for (const milliseconds of moments) {
          const now = at("12:00").add({ milliseconds });
          const fresh: ListRow = { ...same[which] };
          assert.equal(
            render(drawnRow(same[which], now, LISTING).markup),
            render(drawnRow(fresh, now, LISTING).markup),
          );
          assert.equal(drawnRow(same[which], now, LISTING).changesAt, drawnRow(fresh, now, LISTING).changesAt);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("a row is drawn once for as long as it reads the same", () => {
  const one = row(1);
  const first = drawnRow(one, at("12:00").add({ seconds: 1 }), LISTING);
  assert.equal(drawnRow(one, at("12:00").add({ seconds: 59 }), LISTING), first);
  assert.notEqual(drawnRow(one, at("12:01").add({ seconds: 1 }), LISTING), first);
  assert.notEqual(drawnRow(one, at("12:01").add({ seconds: 1 }), { ...LISTING }), first);
});
