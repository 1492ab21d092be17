import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { absconded, arrived, assessed, ended, extended, given, kept, returned, used } from "../testing/story.ts";

describe("away before any arrival", () => {
  const left = [used("10 09:00"), absconded("10 10:00", "before-arrival")];

  test("the power is spent 24 hours after leaving", () => {
    const story = given(...left);
    const away = { detention: "absconded", startedAt: null, endsBy: "11 10:00", overrunMinutes: 0 };
    assert.deepEqual(story.at("10 10:00"), away);
    assert.deepEqual(story.at("11 09:59:59"), away);
    assert.deepEqual(story.at("11 10:00"), { ...away, detention: "lapsed" });
  });

  test("72 hours under the rules of before 11 December 2017", () => {
    const story = given(used("2017-12-10T23:59:59Z"), absconded("2017-12-11T02:00:00Z", "before-arrival"));
    assert.equal(story.at("2017-12-12T00:00:00Z").endsBy, "2017-12-14T02:00:00Z");
  });

  test("whatever the entry says it was from, it is the clock that tells", () => {
    assert.equal(given(used("10 09:00"), absconded("10 10:00", "place-of-safety")).at("10 11:00").endsBy, "11 10:00");
  });

  test("taken back in time, no clock runs until the arrival, which is then given its 24 hours", () => {
    const story = given(...left, returned("10 12:00"), arrived("11 11:00"));
    assert.deepEqual(story.at("10 13:00"), { detention: "removed", startedAt: null, endsBy: null, overrunMinutes: 0 });
    assert.equal(story.at("11 11:00").endsBy, "12 11:00");
  });

  test("brought straight to a place, the arrival starts the clock", () => {
    assert.equal(given(...left, arrived("11 09:59:59")).at("11 10:00").detention, "running");
  });

  test("a use of the power takes back, and restarts nothing", () => {
    const story = given(...left, used("10 12:00"));
    assert.equal(story.at("10 13:00").detention, "removed");
    assert.equal(story.at("12 13:00").detention, "removed");
  });

  test("a second absence has a limit of its own", () => {
    const story = given(...left, returned("10 12:00"), absconded("10 13:00", "before-arrival"));
    assert.equal(story.at("10 14:00").endsBy, "11 13:00");
  });

  test("leaving again without having come back moves nothing", () => {
    assert.equal(given(...left, absconded("10 15:00", "before-arrival")).at("10 16:00").endsBy, "11 10:00");
  });

  test("an arrival from the limit on is being held without power", () => {
    for (const arrival of ["11 10:00", "11 12:00"]) {
      const story = given(...left, arrived(arrival));
      const held = story.at("11 13:30");
      assert.equal(held.detention, "lapsed");
      assert.equal(held.startedAt, null);
      assert.equal(held.endsBy, "11 10:00");
      assert.equal(held.overrunMinutes, arrival === "11 10:00" ? 210 : 90);
    }
  });

  test("after the limit the next use is a new detention", () => {
    assert.deepEqual(given(...left, kept("11 10:00")).at("11 11:00"), {
      detention: "running",
      startedAt: "11 10:00",
      endsBy: "12 10:00",
      overrunMinutes: 0,
    });
  });
});

describe("away after the clock has started", () => {
  const running = [used("10 09:00"), arrived("10 10:00")];

  test("the clock goes on, and away shows", () => {
    const story = given(...running, absconded("10 12:00"));
    assert.deepEqual(story.at("10 13:00"), {
      detention: "absconded",
      startedAt: "10 10:00",
      endsBy: "11 10:00",
      overrunMinutes: 0,
    });
    assert.equal(story.at("11 10:00").detention, "lapsed");
    assert.equal(story.at("12 10:00").overrunMinutes, 0, "nobody is held");
  });

  test("also somebody kept, whose clock started without an arrival", () => {
    assert.equal(given(kept("10 09:00"), absconded("10 10:00", "before-arrival")).at("10 11:00").endsBy, "11 09:00");
  });

  test("an extension may be given meanwhile, and away still shows in it", () => {
    const story = given(...running, absconded("10 12:00"), extended("10 13:00", { hours: 2 }));
    assert.equal(story.at("11 11:00").detention, "absconded");
    assert.equal(story.at("11 12:00").detention, "lapsed");
  });

  test("held past the limit, away, and back: only the time held is counted, in whole minutes", () => {
    const story = given(
      ...running,
      absconded("11 10:10:30"),
      returned("11 12:00"),
      absconded("11 12:10:20"),
      arrived("11 13:00"),
    );
    assert.equal(story.at("11 10:10:59").overrunMinutes, 10);
    assert.equal(story.at("11 11:59").overrunMinutes, 10);
    assert.equal(story.at("11 12:00:30").overrunMinutes, 11);
    assert.equal(story.at("11 12:30").overrunMinutes, 20);
    assert.equal(story.at("11 13:10").overrunMinutes, 30);
  });

  test("away at the limit, brought back after it: held without power from the return", () => {
    const story = given(...running, absconded("11 09:00"), returned("11 12:00"), ended("11 12:45"));
    assert.equal(story.at("11 12:30").overrunMinutes, 30);
    assert.deepEqual(story.at("12 00:00"), {
      detention: "ended",
      startedAt: "10 10:00",
      endsBy: "11 10:00",
      overrunMinutes: 45,
    });
  });

  test("ended late while away: what was held before leaving stays counted", () => {
    const story = given(...running, absconded("11 10:30"), ended("11 15:00"));
    assert.equal(story.at("12 00:00").overrunMinutes, 30);
  });

  test("a doctor who finds no disorder after the limit ends what was held over", () => {
    const story = given(...running, assessed("11 11:00", "no-disorder"));
    assert.equal(story.at("12 00:00").detention, "ended");
    assert.equal(story.at("12 00:00").overrunMinutes, 60);
  });
});
