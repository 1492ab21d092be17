import { z } from "zod";
import { calendarDate } from "../law/calendar-date.ts";
import type { Commencements } from "../law/rule-sets.ts";
import type { Correction } from "../timeline/corrections.ts";
import type { Fact } from "../timeline/entry.ts";
import { type Instant, wholeMilliseconds } from "../timeline/instant.ts";
import { CORRECTION_TYPE } from "../timeline/standing.ts";
import { isLawType, LAW_DETAILS } from "./entries.ts";

/** An entry as a case file writes it, with the agency and role in its own words. */
export interface CaseEntry extends Fact<string, Readonly<Record<string, unknown>>> {
  readonly details: Readonly<Record<string, unknown>>;
  readonly agency: string;
  readonly role: string;
  readonly correction: Correction<CaseEntry> | null;
}

/** One person's timeline as several agencies would enter it; it may hold several detentions. */
export interface CaseFile {
  readonly case: string;
  readonly law: Commencements;
  readonly person: { readonly ageYears: number | null };
  readonly entries: readonly CaseEntry[];
  readonly asOf: readonly Instant[];
}

export class CaseFileError extends Error {}

const DEEPEST_CORRECTION = 50;

const instant = z.string().transform((text, context): Instant => {
  try {
    return wholeMilliseconds(Temporal.Instant.from(text));
  } catch {
    context.addIssue({ code: "custom", message: "is no date and time with Z or an offset" });
    return z.NEVER;
  }
});

const commencement = z
  .string()
  .nullish()
  .transform((text, context) => {
    if (text === null || text === undefined) return null;
    const date = calendarDate(text);
    if (date === null) context.addIssue({ code: "custom", message: "is no date" });
    return date;
  });

const entrySchema = z.object({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  at: instant,
  recordedAt: instant,
  agency: z.string().max(100).default("unknown"),
  role: z.string().max(100).default("unknown"),
  details: z.record(z.string(), z.unknown()).default({}),
});

const correctionSchema = z.object({
  entry: z.string().min(1),
  replacedBy: z.unknown().transform((value) => value ?? null),
  reason: z.string().optional(),
});

const fileSchema = z.object({
  case: z.string().default("without a name"),
  law: z.object({ "mha2025-s48": commencement }).default({ "mha2025-s48": null }),
  person: z
    .object({
      ageYears: z
        .number()
        .nullish()
        .transform((years) => years ?? null),
    })
    .default({ ageYears: null }),
  entries: z.array(z.unknown()),
  asOf: z.array(instant).default([]),
});

function check<Value>(schema: z.ZodType<Value>, value: unknown, where: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CaseFileError(`${where}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "cannot be read"}`.trim());
}

function parseEntry(value: unknown, where: string, depth: number): CaseEntry {
  if (depth > DEEPEST_CORRECTION) throw new CaseFileError(`${where}: corrections inside corrections go too deep`);
  const entry = check(entrySchema, value, where);
  const named = `${where} (${entry.id})`;
  if (isLawType(entry.type)) check<unknown>(LAW_DETAILS[entry.type], entry.details, named);
  if (entry.type !== CORRECTION_TYPE) return { ...entry, correction: null };
  const { entry: target, replacedBy } = check(correctionSchema, entry.details, named);
  const replacement = replacedBy === null ? null : parseEntry(replacedBy, `${named}, its replacement`, depth + 1);
  return { ...entry, correction: { entry: target, replacedBy: replacement } };
}

/** The same entry sent twice is one; the same id with other content is an error. */
function withoutRepeats(entries: readonly CaseEntry[]): CaseEntry[] {
  const seen = new Map<string, { text: string; entry: CaseEntry }>();
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    const before = seen.get(entry.id);
    if (before !== undefined && before.text !== text) {
      throw new CaseFileError(`two entries with the id ${entry.id} say different things`);
    }
    seen.set(entry.id, { text, entry });
  }
  return [...seen.values()].map(({ entry }) => entry);
}

/** Reads a case file from parsed JSON; throws `CaseFileError` with a sentence that names the entry. */
export function parseCaseFile(json: unknown): CaseFile {
  const file = check(fileSchema, json, "the file");
  const entries = file.entries.map((entry, index) => parseEntry(entry, `entry ${index + 1}`, 0));
  return { ...file, entries: withoutRepeats(entries) };
}
