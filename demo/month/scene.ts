import type { PersonId } from "../../src/domain/timeline/identifiers.ts";
import type { Place } from "../directory/directory.ts";
import type { Random } from "../random.ts";
import type { Area, AtWork, Cast } from "./area.ts";
import type { Pen } from "./pen.ts";
import type { Invented } from "./people.ts";
import type { Plan } from "./plan.ts";
import type { Ground } from "./words.ts";

/** Everything one story is told from. */
export interface Scene {
  readonly plan: Plan;
  readonly area: Area;
  readonly cast: Cast;
  readonly person: Invented;
  readonly random: Random;
  readonly pen: Pen;
  readonly ground: Ground;
  readonly firstPlace: Place;
  /** Set where the power is used again within a day of the last use. */
  readonly whatIsNew: string | null;
  readonly sameAs: PersonId | null;
}

/** Who receives at a place. */
export function receiverAt({ kind }: Place, cast: Cast): AtWork {
  switch (kind) {
    case "emergency-department":
      return cast.emergencyNurse;
    case "police-station":
      return cast.sergeant;
    default:
      return cast.placeNurse;
  }
}
