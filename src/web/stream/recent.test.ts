import assert from "node:assert/strict";
import { test } from "node:test";
import type { Change } from "../../store/listen.ts";
import { rememberChanges } from "./recent.ts";

function watched() {
  let now = 1_000_000;
  let tell: (change: Change | null) => void = () => undefined;
  const recent = rememberChanges(
    {
      subscribe: (listener) => {
        tell = listener;
        return () => undefined;
      },
      announce: () => undefined,
      close: async () => undefined,
    },
    () => Temporal.Instant.fromEpochMilliseconds(now),
  );
  return {
    since: (subject: string, at: number) =>
      recent.changedSince(Temporal.Instant.fromEpochMilliseconds(at), (one) => one === null || one.subject === subject),
    change: (subject: string | null) => tell(subject === null ? null : { partnership: "the-shire", subject }),
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

test("given a change after the page was made, its stream says so; of another subject it does not", () => {
  const { since, change, pass } = watched();
  pass(10);
  change("one");
  assert.ok(since("one", 1_000_005));
  assert.ok(!since("two", 1_000_005));
  assert.ok(!since("one", 1_000_011));
});

test("given a lost connection, or a page too old to tell, everything may have changed", () => {
  const { since, change, pass } = watched();
  change(null);
  assert.ok(since("anything", 1_000_000));
  pass(70_000);
  assert.ok(since("anything", 1_000_000));
});
