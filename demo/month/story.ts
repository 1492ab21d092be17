import { type EpisodeId, identifier, type PersonId } from "../../src/domain/timeline/identifiers.ts";
import type { Instant } from "../../src/domain/timeline/instant.ts";
import type { Place } from "../directory/directory.ts";
import { type Random, randomFrom } from "../random.ts";
import { anyUuid } from "../uuid.ts";
import { type Area, castOf } from "./area.ts";
import { assess, moveOn } from "./assessing.ts";
import { bringToAnEnd } from "./ending.ts";
import { travelToPlace } from "./journey.ts";
import { type DemoEntry, takePen } from "./pen.ts";
import type { Invented } from "./people.ts";
import type { Plan } from "./plan.ts";
import { receive } from "./receiving.ts";
import type { Scene } from "./scene.ts";
import { STAGES } from "./stage.ts";
import { usePower } from "./use-of-power.ts";
import { AT_COLLEGE, AT_HOME, GROUNDS, type Ground, IN_THE_DEPARTMENT, UNDER_WARRANT } from "./words.ts";

export interface Telling {
  readonly area: Area;
  readonly plan: Plan;
  readonly person: Invented;
  /** When the power is used. */
  readonly start: Instant;
  readonly seed: number;
  readonly whatIsNew: string | null;
  /** Another record that turns out to be of the same person. */
  readonly sameAs: PersonId | null;
}

export interface Story {
  readonly episode: EpisodeId;
  readonly person: Invented;
  readonly plan: Plan;
  readonly entries: readonly DemoEntry[];
}

function groundOf(plan: Plan, pick: (grounds: readonly Ground[]) => Ground): Ground {
  if (plan.twist === "in-a-dwelling") return AT_HOME;
  if (plan.power === "135-1-remove") return UNDER_WARRANT;
  if (plan.power === "136-keep") return IN_THE_DEPARTMENT;
  return plan.young ? AT_COLLEGE : pick(GROUNDS);
}

/** Open stories are spread over the places, so that none holds more people than it has rooms. */
function firstPlaceOf({ firstPlace, stage }: Plan, area: Area, random: Random): Place {
  const places = area.places(firstPlace);
  const place = stage === null ? random.pick(places) : places[STAGES.indexOf(stage) % places.length];
  if (place === undefined) throw new RangeError(`no place of the kind ${firstPlace}`);
  return place;
}

/** Tells a story to its end. The same telling gives the same entries, and another start only moves them in time. */
export function tell({ area, plan, person, start, seed, whatIsNew, sameAs }: Telling): Story {
  const random = randomFrom(seed);
  const episode = identifier<EpisodeId>(anyUuid(random));
  const pen = takePen({ partnership: area.partnership, episode, person: person.id, start }, random, randomFrom(~seed));
  const scene: Scene = {
    plan,
    area,
    cast: castOf(area, random),
    person,
    random,
    pen,
    ground: groundOf(plan, random.pick),
    firstPlace: firstPlaceOf(plan, area, random),
    whatIsNew,
    sameAs,
  };
  const use = usePower(scene);
  const arrival = travelToPlace(scene);
  const arrived = pen.minute;
  receive(scene);
  const place = moveOn(scene);
  assess(scene, place, arrived);
  bringToAnEnd(scene, place, arrived);
  if (plan.radio && random.chance(0.7)) {
    pen.minute = arrived + random.between(60, 300);
    pen.confirm(use, scene.cast.constable);
    if (!arrival.confirmed) pen.confirm(arrival, scene.cast.constable);
  }
  return { episode, person, plan, entries: pen.entries };
}
