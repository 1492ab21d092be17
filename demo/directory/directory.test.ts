import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import type { PlaceKind } from "../../src/domain/section-136/words.ts";
import { type Directory, PROFESSIONS } from "./directory.ts";
import { DIRECTORY, THE_BOROUGH, THE_SHIRE } from "./index.ts";

const agencyOf = new Map(DIRECTORY.agencies.map((agency) => [agency.id, agency]));

test("every identifier is a UUID and belongs to one row", () => {
  const ids = [...DIRECTORY.teams, ...DIRECTORY.places, ...DIRECTORY.workers].map(({ id }) => id);
  assert.deepEqual(
    ids.filter((id) => !z.uuid().safeParse(id).success),
    [],
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(agencyOf.size, DIRECTORY.agencies.length);
});

test("every row points at rows that are there", () => {
  const partnerships = new Set(DIRECTORY.partnerships.map(({ id }) => id));
  const teams = new Map(DIRECTORY.teams.map((team) => [team.id, team]));
  for (const agency of DIRECTORY.agencies) assert.ok(partnerships.has(agency.partnership), agency.name);
  for (const { agency, name } of [...DIRECTORY.teams, ...DIRECTORY.workers]) assert.ok(agencyOf.has(agency), name);
  for (const place of DIRECTORY.places) {
    assert.equal(agencyOf.get(place.agency)?.partnership, place.partnership, place.name);
  }
  for (const worker of DIRECTORY.workers) {
    assert.deepEqual(
      worker.teams.map((team) => teams.get(team)?.agency),
      [worker.agency],
      worker.name,
    );
  }
});

test("sign-in names are all different, and say nothing but the name", () => {
  const names = DIRECTORY.workers.map(({ signInName }) => signInName);
  assert.equal(new Set(names).size, names.length);
  for (const name of names) assert.match(name, /^[a-z]+\.[a-z]+$/);
});

test("everybody's name looks invented", () => {
  const invented = /(Example|Sample|Specimen|Pattern|Placeholder|Template|Mock)$/;
  for (const { name } of DIRECTORY.workers) assert.match(name, invented);
});

test("some forty workers hold every role in both partnerships", () => {
  assert.ok(DIRECTORY.workers.length >= 40 && DIRECTORY.workers.length <= 50, String(DIRECTORY.workers.length));
  for (const directory of [THE_SHIRE, THE_BOROUGH]) {
    const held = new Set(directory.workers.map(({ role }) => role));
    assert.deepEqual([...held].toSorted(), Object.keys(PROFESSIONS).toSorted());
  }
});

test("the Shire has one place of safety and two emergency departments, The Borough two and one", () => {
  const count = (directory: Directory, kind: PlaceKind): number =>
    directory.places.filter((place) => place.kind === kind).length;
  assert.deepEqual([count(THE_SHIRE, "health-based"), count(THE_SHIRE, "emergency-department")], [1, 2]);
  assert.deepEqual([count(THE_BOROUGH, "health-based"), count(THE_BOROUGH, "emergency-department")], [2, 1]);
  assert.deepEqual([count(THE_SHIRE, "police-station"), count(THE_BOROUGH, "police-station")], [1, 1]);
  for (const { settings, name } of DIRECTORY.places) assert.ok(settings.rooms >= 1, name);
});

test("telephone numbers are from the range that rings nobody", () => {
  for (const { settings } of DIRECTORY.places) assert.match(settings.telephone, /^01632 960\d{3}$/);
});

test("where a place names a team, it is a team of its agency with somebody who receives people", () => {
  const named = DIRECTORY.places.filter(({ settings }) => settings.team !== undefined);
  assert.equal(named.length, 5);
  for (const { settings, agency, name } of named) {
    assert.equal(DIRECTORY.teams.find(({ id }) => id === settings.team)?.agency, agency, name);
    const staff = DIRECTORY.workers.filter(({ teams }) => teams.some((team) => team === settings.team));
    assert.ok(
      staff.some(({ role }) => role.endsWith("-nurse")),
      name,
    );
  }
});
