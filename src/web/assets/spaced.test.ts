import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { spaced } from "./browser/spaced.ts";

test("however often a page is told of changes, it reads at once, then not again within the pause, and never two at a time", async () => {
  const began: number[] = [];
  let busy = 0;
  const read = spaced(async () => {
    busy += 1;
    assert.equal(busy, 1);
    began.push(performance.now());
    await pause(5);
    busy -= 1;
  }, 200);
  const first = performance.now();
  const told = Array.from({ length: 30 }, () => read());
  await pause(20);
  told.push(read(), read());
  await Promise.all(told);
  await read();
  assert.equal(began.length, 3);
  assert.ok((began[0] ?? 0) - first < 100);
  // A timer may come a millisecond early.
  assert.ok(began.every((at, index) => index === 0 || at - (began[index - 1] ?? 0) >= 198));
});
