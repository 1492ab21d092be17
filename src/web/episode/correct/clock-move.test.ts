import assert from "node:assert/strict";
import { test } from "node:test";
import { by, DOCTOR, episode, NURSE, OFFICER, uuid } from "../../../domain/testing/entries.ts";
import { moment } from "../../../domain/testing/moments.ts";
import { arrived, as, corrected, extended, used } from "../../../domain/testing/story.ts";
import { render } from "../../components/index.ts";
import { clockMove } from "./clock-move.ts";
import { moveSentence } from "./move-view.ts";

const ARRIVAL = uuid(2);
const power = by(OFFICER, as(uuid(1), used("10 21:40")));
const arrival = by(OFFICER, as(ARRIVAL, arrived("10 22:10")));
const now = moment("11 10:00");

const told = (...correction: Parameters<typeof corrected>): string | null => {
  const move = clockMove(episode(power, arrival), by(NURSE, as(uuid(9), corrected(...correction))), now);
  return move === null ? null : render(moveSentence(move)).replaceAll(/<[^>]+>/g, "");
};

test("a correction that moves the first arrival tells both limits before it counts", () => {
  assert.equal(
    told("11 09:00", ARRIVAL, as(uuid(8), arrived("10 21:55"))),
    "The time limit moves from 22:10 on Wednesday 11 March 2026 to 21:55 on Wednesday 11 March 2026.",
  );
});

test("taking the arrival out stops the clock, and says so", () => {
  assert.equal(
    told("11 09:00", ARRIVAL),
    "The time limit of 22:10 on Wednesday 11 March 2026 goes: no clock would run.",
  );
});

test("a correction that leaves the clock as it is asks nothing", () => {
  assert.equal(told("11 09:00", ARRIVAL, as(uuid(8), arrived("10 22:10", "emergency-department"))), null);
});

test("taking an extension out moves the limit back", () => {
  const input = episode(power, arrival, by(DOCTOR, as(uuid(3), extended("11 08:00", { hours: 6 }))));
  const move = clockMove(input, by(NURSE, as(uuid(9), corrected("11 09:00", uuid(3)))), now);
  assert.equal(move?.before.endsBy?.toString(), "2026-03-12T04:10:00Z");
  assert.equal(move?.after.endsBy?.toString(), "2026-03-11T22:10:00Z");
});
