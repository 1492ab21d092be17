import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nhsNumber, showNhsNumber } from "./nhs-number.ts";

test("numbers whose check digit is right are read, with spaces or hyphens too", () => {
  for (const text of ["9434765919", "943 476 5919", "943-476-5919", "9999999999", "9000000009", "4010232137"]) {
    assert.equal(nhsNumber(text), text.replaceAll(/\D/g, ""), text);
  }
});

test("a remainder of eleven is the digit 0, and of ten no digit at all", () => {
  assert.equal(nhsNumber("9990000050"), "9990000050");
  for (let check = 0; check <= 9; check += 1) assert.equal(nhsNumber(`999000000${check}`), null);
});

test("anything else is not", () => {
  for (const text of [
    "",
    "9434765918",
    "943476591",
    "94347659190",
    "943 476 591X",
    "９４３４７６５９１９",
    "9434765919a",
  ]) {
    assert.equal(nhsNumber(text), null, text);
  }
});

test("one wrong digit, or two neighbours changed over, is always noticed", () => {
  const nine = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), fc.nat(8), (digits, place, more, pair) => {
      const valid = Array.from({ length: 10 }, (_, check) => [...digits, check].join("")).find((text) =>
        nhsNumber(text),
      );
      if (valid === undefined) return;
      const changed = valid.slice(0, place) + ((Number(valid[place]) + more) % 10) + valid.slice(place + 1);
      assert.equal(nhsNumber(changed), null);
      const [a, b] = [valid[pair] ?? "", valid[pair + 1] ?? ""];
      const swapped = valid.slice(0, pair) + b + a + valid.slice(pair + 2);
      if (a !== b) assert.equal(nhsNumber(swapped), null);
    }),
  );
});

test("shown as it is printed", () => {
  const number = nhsNumber("9434765919");
  assert.equal(number === null ? null : showNhsNumber(number), "943 476 5919");
});
