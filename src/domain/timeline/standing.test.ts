import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { by, CONTROL_ROOM, NURSE, OFFICER, uuid, writtenFor } from "../testing/entries.ts";
import { moment } from "../testing/moments.ts";
import { arrived, as, corrected, told, used, writtenDownAt } from "../testing/story.ts";
import type { Entry } from "./entry.ts";
import { identifier } from "./identifiers.ts";
import { confirmations, correctionOf, standing } from "./standing.ts";

const USE = as("use", used("10 09:00"));
const ARRIVAL = as("arrival", arrived("10 10:00"));

const replacement = (entry: Entry) => correctionOf(entry)?.replacedBy;
const correction = (details: Readonly<Record<string, unknown>>) =>
  by(NURSE, as("correction", told("entry-corrected", "10 12:00", details)));

describe("what a correction says", () => {
  test("its replacement is the corrector's own, on the same timeline, done by the same unless it says who", () => {
    const entry = correction({
      entry: "arrival",
      replacedBy: { id: "r", type: "arrived", at: "2026-03-10T11:00:00+01:00" },
    });
    const put = replacement(entry);
    assert.equal(put?.id, "r");
    assert.equal(put?.at.toString(), "2026-03-10T10:00:00Z");
    assert.deepEqual(put?.doneBy, NURSE);
    assert.deepEqual(put?.subject, entry.subject);
    assert.deepEqual(put?.details, {});
  });

  test("its replacement may name another doer", () => {
    const entry = correction({
      entry: "use",
      replacedBy: { id: "r", type: "power-used", at: "2026-03-10T09:00Z", doneBy: OFFICER },
    });
    assert.deepEqual(replacement(entry)?.doneBy, OFFICER);
  });

  test("another entry corrects nothing, nor does one that cannot be read", () => {
    assert.equal(correctionOf(by(OFFICER, USE)), null);
    for (const details of [
      {},
      { entry: "use" },
      { entry: 5, replacedBy: null },
      { entry: "use", replacedBy: { id: "r", type: "arrived", at: "yesterday" } },
      { entry: "use", replacedBy: { id: "r", type: "arrived", at: "2026-03-10T09:00" } },
      { entry: "use", replacedBy: "nothing" },
    ]) {
      assert.equal(correctionOf(correction(details)), null, JSON.stringify(details));
    }
  });

  test("once its key is destroyed, it strikes what it names on the envelope and replaces nothing", () => {
    const erased = { ...correction({}), details: null };
    assert.equal(correctionOf(erased), null);
    assert.deepEqual(correctionOf({ ...erased, corrects: identifier("use") }), { entry: "use", replacedBy: null });
  });

  test("stands as of an instant", () => {
    const entries = [by(OFFICER, USE), by(NURSE, as("c", corrected("10 12:00", "use", as("r", used("10 09:30")))))];
    const ids = (asOf: string) => standing(entries, moment(asOf)).standing.map(({ id }) => String(id));
    assert.deepEqual(ids("10 11:59"), ["use"]);
    assert.deepEqual(ids("10 12:00").toSorted(), ["c", "r"]);
  });
});

describe("what somebody wrote for another", () => {
  const written = writtenFor(OFFICER, by(CONTROL_ROOM, USE));
  const answer = (type: string, at: string, who = OFFICER, about = "use") =>
    by(who, as(`${type} ${at}`, told(type, at, { entry: about })));

  const stands = (...answers: Entry[]) => confirmations([written, by(NURSE, ARRIVAL), ...answers]).get("use");

  test("is unconfirmed until the doer answers", () => {
    assert.equal(stands(), "unconfirmed");
    assert.equal(stands(answer("entry-confirmed", "10 12:00")), "confirmed");
    assert.equal(stands(answer("entry-disputed", "10 12:00")), "disputed");
  });

  test("is not answered by somebody else, nor by an answer about another entry", () => {
    assert.equal(stands(answer("entry-confirmed", "10 12:00", CONTROL_ROOM)), "unconfirmed");
    assert.equal(stands(answer("entry-confirmed", "10 12:00", OFFICER, "arrival")), "unconfirmed");
    assert.equal(stands(by(OFFICER, as("odd", told("entry-confirmed", "10 12:00", { entry: 7 })))), "unconfirmed");
  });

  test("the answer written last holds, in whatever order they arrive", () => {
    const disputed = answer("entry-disputed", "10 12:00");
    const confirmed = answer("entry-confirmed", "10 13:00");
    assert.equal(stands(disputed, confirmed), "confirmed");
    assert.equal(stands(confirmed, disputed), "confirmed");
  });

  test("what the doer wrote needs no answer", () => {
    assert.equal(confirmations([by(OFFICER, USE)]).get("use"), undefined);
  });

  test("put in the place of the doer's own entry, waits for the doer; put there by the doer, for nobody", () => {
    const put = (who: typeof OFFICER) => ({
      ...by(who, as("c", told("entry-corrected", "10 12:00"))),
      details: {
        entry: "use",
        replacedBy: { id: "r", type: "power-used", at: "2026-03-10T09:05:00Z", doneBy: OFFICER },
      },
    });
    const counting = (who: typeof OFFICER) => confirmations(standing([by(OFFICER, USE), put(who)], null).standing);
    assert.equal(counting(NURSE).get("r"), "unconfirmed");
    assert.equal(counting(OFFICER).get("r"), undefined);
  });

  test("an answer that was corrected away is none", () => {
    const entries = [
      written,
      { ...answer("entry-confirmed", "10 12:00"), id: identifier<Entry["id"]>(uuid(7)) },
      by(OFFICER, as("c", writtenDownAt("10 14:00", corrected("10 14:00", uuid(7))))),
    ];
    assert.equal(confirmations(standing(entries, null).standing).get("use"), "unconfirmed");
  });
});
