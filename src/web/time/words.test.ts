import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { render } from "../html.ts";
import { durationWords, remainingWords } from "./duration-words.ts";
import { showElapsed, showInstant, showInstantShort, showRemaining } from "./show.ts";
import { instantWords, leftWords, monthNumber, shortInstantWords } from "./words.ts";

const at = (text: string) => Temporal.Instant.from(text);
const minutes = (count: number) => count * 60_000;

describe("an instant in words", () => {
  it("says time and date in London, winter and summer", () => {
    assert.equal(instantWords(at("2026-03-10T22:10:00Z")), "22:10 on Tuesday 10 March 2026");
    assert.equal(instantWords(at("2026-07-01T23:05:59.999Z")), "00:05 on Thursday 2 July 2026");
    assert.equal(shortInstantWords(at("2026-03-10T22:10:00Z")), "22:10, Tue 10 Mar");
  });

  it("tells the hour that comes twice apart, and only that hour", () => {
    assert.equal(shortInstantWords(at("2026-10-24T23:59:00Z")), "00:59, Sun 25 Oct");
    assert.equal(shortInstantWords(at("2026-10-25T00:00:00Z")), "01:00 BST, Sun 25 Oct");
    assert.equal(shortInstantWords(at("2026-10-25T00:30:00Z")), "01:30 BST, Sun 25 Oct");
    assert.equal(shortInstantWords(at("2026-10-25T01:30:00Z")), "01:30 GMT, Sun 25 Oct");
    assert.equal(shortInstantWords(at("2026-10-25T02:00:00Z")), "02:00, Sun 25 Oct");
    assert.equal(shortInstantWords(at("2026-03-29T01:00:00Z")), "02:00, Sun 29 Mar");
  });

  it("gives two minutes the same words only when they are one minute", () => {
    const start = at("2026-10-24T00:00:00Z").epochMilliseconds;
    const seen = new Set<string>();
    for (let minute = 0; minute < 3 * 24 * 60; minute += 1) {
      const words = instantWords(Temporal.Instant.fromEpochMilliseconds(start + minutes(minute)));
      assert.ok(!seen.has(words), words);
      seen.add(words);
    }
  });

  it("carries the exact instant for machines", () => {
    assert.equal(
      render(showInstant(at("2026-03-10T22:10:00Z"))),
      '<time datetime="2026-03-10T22:10:00Z">22:10 on Tuesday 10 March 2026</time>',
    );
    assert.match(render(showInstantShort(at("2026-03-10T22:10:00Z"))), />22:10, Tue 10 Mar</);
  });
});

describe("a duration in words", () => {
  it("counts hours and minutes, rounded down", () => {
    assert.equal(durationWords(minutes(185) + 59_999), "3 hours 5 minutes");
    assert.equal(durationWords(minutes(60)), "1 hour");
    assert.equal(durationWords(minutes(61)), "1 hour 1 minute");
    assert.equal(durationWords(59_999), "less than a minute");
    assert.equal(durationWords(minutes(36 * 60)), "36 hours");
    assert.equal(durationWords(minutes(72 * 60)), "3 days");
    assert.equal(durationWords(minutes(97 * 60 + 7)), "4 days 1 hour");
  });

  it("says what is left, and by how much it overran", () => {
    assert.equal(remainingWords(minutes(185)), "3 hours 5 minutes left");
    assert.equal(remainingWords(-minutes(120)), "overran by 2 hours");
    assert.equal(remainingWords(0), "ends now");
    assert.equal(remainingWords(-1), "overran by less than a minute");
  });

  it("counts real time across a change of the clocks", () => {
    assert.equal(leftWords(at("2026-10-25T12:00:00Z"), at("2026-10-24T12:00:00Z")), "24 hours left");
  });

  it("never says more than there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: minutes(71 * 60) }), (milliseconds) => {
        const words = durationWords(milliseconds);
        const hours = Number(/(\d+) hour/.exec(words)?.[1] ?? 0);
        const rest = Number(/(\d+) minute/.exec(words)?.[1] ?? 0);
        assert.equal(hours * 60 + rest, Math.floor(milliseconds / 60_000));
      }),
    );
  });

  it("marks what ticks", () => {
    const now = at("2026-03-10T22:10:00Z");
    assert.equal(
      render(showRemaining(at("2026-03-10T23:10:00Z"), now)),
      '<span data-counts-to="2026-03-10T23:10:00Z">1 hour left</span>',
    );
    assert.equal(
      render(showElapsed(at("2026-03-10T22:00:00Z"), now)),
      '<span data-counts-from="2026-03-10T22:00:00Z">10 minutes</span>',
    );
  });
});

describe("a month as typed", () => {
  it("takes numbers and names", () => {
    assert.equal(monthNumber("03"), 3);
    assert.equal(monthNumber("Sept"), 9);
    assert.equal(monthNumber("MAR"), 3);
    assert.equal(monthNumber("ma"), undefined);
    assert.equal(monthNumber(""), undefined);
  });
});
