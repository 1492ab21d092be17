import type { z } from "zod";
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
 * Details as a schema reads them. A value that does not fit (another system's key of the same name) is left unread;
 * null where that leaves out what must be there, as where the key was destroyed: the event counts all the same.
 */
function fitting<Schema extends z.ZodType>(schema: Schema, details: unknown): z.output<Schema> | null {
  const parsed = schema.safeParse(details);
  if (parsed.success) return parsed.data;
  if (typeof details !== "object" || details === null) return null;
  const unfit = new Set(parsed.error.issues.map(({ path }) => path[0]));
  const rest = Object.fromEntries(Object.entries(details).filter(([key]) => !unfit.has(key)));
  return schema.safeParse(rest).data ?? null;
}

/** The fact as the law reads it; null for types it does not read. */
export function lawFact({ id, type, at, recordedAt, details }: Base): LawFact | null {
  if (!isLawType(type)) return null;
  const base = { id, at, recordedAt };
  switch (type) {
    case "power-used":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "arrived":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "transfer-started":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "extension-authorised":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "assessment-completed":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "detention-ended":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "absconded":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "premises-entered":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
    case "returned":
      return { ...base, type, details: fitting(LAW_DETAILS[type], details) };
  }
}

/** The fact as the pathway reads it; null for what no rule reads. */
export function pathwayFact({ id, type, at, recordedAt, details }: Base): PathwayFact | null {
  if (!isReadPathwayType(type)) return null;
  return { id, at, recordedAt, type, details: fitting(PATHWAY_DETAILS[type], details) };
}

/** A stored entry beside what the rules make of it. */
export interface ReadEntry {
  readonly entry: Entry;
  readonly fact: LawFact | PathwayFact | null;
}

const alreadyRead = new WeakMap<Entry, ReadEntry>();

/** An entry never changes, so that it is parsed once, however often it is folded. */
export function readEntry(entry: Entry): ReadEntry {
  const before = alreadyRead.get(entry);
  if (before !== undefined) return before;
  const read = { entry, fact: lawFact(entry) ?? pathwayFact(entry) };
  alreadyRead.set(entry, read);
  return read;
}
