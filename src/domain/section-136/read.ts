import type { Entry } from "../timeline/entry.ts";
import {
  isLawType,
  isReadPathwayType,
  LAW_DETAILS,
  type LawFact,
  PATHWAY_DETAILS,
  type PathwayFact,
} from "./entries.ts";

type Base = Pick<LawFact, "id" | "at" | "recordedAt"> & { readonly type: string; readonly details: unknown };

/**
 * The fact as the law reads it. Null for types it does not read; throws where details do not fit their schema, which
 * an edge that parsed them never lets happen.
 */
export function lawFact({ id, type, at, recordedAt, details }: Base): LawFact | null {
  if (!isLawType(type)) return null;
  const base = { id, at, recordedAt };
  const erased = details === null;
  switch (type) {
    case "power-used":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "arrived":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "transfer-started":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "extension-authorised":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "assessment-completed":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "detention-ended":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "absconded":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "premises-entered":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
    case "returned":
      return { ...base, type, details: erased ? null : LAW_DETAILS[type].parse(details) };
  }
}

/** The fact as the pathway reads it; null for what no rule reads, or whose details are in words of their own. */
export function pathwayFact({ id, type, at, recordedAt, details }: Base): PathwayFact | null {
  if (!isReadPathwayType(type)) return null;
  if (details === null) return { id, at, recordedAt, type, details: null };
  const parsed = PATHWAY_DETAILS[type].safeParse(details);
  return parsed.success ? ({ id, at, recordedAt, type, details: parsed.data } as PathwayFact) : null;
}

/** A stored entry beside what the rules make of it. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly fact: LawFact | PathwayFact | null;
}

export const readEntry = (entry: Entry): ReadEntry => ({ entry, fact: lawFact(entry) ?? pathwayFact(entry) });
