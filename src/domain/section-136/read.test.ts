import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { moment } from "../testing/moments.ts";
import { lawFact, pathwayFact } from "./read.ts";

const base = { id: "e1", at: moment("10 09:00"), recordedAt: moment("10 09:00") };
const arrival = (details: unknown) => lawFact({ ...base, type: "arrived", details });

describe("an entry as the rules read it", () => {
  test("keeps what it knows and what it does not", () => {
    assert.deepEqual(arrival({ place: "other", bay: 3 })?.details, { place: "other", bay: 3 });
  });

  test("leaves unread what another system means by a key of the same name, and reads the rest", () => {
    assert.deepEqual(arrival({ place: "police-station", placeId: "cell 4", inspectorAuthorised: "yes" })?.details, {
      place: "police-station",
    });
    const refused = pathwayFact({ ...base, type: "place-refused", details: { placeId: 7, reason: "full" } });
    assert.deepEqual(refused?.details, { reason: "full" });
  });

  test("has nothing where what must be there cannot be read, or was erased; it happened all the same", () => {
    for (const details of [null, {}, { place: "moon" }, "text", [1], 5]) {
      assert.deepEqual(arrival(details), { ...base, type: "arrived", details: null }, JSON.stringify(details));
    }
    assert.equal(pathwayFact({ ...base, type: "police-left", details: null })?.details, null);
  });

  test("is nothing to the rules where they know no such type", () => {
    for (const type of ["bed-requested", "toString", "", "entry-corrected"]) {
      assert.equal(lawFact({ ...base, type, details: {} }), null);
      assert.equal(pathwayFact({ ...base, type, details: {} }), null);
    }
  });
});
