import type { ReadEntry } from "./read.ts";

/** What a worker has said that lies outside the rule, beside what the law's own breaches list. */
export interface Notice {
  readonly entry: string;
  readonly of: "ground-not-met";
}

const GROUNDS = ["appearsMentallyDisordered", "immediateNeedOfCareOrControl", "necessaryForInterestsOrProtection"];

/**
 * Whether details of a use of section 136 say that one of its three grounds was not true. What nobody was asked (a
 * radio call, a paper record) says nothing.
 */
export const deniesGround = (details: unknown): boolean =>
  typeof details === "object" &&
  details !== null &&
  String(Reflect.get(details, "power")).startsWith("136-") &&
  GROUNDS.some((ground) => Reflect.get(details, ground) === false);

/** The notices of the entries that count. */
export const noticesOf = (reads: readonly ReadEntry[]): readonly Notice[] =>
  reads.flatMap(({ entry }) =>
    entry.type === "power-used" && deniesGround(entry.details) ? [{ entry: entry.id, of: "ground-not-met" }] : [],
  );
