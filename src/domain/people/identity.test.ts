import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { calendarDate } from "../law/calendar-date.ts";
import { anEntry, stated, uuid } from "../testing/entries.ts";
import { moment } from "../testing/moments.ts";
import type { Entry } from "../timeline/entry.ts";
import { identifier } from "../timeline/identifiers.ts";
import { ageAt, comingOfAge, foldIdentity, IDENTITY_STATED, isUnderEighteen, labelOf, linksOf } from "./identity.ts";

const identityOf = (...details: Readonly<Record<string, unknown>>[]) =>
  foldIdentity(
    details.map((said, index) => ({ ...stated(`10 0${index}:00`, said), id: identifier<Entry["id"]>(uuid(index)) })),
  );

const underEighteen = (at: string, ...details: Readonly<Record<string, unknown>>[]) =>
  isUnderEighteen(identityOf(...details), moment(at));

describe("who a person is, as it becomes known", () => {
  test("a later statement improves the earlier, whatever order they arrive in; what it leaves out stands", () => {
    const entries = [
      stated("10 09:00", { name: null, alias: "Red", ageYears: 30 }),
      stated("10 11:00", { name: "Robin Example", nhsNumber: "943 476 5919" }),
    ];
    for (const some of [entries, entries.toReversed()]) {
      const identity = foldIdentity(some);
      assert.equal(identity.name, "Robin Example");
      assert.equal(identity.alias, "Red");
      assert.equal(identity.ageYears, 30);
      assert.equal(identity.nhsNumber, "9434765919");
    }
  });

  test("what was known is not forgotten because somebody later did not know it", () => {
    assert.equal(identityOf({ name: "Robin Example" }, { name: null }).name, "Robin Example");
  });

  test("a statement that cannot be read, or was erased, says nothing", () => {
    assert.equal(identityOf({ name: "Robin Example" }, { name: 7 }).name, "Robin Example");
    const erased = { ...stated("10 12:00", {}), details: null };
    assert.equal(foldIdentity([stated("10 09:00", { name: "Robin Example" }), erased]).name, "Robin Example");
  });

  test("dates and NHS numbers are checked", () => {
    assert.equal(IDENTITY_STATED.safeParse({ nhsNumber: "9434765918" }).success, false);
    assert.equal(IDENTITY_STATED.safeParse({ dateOfBirth: "2008-02-30" }).success, false);
    assert.equal(IDENTITY_STATED.safeParse({ dateOfBirth: null, nhsNumber: null, name: null }).success, true);
  });

  test("has a label that never claims a name", () => {
    assert.equal(labelOf(identityOf()), "Name not known");
    assert.equal(labelOf(identityOf({ ageYears: 30 })), "Name not known, about 30");
    assert.equal(labelOf(identityOf({ alias: "Red", ageYears: 30 })), "Known as Red, about 30");
    assert.equal(labelOf(identityOf({ alias: "Red", name: "Robin Example" })), "Robin Example");
  });
});

describe("under 18 until shown otherwise", () => {
  test("of whom nothing is known", () => assert.equal(underEighteen("10 12:00"), true));

  test("by an age that was given", () => {
    assert.equal(underEighteen("10 12:00", { ageYears: 17 }), true);
    assert.equal(underEighteen("10 12:00", { ageYears: 18 }), false);
  });

  test("by the doubt of whoever saw the person", () => {
    assert.equal(underEighteen("10 12:00", { mayBeUnderEighteen: "no" }), false);
    assert.equal(underEighteen("10 12:00", { mayBeUnderEighteen: "yes" }), true);
    assert.equal(underEighteen("10 12:00", { mayBeUnderEighteen: "not-sure", ageYears: 20 }), true);
  });

  test("an age under 18 learned later outweighs an earlier judgement by eye", () => {
    assert.equal(underEighteen("10 12:00", { mayBeUnderEighteen: "no" }, { ageYears: 16 }), true);
  });

  test("a doubt ends when somebody says no, or a date of birth shows it", () => {
    assert.equal(underEighteen("10 12:00", { mayBeUnderEighteen: "not-sure" }, { mayBeUnderEighteen: "no" }), false);
    assert.equal(underEighteen("10 12:00", { mayBeUnderEighteen: "yes" }, { dateOfBirth: "1990-01-01" }), false);
  });

  test("a date of birth shows it against anything else said", () => {
    assert.equal(
      underEighteen("10 12:00", { dateOfBirth: "2010-01-01", mayBeUnderEighteen: "no", ageYears: 30 }),
      true,
    );
  });

  test("on the 18th birthday, from midnight in London", () => {
    assert.equal(underEighteen("09 23:59:59", { dateOfBirth: "2008-03-10" }), true);
    assert.equal(underEighteen("10 00:00", { dateOfBirth: "2008-03-10" }), false);
    assert.equal(underEighteen("2026-06-30T22:59:59Z", { dateOfBirth: "2008-07-01" }), true);
    assert.equal(underEighteen("2026-06-30T23:00:00Z", { dateOfBirth: "2008-07-01" }), false);
  });

  test("born on 29 February, from 1 March, and the age says the same", () => {
    const born = calendarDate("2008-02-29");
    assert.ok(born !== null);
    assert.equal(comingOfAge(born).toString(), "2026-03-01T00:00:00Z");
    assert.equal(ageAt(born, moment("2026-02-28T23:59:59Z")), 17);
    assert.equal(ageAt(born, moment("2026-03-01T00:00:00Z")), 18);
  });
});

describe("links between two records of one person", () => {
  const link = (number: number, other: string, at = "10 09:00") =>
    anEntry({
      id: identifier(uuid(number)),
      type: "identity-linked",
      at: moment(at),
      details: { other, reason: "same tattoo" },
    });
  const unlink = (number: number, of: string) =>
    anEntry({
      id: identifier(uuid(number)),
      type: "identity-unlinked",
      details: { link: of, reason: "another person" },
    });

  test("stand until undone, each by itself", () => {
    const [first, second] = [link(1, uuid(50)), link(2, uuid(51), "10 10:00")];
    assert.deepEqual(
      linksOf([second, first]).map(({ other }) => other),
      [uuid(50), uuid(51)],
    );
    assert.deepEqual(
      linksOf([first, second, unlink(3, uuid(1))]).map(({ other }) => other),
      [uuid(51)],
    );
    assert.deepEqual(linksOf([unlink(3, uuid(1)), first]), []);
  });

  test("can be made again after an undoing", () => {
    assert.deepEqual(linksOf([link(1, uuid(50)), unlink(2, uuid(1)), link(3, uuid(50))]), [
      { other: uuid(50), entry: uuid(3), reason: "same tattoo" },
    ]);
  });

  test("one that cannot be read links nobody", () => {
    assert.deepEqual(linksOf([link(1, "somebody"), { ...link(2, uuid(50)), details: null }]), []);
  });
});
