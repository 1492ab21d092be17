import type { EMERGENCY_DEPARTMENT_FIRST, REFUSAL_REASONS } from "../../src/domain/section-136/words.ts";
import type { Place } from "../directory/directory.ts";
import { draw, type Shares } from "../random.ts";
import { receiverAt, type Scene } from "./scene.ts";

export type WhyEmergency = keyof typeof EMERGENCY_DEPARTMENT_FIRST;
type Refusal = keyof typeof REFUSAL_REASONS;

const WHY_EMERGENCY: Shares<WhyEmergency> = [
  ["medical-emergency", 38],
  ["physical-check-asked-for", 20],
  ["no-place-of-safety", 42],
];

/** Why the emergency department comes first: medical need, or nowhere else to go. */
export function whyEmergencyFirst({ plan, random }: Scene): WhyEmergency {
  if (plan.power === "136-keep") return "already-there";
  if (plan.stage !== null) return "medical-emergency";
  return draw(random, WHY_EMERGENCY);
}

const FULL: Shares<Refusal> = [
  ["full", 4],
  ["staffing", 2],
  ["intoxicated", 1],
  ["closed", 1],
  ["out-of-area", 1],
];

const NOTES: Partial<Record<Refusal, string>> = {
  full: "All rooms taken; next likely after the morning round.",
  staffing: "Two nurses short; a room cannot be opened.",
  "physical-health": "Asks for a physical check first because of what the paramedic describes.",
  "disturbed-behaviour": "Judged that it cannot be managed safely with tonight's staff.",
};

function refusalsBefore(scene: Scene, why: WhyEmergency | null): readonly (readonly [Place, Refusal])[] {
  const { area, random, firstPlace } = scene;
  const others = area.places("health-based").filter((place) => place !== firstPlace);
  const refuse = (reason: (place: Place) => Refusal) => others.map((place) => [place, reason(place)] as const);
  if (firstPlace.kind === "police-station") return refuse(() => "disturbed-behaviour");
  if (why === "no-place-of-safety") return refuse(() => draw(random, FULL));
  if (why === "physical-check-asked-for") return refuse(() => "physical-health").slice(0, 1);
  if (firstPlace.kind === "health-based" && random.chance(0.35)) return refuse(() => draw(random, FULL));
  return [];
}

/** Rings one place after another until one accepts; leaves the pen at the acceptance. */
export function askPlaces(scene: Scene, why: WhyEmergency | null): void {
  const { plan, cast, random, pen, firstPlace } = scene;
  if (plan.power === "136-keep") return;
  pen.minute = random.between(5, 8);
  for (const [place, reason] of plan.stage === null ? refusalsBefore(scene, why) : []) {
    const placeId = place.id;
    pen.write("place-contacted", cast.constable, { placeId }, { lag: 1 });
    pen.wait(4, 13);
    const note = NOTES[reason];
    pen.write("place-refused", cast.placeNurse, { placeId, reason, ...(note === undefined ? {} : { note }) });
    pen.wait(2, 4);
  }
  const by = receiverAt(firstPlace, cast);
  pen.write("place-contacted", cast.constable, { placeId: firstPlace.id }, { lag: 1 });
  if (plan.stage === "waiting-for-a-place") pen.wait(24, 30);
  else pen.wait(3, 11);
  pen.write("place-accepted", by, { placeId: firstPlace.id, by: by.name }, { lag: 1 });
}
