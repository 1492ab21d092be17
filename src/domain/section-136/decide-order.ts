import type { Entry } from "../timeline/entry.ts";
import { isAtOrBefore, isBefore } from "../timeline/instant.ts";
import { isOver, lacksArrival, overAt } from "./detention.ts";
import { type EpisodeState, type Prepared, stateAt } from "./episode.ts";
import { ask, type Decision, IT_HAPPENED, mend, TAKEN } from "./objection.ts";

type State = Omit<EpisodeState, "timeline">;

const NEEDS_POWER: ReadonlySet<string> = new Set([
  "handover-accepted",
  "police-left",
  "transfer-started",
  "detention-ended",
  "absconded",
  "returned",
  "assessment-completed",
  "extension-authorised",
  "outcome-arranged",
  "application-made",
  "rights-given",
]);

function aboutPower({ detention }: State): Decision {
  if (detention === null) return TAKEN;
  if (isOver(detention)) return mend("That detention is over.", "Start a new record for a new use of the power.");
  return ask(
    "The person is already detained. Using the power again starts no new clock.",
    IT_HAPPENED,
    "Go on with the detention that is running.",
  );
}

function aboutHandover({ pathway, detention }: State): Decision {
  const onTheWay = pathway.whereabouts === null && pathway.power !== null && detention?.startedAt === null;
  return onTheWay
    ? mend("No arrival is on record yet.", "Record the arrival first: the law's clock starts there.")
    : TAKEN;
}

/** Whether an entry fits the journey as it stood when it happened. */
export function aboutOrder({ type }: Entry, before: State): Decision {
  const { detention } = before;
  if (NEEDS_POWER.has(type) && detention === null) {
    return ask(
      "No use of the power is on record before that time.",
      IT_HAPPENED,
      "Check the date and the time, or record the use of the power first.",
    );
  }
  if (type === "power-used") return aboutPower(before);
  if (type === "handover-accepted") return aboutHandover(before);
  if (type === "detention-ended" && detention?.ended) {
    return mend("An end is already on record.", "If it is wrong, correct that entry.");
  }
  if (type === "place-left" && detention !== null && !isOver(detention)) {
    return ask(
      "The power is still running: leaving does not end it.",
      IT_HAPPENED,
      "If the person got away, record that they are away.",
      "If they are free to leave, record the end of the detention first.",
    );
  }
  return TAKEN;
}

/** The use of a power to remove that no arrival follows, while one precedes it; null where there is none. */
function useAfterArrival(after: Prepared) {
  const last = after.reads.at(-1);
  if (last === undefined) return null;
  const { current, earlier } = stateAt(after, last.entry.at).law;
  if (current === null || !lacksArrival(current)) return null;
  const before = earlier.at(-1);
  const since = before === undefined ? null : overAt(before);
  const precedes = ({ type, at }: Entry): boolean =>
    type === "arrived" && isBefore(at, current.usedAt) && (since === null || !isAtOrBefore(at, since));
  return after.reads.some(({ entry }) => precedes(entry)) ? current : null;
}

/** An arrival before the use of the power, whichever of the two is claimed, by all that would then be on record. */
export function aboutArrival(after: Prepared, { id, type, at }: Entry): Decision {
  if (type !== "arrived" && type !== "power-used") return TAKEN;
  const use = useAfterArrival(after);
  const isMeant = use !== null && (type === "arrived" ? isBefore(at, use.usedAt) : use.usedBy === id);
  if (!isMeant) return TAKEN;
  return ask(
    "The arrival is before the use of the power: no clock would start.",
    IT_HAPPENED,
    "Correct the time of the arrival, or of the use of the power.",
  );
}
