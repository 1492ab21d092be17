import assert from "node:assert/strict";
import { test } from "node:test";
import { NOT_COMMENCED } from "../../src/domain/law/rule-sets.ts";
import { type EpisodeState, prepare, stateAt } from "../../src/domain/section-136/episode.ts";
import { pieceAt, projectEpisode } from "../../src/domain/section-136/piece.ts";
import { CORRECTION_TYPE, confirmations } from "../../src/domain/timeline/standing.ts";
import { DIRECTORY } from "../directory/index.ts";
import { demonstrationMonths } from "./index.ts";
import type { Month } from "./month.ts";
import type { Stage } from "./stage.ts";
import { STAGES } from "./stage.ts";

const ANCHOR = Temporal.Instant.from("2026-06-17T14:30:00Z");
const MONTHS = demonstrationMonths(ANCHOR);
const HOUR = 3_600_000;

type State = Omit<EpisodeState, "timeline">;

const inputOf = ({ entries }: Month, episode: string, person: string) => ({
  entries: entries.filter(({ subject }) => subject.id === episode),
  identity: entries.filter(({ subject }) => subject.id === person),
  commencements: NOT_COMMENCED,
});

const statesOf = (month: Month): { readonly stage: Stage | null; readonly state: State }[] =>
  month.stories.map(({ episode, person, plan }) => ({
    stage: plan.stage,
    state: stateAt(prepare(inputOf(month, episode, person.id), null), ANCHOR),
  }));

const STATES = MONTHS.map(statesOf);

const asks = ({ next }: State, act: State["next"][number]["act"]): boolean => next.some((action) => action.act === act);

/** What is seen of a story in each stage, written without the generator's own words for it. */
const SEEN: Readonly<Record<Stage, (state: State) => boolean>> = {
  "waiting-for-a-place": (state) => state.clock.detention === "removed" && asks(state, "answer-place"),
  "on-the-way": ({ clock, pathway }) => clock.detention === "removed" && pathway.conveyance !== null,
  "not-handed-over": (state) => state.clock.detention === "running" && asks(state, "accept-handover"),
  "waiting-for-amhp": (state) => state.holder.kind === "place" && asks(state, "answer-amhp"),
  "waiting-for-doctor": (state) => state.holder.kind === "place" && asks(state, "attend-doctor"),
  "assessed-and-waiting": (state) => state.clock.detention === "running" && asks(state, "make-arrangements"),
  "no-reason-to-hold": (state) => state.noReasonToHold && asks(state, "end-detention"),
  extended: ({ clock, pathway }) => clock.detention === "extended" && pathway.examinedAt === null,
  lapsed: (state) => state.clock.detention === "lapsed" && state.clock.overrunMinutes > 0,
  away: (state) => state.clock.detention === "absconded" && asks(state, "find-person"),
  "ended-not-left": (state) => state.clock.detention === "ended" && asks(state, "record-leaving"),
};

test("at the anchor one story is open in each stage, and all others are over and left", () => {
  for (const states of STATES) {
    for (const stage of STAGES) {
      const own = states.filter((item) => item.stage === stage);
      assert.equal(own.length, 1, stage);
      for (const { state } of own) assert.ok(SEEN[stage](state), stage);
    }
    for (const { stage, state } of states) {
      if (stage === null) assert.deepEqual([state.clock.detention, state.holder.kind], ["ended", "left"]);
    }
  }
});

test("the board shows the same: as many open as there are stages", () => {
  for (const month of MONTHS) {
    const open = month.stories.filter(({ episode, person }) => {
      const now = projectEpisode(inputOf(month, episode, person.id));
      return now !== null && pieceAt(now.pieces, ANCHOR)?.open === true;
    });
    assert.equal(open.length, STAGES.length);
  }
});

test("no place holds more people at the anchor than it has rooms", () => {
  const held = STATES.flat().flatMap(({ state }) =>
    state.holder.kind === "left" ? [] : (state.pathway.whereabouts?.placeId ?? []),
  );
  for (const { id, settings, name } of DIRECTORY.places) {
    assert.ok(held.filter((place) => place === id).length <= settings.rooms, name);
  }
});

const shareOf = (month: Month, type: string, is: (details: Readonly<Record<string, unknown>>) => boolean): number => {
  const chosen = month.stories.filter(({ entries }) => {
    const first = entries.find((entry) => entry.type === type);
    return first !== undefined && is(first.details);
  });
  return chosen.length / month.stories.length;
};

const near = (actual: number, wanted: number, within: number, what: string): void =>
  assert.ok(Math.abs(actual - wanted) <= within, `${what}: ${actual.toFixed(3)}, not near ${wanted}`);

test("first places and journeys are in about the proportions of England in 2024/25", () => {
  for (const month of MONTHS) {
    near(
      shareOf(month, "arrived", ({ place }) => place === "emergency-department"),
      0.48,
      0.06,
      "emergency department",
    );
    near(
      shareOf(month, "arrived", ({ place }) => place === "health-based"),
      0.44,
      0.08,
      "health-based",
    );
    near(
      shareOf(month, "arrived", ({ place }) => place === "police-station"),
      0.011,
      0.015,
      "police station",
    );
    near(
      shareOf(month, "conveyance-started", ({ method }) => method === "ambulance"),
      0.39,
      0.09,
      "ambulance",
    );
    near(
      shareOf(month, "conveyance-started", ({ method }) => method === "police-vehicle"),
      0.49,
      0.09,
      "police",
    );
  }
});

test("a month holds what happens in life: refusals, late and corrected entries, breaches, a lapse", () => {
  for (const [index, month] of MONTHS.entries()) {
    const { entries } = month;
    const states = (STATES[index] ?? []).map(({ state }) => state);
    const late = entries.filter(({ at, recordedAt }) => at.until(recordedAt).total("milliseconds") >= HOUR);
    const unconfirmed = [...confirmations(entries).values()].filter((answer) => answer === "unconfirmed");
    assert.ok(entries.filter(({ type }) => type === "place-refused").length >= 8);
    assert.ok(late.length >= 10 && late.length <= entries.length / 10, String(late.length));
    assert.ok(entries.filter(({ type }) => type === CORRECTION_TYPE).length >= 4);
    assert.ok(unconfirmed.length >= 5);
    assert.equal(states.flatMap(({ law }) => law.breaches).length, 1);
    assert.ok(states.some(({ law }) => law.refused.some(({ because }) => because === "extension-not-clinical")));
    assert.ok(states.some(({ clock }) => clock.detention === "ended" && clock.overrunMinutes > 0));
    assert.ok(states.filter(({ underEighteen }) => underEighteen).length >= 2);
  }
});

test("some people come back, one of them within a day with what is new, and one record is linked to another", () => {
  for (const { stories, entries } of MONTHS) {
    const times = [...Map.groupBy(stories, ({ person }) => person.id).values()].map((own) => own.length);
    assert.deepEqual(
      times.filter((count) => count > 1).toSorted((a, b) => a - b),
      [2, 2, 2, 3],
    );
    const again = stories.find(({ entries: own }) => own.some(({ details }) => "whatIsNew" in details));
    const before = stories.filter(({ person }) => person.id === again?.person.id);
    const usedAt = again?.entries.find(({ type }) => type === "power-used")?.at;
    const endedAt = before.flatMap((story) => story.entries).find(({ type }) => type === "detention-ended")?.at;
    assert.ok(usedAt !== undefined && endedAt !== undefined);
    const hours = endedAt.until(usedAt).total("hours");
    assert.ok(hours > 0 && hours < 24, String(hours));
    assert.equal(entries.filter(({ type }) => type === "identity-linked").length, 1);
  }
});
