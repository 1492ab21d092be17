import assert from "node:assert/strict";
import { test } from "node:test";
import { NOT_COMMENCED } from "../law/rule-sets.ts";
import { anEntry, by, CONTROL_ROOM, OFFICER, PERSON, stated, writtenFor } from "../testing/entries.ts";
import { moment } from "../testing/moments.ts";
import { used } from "../testing/story.ts";
import type { Entry } from "../timeline/entry.ts";
import { type EntryId, identifier } from "../timeline/identifiers.ts";
import { readEpisode } from "./episode.ts";
import { projectEpisode } from "./piece.ts";

const POWER = by(CONTROL_ROOM, used("10 21:40"));
const about = (entry: Entry, number: number, type: string): Entry =>
  anEntry({
    id: identifier<EntryId>(`00000000-0000-4000-8000-00000000070${number}`),
    type,
    subject: { kind: "person", id: PERSON },
    at: moment("10 21:50"),
    recordedAt: moment("10 21:50"),
    doneBy: OFFICER,
    recordedBy: OFFICER,
    details: { entry: entry.id, ...(type === "entry-disputed" ? { reason: "Not what I said" } : {}) },
  });

const NAME: Entry = {
  ...writtenFor(OFFICER, stated("10 21:40", { name: "Test Person Rowan" })),
  id: identifier<EntryId>("00000000-0000-4000-8000-000000000700"),
  recordedBy: CONTROL_ROOM,
};

const input = (identity: readonly Entry[]) => ({ entries: [POWER], identity, commencements: NOT_COMMENCED });

const toConfirm = (identity: readonly Entry[]) =>
  readEpisode(input(identity), { knownAt: null, at: moment("10 22:00") })
    .next.filter(({ act }) => act === "confirm-entry")
    .map(({ entry, by: duty }) => [entry, duty.kind === "worker" ? duty.worker : null]);

test("what was written for somebody about who the person is waits for them too", () => {
  assert.deepEqual(toConfirm([NAME]), [[NAME.id, OFFICER.worker]]);
  assert.deepEqual(toConfirm([{ ...NAME, confirmed: true }]), []);
});

test("it waits no longer once they said that it is right, or that it is not", () => {
  assert.deepEqual(toConfirm([NAME, about(NAME, 1, "entry-confirmed")]), []);
  assert.deepEqual(toConfirm([NAME, about(NAME, 2, "entry-disputed")]), []);
});

test("lists know of it from when it was written down", () => {
  const late: Entry = { ...NAME, recordedAt: moment("10 23:00") };
  const pieces = projectEpisode(input([late]))?.pieces ?? [];
  const waits = pieces.map(({ next }) => next.some(({ entry }) => entry === NAME.id));
  assert.deepEqual([waits.at(0), waits.at(-1)], [false, true]);
});
