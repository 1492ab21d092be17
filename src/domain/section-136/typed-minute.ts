import { type Instant, later } from "../timeline/instant.ts";
import type { Detention } from "./detention.ts";

const minuteOf = (instant: Instant): Instant => instant.round({ smallestUnit: "minute", roundingMode: "floor" });

/**
 * What a time typed to the minute means on a record that is kept to the second. In the very minute in which the power
 * was used, or the person went away, it is that instant: whoever types 16:19 does not say that it came before 16:19:30,
 * and what the law reads at one instant it reads in its own order.
 */
export function meantBy(typed: Instant, detention: Detention | null): Instant {
  if (detention === null) return typed;
  const { usedAt, awaySince } = detention;
  const told = awaySince === null ? usedAt : later(usedAt, awaySince);
  const meant = [told, usedAt].find((instant) => minuteOf(instant).equals(typed));
  return meant ?? typed;
}
