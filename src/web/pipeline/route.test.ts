import assert from "node:assert/strict";
import { test } from "node:test";
import { type EpisodeId, identifier, type PersonId } from "../../domain/timeline/identifiers.ts";
import { html } from "../html.ts";
import { ABSENT, goTo, showPage } from "./answer.ts";
import { factlessRoute, factRoute } from "./route.ts";
import { assertAsked, NeverAskedError, shutGate, UndeclaredError } from "./unasked.ts";

const handle = async () => ABSENT;
const whole = {
  method: "GET",
  path: "/somebody",
  purpose: "section-136-response",
  verb: "read",
  categories: ["place-of-safety-status"],
  handle,
} as const;
const page = showPage({ title: "A page", main: html`<h1>A page</h1>` });

test("a route that reads facts does not compile without purpose, verb and at least one category", () => {
  const { purpose: _purpose, ...withoutPurpose } = whole;
  const { verb: _verb, ...withoutVerb } = whole;
  const { categories: _categories, ...withoutCategories } = whole;
  // @ts-expect-error no purpose
  factRoute(withoutPurpose);
  // @ts-expect-error no audit verb
  factRoute(withoutVerb);
  // @ts-expect-error no categories
  assert.doesNotThrow(() => factRoute(withoutCategories));
  // @ts-expect-error an empty list of categories
  factRoute({ ...whole, categories: [] });
  // @ts-expect-error a route that shows nothing says why
  factlessRoute({ method: "GET", path: "/", handle });
  assert.deepEqual(factRoute(whole).asks, {
    purpose: "section-136-response",
    verb: "read",
    categories: whole.categories,
  });
});

test("a page of a route that reads facts is an error unless the gate was asked", () => {
  const route = factRoute(whole);
  assert.throws(() => assertAsked(route, false, page), NeverAskedError);
  assert.doesNotThrow(() => assertAsked(route, true, page));
});

test("what shows nothing need not have asked: a redirect, not found, a route without facts", () => {
  assert.doesNotThrow(() => assertAsked(factRoute(whole), false, goTo("/")));
  assert.doesNotThrow(() => assertAsked(factRoute(whole), false, ABSENT));
  const factless = factlessRoute({ method: "GET", path: "/", showsNothingBecause: "it is empty", handle });
  assert.doesNotThrow(() => assertAsked(factless, false, page));
});

test("a route without facts has no gate to ask: whatever it asks is an error", () => {
  const gate = shutGate("/somewhere");
  const asks = [
    () => gate.episode(identifier<EpisodeId>("00000000-0000-4000-8000-000000000001")),
    () => gate.person(identifier<PersonId>("00000000-0000-4000-8000-000000000001")),
    () => gate.board(),
    () => gate.workList(() => true),
    () => gate.search("Robin"),
  ];
  for (const asked of asks) assert.throws(asked, UndeclaredError);
});
