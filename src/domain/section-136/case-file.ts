import { z } from "zod";
import { calendarDate } from "../law/calendar-date.ts";
import type { Commencements } from "../law/rule-sets.ts";
import type { Correction } from "../timeline/corrections.ts";
import type { Fact } from "../timeline/entry.ts";
import { type Instant, instantText } from "../timeline/instant.ts";
import { compareText } from "../timeline/order.ts";
import { CORRECTION_TYPE } from "../timeline/standing.ts";
import { isLawType, LAW_DETAILS, type LawType, READ_BY_THE_LAW } from "./entries.ts";

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
  at: instantText,
  recordedAt: instantText,
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
  asOf: z.array(instantText).default([]),
});

function fault(issue: z.core.$ZodIssue | undefined, where: string): CaseFileError {
  const what = `${issue?.path.join(".") ?? ""} ${issue?.message ?? "cannot be read"}`.trim();
  return new CaseFileError(`${where}: ${what}`);
}

function check<Value>(schema: z.ZodType<Value>, value: unknown, where: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw fault(parsed.error.issues[0], where);
}

/** What the law reads must be readable; any other key may say what it likes. */
function checkDetails(type: LawType, details: unknown, where: string): void {
  const issue = LAW_DETAILS[type]
    .safeParse(details)
    .error?.issues.find(({ path }) => typeof path[0] === "string" && READ_BY_THE_LAW.has(path[0]));
  if (issue !== undefined) throw fault({ ...issue, path: ["details", ...issue.path] }, where);
}

/** A replacement is known from its correction on, so it need not say again when it was written down. */
const recordedWith = (replacement: unknown, recordedAt: Instant): unknown =>
  typeof replacement === "object" && replacement !== null && !("recordedAt" in replacement)
    ? { ...replacement, recordedAt: recordedAt.toString() }
    : replacement;

function parseEntry(value: unknown, where: string, depth: number): CaseEntry {
  if (depth > DEEPEST_CORRECTION) throw new CaseFileError(`${where}: corrections inside corrections go too deep`);
  const entry = check(entrySchema, value, where);
  const named = `${where} (${entry.id})`;
  if (isLawType(entry.type)) checkDetails(entry.type, entry.details, named);
  if (entry.type !== CORRECTION_TYPE) return { ...entry, correction: null };
  const { entry: target, replacedBy } = check(correctionSchema, entry.details, named);
  const replacement =
    replacedBy === null
      ? null
      : parseEntry(recordedWith(replacedBy, entry.recordedAt), `${named}, its replacement`, depth + 1);
  return { ...entry, correction: { entry: target, replacedBy: replacement } };
}

/** The text of a value, whatever order its keys were written in. */
const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => compareText(a, b)))
      : part,
  );

/** Entries inside one another: a correction, and what it puts in the place of another. */
const withReplacements = (entry: CaseEntry): CaseEntry[] =>
  entry.correction?.replacedBy ? [entry, ...withReplacements(entry.correction.replacedBy)] : [entry];

/** The same entry sent twice is one; the same id with other content is an error. */
function withoutRepeats(entries: readonly CaseEntry[]): CaseEntry[] {
  const seen = new Map<string, string>();
  for (const entry of entries.flatMap(withReplacements)) {
    const text = sortedText(entry);
    if ((seen.get(entry.id) ?? text) !== text) {
      throw new CaseFileError(`two entries with the id ${entry.id} say different things`);
    }
    seen.set(entry.id, text);
  }
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** Reads a case file from parsed JSON; throws `CaseFileError` with a sentence that names the entry. */
export function parseCaseFile(json: unknown): CaseFile {
  const file = check(fileSchema, json, "the file");
  const entries = file.entries.map((entry, index) => parseEntry(entry, `entry ${index + 1}`, 0));
  return { ...file, entries: withoutRepeats(entries) };
}
