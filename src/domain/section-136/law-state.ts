import { type Law, type RuleSet, ruleSetAt } from "../law/rule-sets.ts";
import type { Instant } from "../timeline/instant.ts";
import { isAtOrBefore } from "../timeline/instant.ts";
import {
  comeBack,
  type Detention,
  end,
  firstPeriodEnds,
  isOver,
  leave,
  MAXIMUM_EXTENSION_HOURS,
  settle,
  start,
} from "./detention.ts";
import type { LawDetails, LawFact } from "./entries.ts";
import type { Breach, Refusal } from "./words.ts";

/** What the law makes of the entries read so far. */
export interface LawState {
  /** Detentions already over when the power was used again, oldest first. */
  readonly earlier: readonly Detention[];
  readonly current: Detention | null;
  /** First entry to the premises since the last detention was over. */
  readonly premisesEnteredAt: Instant | null;
  readonly breaches: readonly { readonly entry: string; readonly of: Breach }[];
  readonly refused: readonly { readonly entry: string; readonly because: Refusal }[];
}

/** What the rules need beside the entries. */
export interface Grounds {
  readonly law: Law;
  /** True also for somebody who may then be under 18 and has not been shown otherwise. */
  readonly isUnderEighteenAt: (instant: Instant) => boolean;
}

export const NOTHING_YET: LawState = {
  earlier: [],
  current: null,
  premisesEnteredAt: null,
  breaches: [],
  refused: [],
};

const inForce = (state: LawState): Detention | null =>
  state.current === null || isOver(state.current) ? null : state.current;

const withCurrent = (state: LawState, change: (detention: Detention) => Detention): LawState => {
  if (state.current === null) return state;
  const current = change(state.current);
  return current === state.current ? state : { ...state, current };
};

const rulesFor = (state: LawState, at: Instant, law: Law): RuleSet => state.current?.rules ?? ruleSetAt(law, at);

const isDwelling = (details: LawDetails<"power-used">): boolean =>
  details.power.startsWith("136-") &&
  (details.location === "private-dwelling" || details.location === "private-garden");

const breach = (state: LawState, entry: string, of: Breach): LawState => ({
  ...state,
  breaches: [...state.breaches, { entry, of }],
});

function usePower(state: LawState, fact: LawFact & { type: "power-used" }, law: Law): LawState {
  const told = fact.details !== null && isDwelling(fact.details) ? breach(state, fact.id, "private-dwelling") : state;
  if (inForce(told) !== null) return withCurrent(told, (detention) => comeBack(detention, fact.at));
  const power = fact.details?.power ?? "136-remove";
  const startedAt = power === "136-keep" ? fact.at : power === "135-1-keep" ? told.premisesEnteredAt : null;
  const current: Detention = {
    usedBy: fact.id,
    usedAt: fact.at,
    power,
    rules: ruleSetAt(law, fact.at),
    startedAt,
    awaySince: null,
    awayMilliseconds: 0,
    latestPlace: null,
    extension: null,
    lapsedAt: null,
    ended: null,
    heldSince: null,
    overrunMilliseconds: 0,
  };
  const earlier = told.current === null ? told.earlier : [...told.earlier, told.current];
  return { ...told, earlier, current, premisesEnteredAt: null };
}

function enterPremises(state: LawState, at: Instant): LawState {
  const detention = inForce(state);
  if (detention === null) return { ...state, premisesEnteredAt: state.premisesEnteredAt ?? at };
  return detention.power === "135-1-keep" ? withCurrent(state, (current) => start(current, at)) : state;
}

function policeStationBreach(details: LawDetails<"arrived">, rules: RuleSet, underEighteen: boolean): Breach | null {
  if (details.place !== "police-station" || rules.policeStation === "no-conditions") return null;
  if (underEighteen) return "under-18-police-station";
  if (rules.policeStation === "abolished") return "police-station-abolished";
  const met =
    details.imminentRiskOfSeriousInjuryOrDeath === true &&
    details.noOtherPlaceAvailable === true &&
    details.healthProfessionalPresent === true &&
    details.inspectorAuthorised === true;
  return met ? null : "police-station-conditions-not-met";
}

function arrive(state: LawState, fact: LawFact & { type: "arrived" }, grounds: Grounds): LawState {
  const { details } = fact;
  const of =
    details === null
      ? null
      : policeStationBreach(details, rulesFor(state, fact.at, grounds.law), grounds.isUnderEighteenAt(fact.at));
  const told = of === null ? state : breach(state, fact.id, of);
  return withCurrent(told, (detention) => {
    const back = { ...comeBack(detention, fact.at), latestPlace: details?.place ?? null };
    return detention.power.endsWith("-remove") ? start(back, fact.at) : back;
  });
}

function whyNoExtension(
  state: LawState,
  fact: LawFact & { type: "extension-authorised" },
  details: LawDetails<"extension-authorised">,
  law: Law,
): Refusal | null {
  const detention = inForce(state);
  const firstEnd = detention === null ? null : firstPeriodEnds(detention);
  if (!rulesFor(state, fact.at, law).extension) return "extension-not-available";
  if (details.reason !== "clinical-condition") return "extension-not-clinical";
  if (details.by !== "examining-doctor") return "extension-not-by-examining-doctor";
  if (!(details.hours >= 1 && details.hours <= MAXIMUM_EXTENSION_HOURS)) return "extension-too-long";
  if (detention === null || (firstEnd !== null && isAtOrBefore(firstEnd, fact.at))) return "extension-too-late";
  if (detention.latestPlace === "police-station" && details.superintendentApproved !== true) {
    return "extension-needs-superintendent";
  }
  return detention.extension === null ? null : "extension-already-given";
}

function extend(state: LawState, fact: LawFact & { type: "extension-authorised" }, law: Law): LawState {
  const { details } = fact;
  if (details === null) return state;
  const because = whyNoExtension(state, fact, details, law);
  if (because !== null) return { ...state, refused: [...state.refused, { entry: fact.id, because }] };
  const { hours } = details;
  return withCurrent(state, (detention) => ({ ...detention, extension: { entry: fact.id, hours } }));
}

/** The state after one more entry, the entries coming in canonical order. Total: every entry has an answer. */
export function evolveLaw(before: LawState, fact: LawFact, grounds: Grounds): LawState {
  const state = withCurrent(before, (detention) => settle(detention, fact.at));
  switch (fact.type) {
    case "power-used":
      return usePower(state, fact, grounds.law);
    case "premises-entered":
      return enterPremises(state, fact.at);
    case "arrived":
      return arrive(state, fact, grounds);
    case "transfer-started":
      return state;
    case "extension-authorised":
      return extend(state, fact, grounds.law);
    case "assessment-completed": {
      const { details } = fact;
      if (details === null || details.by !== "doctor" || details.finding !== "no-disorder") return state;
      return withCurrent(state, (detention) => end(detention, fact.at, fact.id, "no-disorder"));
    }
    case "detention-ended":
      return withCurrent(state, (detention) => end(detention, fact.at, fact.id, fact.details?.reason ?? "released"));
    case "absconded":
      return withCurrent(state, (detention) => leave(detention, fact.at));
    case "returned":
      return withCurrent(state, (detention) => comeBack(detention, fact.at));
  }
}
