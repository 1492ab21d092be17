import { deck, type Random } from "../random.ts";
import type { Manner } from "./area.ts";
import { OPEN_PLANS } from "./open.ts";
import type { Plan, Twist } from "./plan.ts";

/** First places of 2024/25 in England; what the Home Office calls missing stands as "other". */
const FIRST_PLACES = [
  ["emergency-department", 48],
  ["health-based", 44],
  ["police-station", 2],
  ["other", 6],
] as const;

const METHODS = [
  ["ambulance", 39],
  ["police-vehicle", 49],
  ["other-health-vehicle", 5],
  ["not-known", 7],
] as const;

const OUTCOMES = [
  ["crisis-team", 27],
  ["community-team", 15],
  ["general-practitioner", 9],
  ["informal-admission", 15],
  ["application-section-2", 18],
  ["application-section-3", 4],
  ["no-mental-disorder", 9],
  ["social-care", 3],
] as const;

/** Each twist that a month must hold, with the plans that it fits. */
const TWISTS: readonly { readonly twist: Twist; readonly fits: (plan: Plan) => boolean }[] = [
  { twist: "extended", fits: (plan) => plan.power !== "136-keep" && plan.outcome !== "no-mental-disorder" },
  { twist: "held-too-long", fits: (plan) => plan.outcome === "application-section-2" },
  { twist: "left-the-place", fits: (plan) => plan.firstPlace === "emergency-department" && !plan.moves },
  { twist: "left-on-the-way", fits: (plan) => plan.method === "police-vehicle" && plan.firstPlace === "health-based" },
  { twist: "arrival-corrected", fits: (plan) => plan.firstPlace === "emergency-department" && !plan.moves },
  { twist: "arrival-corrected", fits: (plan) => plan.firstPlace === "health-based" },
  { twist: "end-corrected", fits: (plan) => plan.outcome === "crisis-team" },
  { twist: "rights-struck", fits: (plan) => plan.firstPlace === "health-based" },
];

const ONE_BREACH: Readonly<Record<Manner["breach"], (plan: Plan) => boolean>> = {
  "conditions-not-met": (plan) => plan.firstPlace === "police-station",
  "in-a-dwelling": (plan) => plan.power === "136-remove" && plan.firstPlace === "emergency-department",
};

const KEPT_OF_ALL = 0.05;
const WARRANTS_OF_ALL = 0.05;

function plainPlans(random: Random, count: number): Plan[] {
  const kept = Math.round(count * KEPT_OF_ALL);
  const methods = deck(random, count, METHODS);
  const outcomes = deck(random, count, OUTCOMES);
  const firstPlaces = deck(random, count, FIRST_PLACES);
  const keptOnes = new Set(
    firstPlaces.flatMap((place, index) => (place === "emergency-department" ? [index] : [])).slice(0, kept),
  );
  return firstPlaces.map((firstPlace, index): Plan => {
    const isKept = keptOnes.has(index);
    const warrant = !isKept && firstPlace === "health-based" && random.chance(WARRANTS_OF_ALL * 2);
    return {
      power: isKept ? "136-keep" : warrant ? "135-1-remove" : "136-remove",
      firstPlace,
      method: isKept ? "already-there" : (methods[index] ?? "not-known"),
      outcome: outcomes[index] ?? "crisis-team",
      twist: "none",
      moves: firstPlace === "emergency-department" && random.chance(0.3),
      young: false,
      radio: random.chance(0.4),
      doctorTyped: random.chance(0.3),
      stage: null,
    };
  });
}

/** Gives the first plain plan that it fits another turn; throws where none does. */
function giveTo(plans: readonly Plan[], fits: (plan: Plan) => boolean, turn: Partial<Plan>): Plan[] {
  const index = plans.findIndex((plan) => plan.twist === "none" && !plan.young && fits(plan));
  const plan = plans[index];
  if (plan === undefined) throw new RangeError(`no plan fits ${JSON.stringify(turn)}`);
  return plans.with(index, { ...plan, ...turn });
}

/** The plans of a month: those that are over, in random order, and one in each stage that is open. */
export function plansOf(
  random: Random,
  manner: Manner,
): { readonly over: readonly Plan[]; readonly open: readonly Plan[] } {
  const plain = plainPlans(random, manner.episodes - OPEN_PLANS.length);
  const breached = giveTo(plain, ONE_BREACH[manner.breach], { twist: manner.breach });
  const twisted = TWISTS.reduce<readonly Plan[]>((plans, { twist, fits }) => giveTo(plans, fits, { twist }), breached);
  const healthBased = (plan: Plan): boolean => plan.firstPlace === "health-based" && plan.power === "136-remove";
  const withOne = giveTo(twisted, healthBased, { young: true });
  return { over: giveTo(withOne, healthBased, { young: true, outcome: "crisis-team" }), open: OPEN_PLANS };
}
