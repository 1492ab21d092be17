import fc from "fast-check";
import type { Told } from "./story.ts";

type Details = Readonly<Record<string, unknown>>;
type Body = Readonly<{ type: string; details: Details }>;

const HALF_HOUR = 1_800_000;
const START = Date.UTC(2026, 2, 10);
const isoAt = (start: number, halfHours: number): string => new Date(start + halfHours * HALF_HOUR).toISOString();

const body = (type: string, details: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Body> =>
  fc.record(details).map((said) => ({ type, details: said }));

const place = fc.constantFrom("health-based", "emergency-department", "police-station", "private-home", "other");
const healthPlace = fc.constantFrom("health-based", "emergency-department", "other");

const use = body("power-used", {
  power: fc.constantFrom("136-remove", "136-keep", "135-1-remove", "135-1-keep"),
  location: fc.constantFrom("public", "emergency-department", "private-dwelling", "private-garden", "other"),
  advice: fc.constant("nurse"),
});
const arrival = body("arrived", {
  place,
  imminentRiskOfSeriousInjuryOrDeath: fc.constantFrom(true, true, false),
  noOtherPlaceAvailable: fc.constant(true),
  healthProfessionalPresent: fc.constant(true),
  inspectorAuthorised: fc.constant(true),
});
const extension = body("extension-authorised", {
  hours: fc.constantFrom(1, 6, 12, 13),
  reason: fc.constantFrom("clinical-condition", "clinical-condition", "no-bed"),
  by: fc.constantFrom("examining-doctor", "examining-doctor", "amhp"),
  superintendentApproved: fc.boolean(),
});
const assessment = body("assessment-completed", {
  finding: fc.constantFrom("disorder", "disorder", "no-disorder"),
  by: fc.constantFrom("doctor", "amhp"),
});
const transfer = body("transfer-started", { from: place, to: place, authorisedBy: fc.constant("constable") });
const ending = body("detention-ended", { reason: fc.constantFrom("released", "died", "application-made") });
const leaving = body("absconded", { from: fc.constantFrom("before-arrival", "place-of-safety") });
const returning = body("returned", {});
const entering = body("premises-entered", {});
const journey = fc
  .constantFrom(
    "ambulance-requested",
    "place-contacted",
    "place-accepted",
    "place-refused",
    "handover-accepted",
    "police-left",
    "amhp-accepted",
    "doctor-called",
    "outcome-arranged",
    "place-left",
  )
  .map((type): Body => ({ type, details: {} }));

/** Anything the law reads, an end less often than the rest. */
export const lawBody: fc.Arbitrary<Body> = fc.oneof(
  { weight: 4, arbitrary: use },
  { weight: 4, arbitrary: arrival },
  { weight: 3, arbitrary: extension },
  { weight: 1, arbitrary: assessment },
  { weight: 1, arbitrary: transfer },
  { weight: 1, arbitrary: ending },
  { weight: 3, arbitrary: leaving },
  { weight: 3, arbitrary: returning },
  { weight: 2, arbitrary: entering },
);
const anyBody = fc.oneof({ weight: 4, arbitrary: lawBody }, { weight: 1, arbitrary: journey });

/** A use of the power and what came after it, each written down as it happened. */
export const plausible: fc.Arbitrary<Told[]> = fc
  .tuple(use, fc.array(fc.tuple(fc.nat(30), anyBody), { maxLength: 12 }))
  .map(([first, rest]) => {
    let halfHours = 0;
    return [[0, first] as const, ...rest].map(([gap, { type, details }]) => {
      halfHours += gap;
      const at = isoAt(START, halfHours);
      return { type, details, at, recordedAt: at };
    });
  })
  .map(numbered);

/** A journey from one place to another, as it would be slipped into a timeline. */
export const move: fc.Arbitrary<Told[]> = fc
  .tuple(fc.nat(200), fc.nat(20), healthPlace)
  .map(([halfHours, later, to]) => {
    const [left, there] = [isoAt(START, halfHours), isoAt(START, halfHours + later)];
    const details = { from: "emergency-department", to, authorisedBy: "constable" };
    return [
      { id: "move", type: "transfer-started", at: left, recordedAt: left, details },
      { id: "moved", type: "arrived", at: there, recordedAt: there, details: { place: to } },
    ];
  });

type Plan = Readonly<{ at: number; late: number; body: Body | null; target: string; inPlace: Plan | null }>;

const ids = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.constantFrom("", "", "", "r", "rr"))
  .map(([n, r]) => `e${n}${r}`);

const plan = (depth: number, corrections: number): fc.Arbitrary<Plan> =>
  fc.record({
    at: fc.nat(200),
    late: fc.oneof(fc.constant(0), fc.integer({ min: -100, max: 100 })),
    body: fc.oneof(
      { weight: 10 - corrections, arbitrary: anyBody },
      { weight: corrections, arbitrary: fc.constant(null) },
    ),
    target: ids,
    inPlace: depth === 0 ? fc.constant(null) : fc.option(fc.oneof(plan(depth - 1, corrections)), { nil: null }),
  });

function tell(
  start: number,
  { at, late, body: said, target, inPlace }: Plan,
  id: string,
): Told & { readonly id: string } {
  const replacedBy = inPlace === null ? null : tell(start, inPlace, `${id}r`);
  const { type, details } = said ?? {
    type: "entry-corrected",
    details: { entry: target, replacedBy, reason: "a slip" },
  };
  return { id, type, details, at: isoAt(start, at), recordedAt: isoAt(start, at + late) };
}

/**
 * Entries in no order, many at one instant, known before they happened or long after; corrections of anything, of each
 * other and of what does not exist, with replacements and corrections in place of corrections.
 */
export const hostileFrom = (start: number, corrections = 3): fc.Arbitrary<Told[]> =>
  fc
    .array(plan(2, corrections), { maxLength: 14 })
    .map((plans) => plans.map((one, index) => tell(start, one, `e${index + 1}`)));

export const hostile = hostileFrom(START);

/** Any instant of the days around them. */
export const instant: fc.Arbitrary<string> = fc
  .integer({ min: -100, max: 400 })
  .map((halfHours) => isoAt(START, halfHours));

function numbered(entries: Told[]): Told[] {
  return entries.map((entry, index) => ({ id: `e${index + 1}`, ...entry }));
}

/** The same things in the order of their keys: any order, which shrinks. */
export const orderOf = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
export const inOrderOf = <Item>(items: readonly Item[], keys: readonly number[]): Item[] =>
  items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
