import type { CONVEYANCES, Outcome, PlaceKind } from "../../src/domain/section-136/words.ts";
import type { Stage } from "./stage.ts";

/** What goes otherwise than usual. */
export type Twist =
  | "none"
  | "extended"
  | "held-too-long"
  | "left-the-place"
  | "left-on-the-way"
  | "arrival-corrected"
  | "end-corrected"
  | "rights-struck"
  | "in-a-dwelling"
  | "conditions-not-met";

/** What is settled of a story before it is told. */
export interface Plan {
  readonly power: "136-remove" | "136-keep" | "135-1-remove";
  readonly firstPlace: PlaceKind;
  readonly method: keyof typeof CONVEYANCES;
  readonly outcome: Outcome;
  readonly twist: Twist;
  /** Taken on from the emergency department to a health-based place of safety. */
  readonly moves: boolean;
  readonly young: boolean;
  /** The control room enters what the officer says by radio. */
  readonly radio: boolean;
  /** A nurse enters what the doctor found. */
  readonly doctorTyped: boolean;
  /** How far an open story has come; null for one that is over. */
  readonly stage: Stage | null;
}
