import assert from "node:assert/strict";
import { before, test } from "node:test";
import { answersAt, type Pairs } from "../support/visit/answer.ts";
import { unescaped } from "../support/visit/page-form.ts";
import { post, signInAs, type Visitor } from "../support/visit/visitor.ts";
import { countEntries, holds } from "./holds.ts";
import { type Product, product } from "./product.ts";

let asked: Product;
let nurse: Visitor;
let administrator: Visitor;

before(async () => {
  asked = await product();
  nurse = await signInAs(asked, "place-of-safety-nurse");
  administrator = await signInAs(asked, "administrator");
});

const DATES: readonly (readonly [day: string, month: string, year: string])[] = [
  ["31", "2", "2026"],
  ["29", "2", "2025"],
  ["30", "february", "2024"],
  ["0", "1", "2026"],
  ["32", "12", "2025"],
  ["1", "13", "2025"],
  ["1", "0", "2025"],
  ["1", "1", "0"],
  ["1", "1", "0000"],
  ["1", "1", "1066"],
  ["1", "1", "9999"],
  ["1", "1", "99999"],
  ["1", "1", "-2025"],
  ["1e1", "1", "2025"],
  ["١", "١", "٢٠٢٥"],
  ["1", "constructor", "2025"],
  ["1", "__proto__", "2025"],
  ["", "", ""],
  ["1", "", "2025"],
];

const TIMES = [
  "24:00",
  "25:00",
  "12:60",
  "-1:00",
  "1e1:00",
  "٢١:٤٠",
  "12:00:00:00",
  "noon",
  "0:0",
  "13pm",
  "99999",
  "NaN",
];

const without = (pairs: Pairs, names: readonly string[]): Pairs => pairs.filter(([name]) => !names.includes(name));

async function isRefused(visitor: Visitor, url: string, pairs: Pairs, typed: readonly string[]): Promise<void> {
  const earlier = await countEntries(asked);
  const answer = await post(asked, visitor, url, pairs);
  holds(asked, answer, "");
  assert.equal(answer.statusCode, 422, typed.join(" "));
  for (const one of typed) assert.ok(unescaped(answer.body).includes(`value="${one}"`), `lost: ${one}`);
  assert.deepEqual(await countEntries(asked), earlier, typed.join(" "));
}

/** So that what is refused is refused for its date alone. */
async function isTaken(visitor: Visitor, url: string, pairs: Pairs): Promise<void> {
  assert.equal((await post(asked, visitor, url, pairs)).statusCode, 303, url);
}

const RIGHT = ["28", "2", "2026"] as const;
const PARTS = ["day", "month", "year"] as const;
const parts = (name: string, date: readonly string[]): Pairs =>
  PARTS.map((part, index) => [`${name}-${part}`, date[index] ?? ""] as const);

test("when something happened must be a date of the calendar that has come", async () => {
  const [, , episode = ""] = asked.known.own.episodes;
  for (const key of ["note", "arrived"]) {
    const url = `/episodes/${episode}/record/${key}`;
    const right = without(await answersAt(asked, nurse, url), ["at-date", ...PARTS.map((part) => `at-${part}`)]);
    for (const date of DATES) {
      await isRefused(nurse, url, [...right, ["at-date", "other"], ...parts("at", date)], date.filter(Boolean));
    }
    for (const day of ["", "2026-02-30", "tomorrow", "+275760-09-13", "2026-02-30T00:00"]) {
      await isRefused(nurse, url, [...right, ["at-date", day]], []);
    }
    await isTaken(nurse, url, [...right, ["at-date", "other"], ...parts("at", RIGHT)]);
  }
});

test("when something happened must be a time of the day", async () => {
  const [, , episode = ""] = asked.known.own.episodes;
  const url = `/episodes/${episode}/record/note`;
  const right = without(await answersAt(asked, nurse, url), ["at-time"]);
  for (const time of TIMES) await isRefused(nurse, url, [...right, ["at-time", time]], [time]);
  await isTaken(nurse, url, [...right, ["at-time", "00:01"]]);
});

test("somebody is born, and a law begins, on a date of the calendar", async () => {
  const [person = ""] = asked.known.own.persons;
  const identity = `/people/${person}/identity`;
  const right = await answersAt(asked, nurse, identity);
  const born = right.filter(([name]) => !name.startsWith("dateOfBirth-") && name !== "at");
  const law = "/settings/law/mha2025-s48";
  for (const date of DATES.filter((one) => one.some(Boolean))) {
    const about = [...born, ["at", "now"] as const, ...parts("dateOfBirth", date)];
    await isRefused(nurse, identity, without(about, ["at-time"]), date.filter(Boolean));
    if (date[2] === "9999") continue;
    const set: Pairs = [["force", "from"], ["citation", "SI 2026/1"], ["sure", "yes"], ...parts("date", date)];
    await isRefused(administrator, law, set, date.filter(Boolean));
  }
  await isTaken(nurse, identity, without([...born, ["at", "now"], ...parts("dateOfBirth", RIGHT)], ["at-time"]));
  await isTaken(administrator, law, [
    ["force", "from"],
    ["citation", "SI 2026/1"],
    ["sure", "yes"],
    ...parts("date", RIGHT),
  ]);
});
