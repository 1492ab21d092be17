import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { AMHP, by, episode, NURSE, OFFICER, of, SUITE, stated, writtenFor } from "../testing/entries.ts";
import { moment, written } from "../testing/moments.ts";
import {
  absconded,
  CONDITIONS,
  ended,
  extended,
  kept,
  returned,
  type Told,
  told,
  used,
  writtenDownAt,
} from "../testing/story.ts";
import type { Entry } from "../timeline/entry.ts";
import type { EpisodeInput } from "./episode.ts";
import { type EpisodeNow, pieceAt, projectEpisode } from "./piece.ts";
import { pieceFromJson, piecesToJson } from "./piece-json.ts";

const nurse = (entry: Told): Entry => by(NURSE, entry);
const USE = by(OFFICER, used("10 09:00"));
const ARRIVAL = nurse(told("arrived", "10 10:00", { place: "health-based", placeId: SUITE }));

function projected(input: EpisodeInput): EpisodeNow {
  const now = projectEpisode(input);
  assert.ok(now !== null);
  return now;
}

const piecesOf = (...entries: Entry[]) =>
  projected(episode(...entries)).pieces.map(
    ({ from, status, open }) => `${written(from)} ${status}${open ? "" : ", closed"}`,
  );

const openAt = (at: string, ...entries: Entry[]) => pieceAt(projected(episode(...entries)).pieces, moment(at))?.open;

test("an episode without entries has no projection", () => {
  assert.equal(projectEpisode(episode()), null);
});

describe("pieces from the latest receipt on", () => {
  test("one where time alone changes nothing", () => {
    assert.deepEqual(piecesOf(USE), ["10 09:00 removed"]);
  });

  test("another from the limit on", () => {
    assert.deepEqual(piecesOf(USE, ARRIVAL), ["10 10:00 running", "11 10:00 lapsed"]);
  });

  test("one more for an extension", () => {
    const extension = nurse(extended("10 12:00", { hours: 3 }));
    assert.deepEqual(piecesOf(USE, ARRIVAL, extension), ["10 12:00 running", "11 10:00 extended", "11 13:00 lapsed"]);
  });

  test("for what is written ahead, and for the limit of somebody away", () => {
    const ahead = nurse(writtenDownAt("10 12:00", ended("10 18:00")));
    assert.deepEqual(piecesOf(USE, ARRIVAL, ahead), ["10 12:00 running", "10 18:00 ended"]);
    assert.deepEqual(piecesOf(USE, nurse(absconded("10 09:30"))), ["10 09:30 absconded", "11 09:30 lapsed"]);
  });

  test("received late, begin with what then holds", () => {
    assert.deepEqual(piecesOf(USE, { ...ARRIVAL, receivedAt: moment("11 12:00") }), ["11 12:00 lapsed"]);
  });

  test("an 18th birthday changes the person's protection, and no breach that was told", () => {
    const station = nurse(told("arrived", "10 10:00", { place: "police-station" }));
    const born = of(episode(USE, station), stated("10 09:00", { dateOfBirth: "2008-03-11" }));
    assert.deepEqual(
      projected(born).pieces.map(({ from, underEighteen, breaches }) => [written(from), underEighteen, breaches]),
      [
        ["10 10:00", true, 1],
        ["11 00:00", false, 1],
        ["11 10:00", false, 1],
      ],
    );
  });

  test("a breach goes by the age on arrival, not on the use or now", () => {
    const station = nurse(told("arrived", "11 02:00", { place: "police-station", ...CONDITIONS }));
    const use = by(OFFICER, used("10 23:00"));
    const breachesOf = (dateOfBirth: string) =>
      projected(of(episode(use, station), stated("10 09:00", { dateOfBirth }))).pieces.map(({ breaches }) => breaches);
    assert.deepEqual(breachesOf("2008-03-11"), [0, 0]);
    assert.deepEqual(breachesOf("2008-03-12"), [1, 1, 1]);
  });

  test("for what a fast clock wrote down after it was received", () => {
    const ahead = {
      ...writtenFor(OFFICER, by(NURSE, writtenDownAt("10 09:10", used("10 09:00")))),
      receivedAt: moment("10 09:05"),
    };
    assert.deepEqual(
      projected(episode(ahead)).pieces.map(({ from, next }) => [
        written(from),
        next.some(({ act }) => act === "confirm-entry"),
      ]),
      [
        ["10 09:05", false],
        ["10 09:10", true],
      ],
    );
  });

  test("before the first piece, the first", () => {
    const { pieces } = projected(episode(USE, ARRIVAL));
    assert.equal(pieceAt(pieces, moment("09 00:00")), pieces[0]);
    assert.equal(pieceAt([], moment("09 00:00")), undefined);
  });
});

describe("who stays on the board", () => {
  const end = nurse(ended("10 15:00", "application-made"));
  const left = nurse(told("place-left", "10 16:00"));

  test("an episode is open while the power runs, whoever says the person left", () => {
    assert.equal(openAt("10 17:00", USE, ARRIVAL, left), true);
  });

  test("after an end until the person leaves, with what is relied on", () => {
    const application = by(AMHP, told("application-made", "10 14:00", { section: "2" }));
    const { pieces } = projected(episode(USE, ARRIVAL, application, end));
    assert.deepEqual([pieces[0]?.open, pieces[0]?.relying, pieces[0]?.placeId], [true, "application-section-2", SUITE]);
    assert.equal(openAt("10 17:00", USE, ARRIVAL, application, end, left), false);
  });

  test("somebody kept in the emergency department too", () => {
    const inDepartment = by(OFFICER, kept("10 09:00"));
    assert.equal(openAt("10 15:30", inDepartment, end), true);
    assert.equal(openAt("10 17:00", inDepartment, end, left), false);
  });

  test("after an end in the middle of a transfer, until the arrival and the leaving", () => {
    const details = { from: "health-based", to: "health-based", authorisedBy: "constable" };
    const transfer = nurse(told("transfer-started", "10 14:00", details));
    assert.equal(openAt("10 15:30", USE, ARRIVAL, transfer, end), true);
  });

  test("nobody who ended on the way, or while away", () => {
    assert.equal(openAt("10 17:00", USE, nurse(ended("10 09:30"))), false);
    assert.equal(openAt("10 17:00", USE, ARRIVAL, nurse(absconded("10 12:00")), end), false);
  });

  test("after a lapse until it ends and the person leaves, also somebody never found", () => {
    assert.equal(openAt("20 00:00", USE, ARRIVAL), true);
    assert.equal(openAt("20 00:00", USE, nurse(absconded("10 09:30"))), true);
    assert.equal(openAt("20 00:00", USE, ARRIVAL, nurse(told("place-left", "12 00:00"))), false);
  });

  test("somebody who left and arrived again is there", () => {
    const again = nurse(told("arrived", "10 17:00", { place: "health-based", placeId: SUITE }));
    assert.equal(openAt("10 16:30", USE, ARRIVAL, end, left), false);
    assert.equal(openAt("10 18:00", USE, ARRIVAL, end, left, again), true);
  });

  test("says from when nothing is open", () => {
    const closed = (...entries: Entry[]) => written(projected(episode(...entries)).closedFrom);
    assert.equal(closed(USE, ARRIVAL), null);
    assert.equal(closed(USE, ARRIVAL, end, left), "10 16:00");
    const leftAhead = nurse(writtenDownAt("10 15:30", told("place-left", "10 16:00")));
    const again = nurse(writtenDownAt("10 15:30", told("arrived", "10 17:00", { place: "health-based" })));
    assert.equal(closed(USE, ARRIVAL, end, leftAhead, again), null);
    assert.equal(
      closed(USE, ARRIVAL, end, nurse(writtenDownAt("10 15:30", told("place-left", "10 16:00")))),
      "10 16:00",
    );
  });
});

test("hours over go on from where the last piece left them", () => {
  const entries = [USE, ARRIVAL, nurse(absconded("11 12:00")), nurse(returned("11 13:00"))];
  const [piece] = projected(episode(...entries)).pieces;
  assert.deepEqual(
    [piece?.status, piece?.overrunMilliseconds, piece && written(piece.heldSince)],
    ["lapsed", 2 * 3_600_000, "11 13:00"],
  );
});

test("pieces come back from their JSON as they were", () => {
  const { pieces } = projected(episode(USE, ARRIVAL, nurse(extended("10 12:00"))));
  const now = { startedAt: moment("10 09:00"), closedFrom: null, pieces };
  assert.deepEqual(JSON.parse(piecesToJson(now)).map(pieceFromJson), pieces);
});
