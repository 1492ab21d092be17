import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { deck, randomFrom } from "./random.ts";

test("the same number gives the same draws, another number others", () => {
  const draws = (seed: number): number[] => Array.from({ length: 20 }, randomFrom(seed).unit);
  assert.deepEqual(draws(136), draws(136));
  assert.notDeepEqual(draws(136), draws(137));
});

test("draws stay within their limits", () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: -100, max: 100 }), fc.nat(100), (seed, least, more) => {
      const drawn = randomFrom(seed).between(least, least + more);
      assert.ok(Number.isInteger(drawn) && drawn >= least && drawn <= least + more);
    }),
  );
});

test("a deck has as many cards as asked for, each share to the nearest card", () => {
  const shares = [
    ["a", 48],
    ["b", 44],
    ["c", 8],
  ] as const;
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 200 }), (seed, count) => {
      const cards = deck(randomFrom(seed), count, shares);
      assert.equal(cards.length, count);
      for (const [item, share] of shares) {
        const dealt = cards.filter((card) => card === item).length;
        assert.ok(Math.abs(dealt - (share / 100) * count) < 1);
      }
    }),
  );
});

test("nothing can be picked from nothing", () => {
  assert.throws(() => randomFrom(1).pick([]), RangeError);
});
