import { z } from "zod";
import { type Correction, type Known, known } from "./corrections.ts";
import type { Actor, Entry } from "./entry.ts";
import { type EntryId, identifier } from "./identifiers.ts";
import { compareInstants, type Instant, instantText } from "./instant.ts";
import { compareText } from "./order.ts";

export const CORRECTION_TYPE = "entry-corrected";
export const CONFIRMATION_TYPE = "entry-confirmed";
export const DISPUTE_TYPE = "entry-disputed";

const word = z.string().max(100);

const actorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("worker"), worker: z.uuid(), role: word, profession: word, agency: word }),
  z.object({ kind: z.literal("unlisted"), role: word, profession: word, agency: word }),
  z.object({ kind: z.enum(["person", "carer", "system"]) }),
  z.object({ kind: z.literal("guest"), agency: word }),
]);

const replacementSchema = z.object({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(100),
  at: instantText,
  details: z.record(z.string(), z.unknown()).default({}),
  doneBy: actorSchema.optional(),
});

/** What an `entry-corrected` entry carries. `at` of a replacement is an ISO instant. */
export const CORRECTION_DETAILS = z.looseObject({
  entry: z.string().min(1).max(200),
  replacedBy: replacementSchema.nullable(),
  reason: z.string().max(2_000).optional(),
});

/** Of an `entry-confirmed` or `entry-disputed` entry. */
export const ABOUT_ENTRY = z.looseObject({
  entry: z.string().min(1).max(200),
  reason: z.string().max(2_000).optional(),
});

function actorOf(parsed: z.infer<typeof actorSchema>): Actor {
  switch (parsed.kind) {
    case "worker":
      return { ...parsed, worker: identifier(parsed.worker), agency: identifier(parsed.agency) };
    case "unlisted":
      return { ...parsed, agency: identifier(parsed.agency) };
    case "guest":
      return { kind: "guest", agency: identifier(parsed.agency) };
    default:
      return { kind: parsed.kind };
  }
}

/** The correction an entry makes; null for every other entry, and for one whose key was destroyed. */
export function correctionOf(entry: Entry): Correction<Entry> | null {
  if (entry.type !== CORRECTION_TYPE) return null;
  if (entry.details === null) return entry.corrects === null ? null : { entry: entry.corrects, replacedBy: null };
  const parsed = CORRECTION_DETAILS.safeParse(entry.details);
  if (!parsed.success) return null;
  const { entry: target, replacedBy } = parsed.data;
  if (replacedBy === null) return { entry: target, replacedBy: null };
  const doneBy = replacedBy.doneBy === undefined ? entry.doneBy : actorOf(replacedBy.doneBy);
  return {
    entry: target,
    replacedBy: {
      ...entry,
      id: identifier<EntryId>(replacedBy.id),
      type: replacedBy.type,
      at: replacedBy.at,
      details: replacedBy.details,
      doneBy,
      // What one worker puts in the place of another's entry waits for that other to say that it is right.
      confirmed: entry.confirmed && (doneBy.kind !== "worker" || isSameWorker(doneBy, entry.doneBy)),
      corrects: null,
    },
  };
}

/** Which entries of a timeline count by what is known at an instant; null for all that is known. */
export const standing = (entries: readonly Entry[], knownAt: Instant | null): Known<Entry> =>
  known(entries, correctionOf, knownAt);

export type Confirmation = "confirmed" | "unconfirmed" | "disputed";

const byRecording = (a: Entry, b: Entry): number =>
  compareInstants(a.recordedAt, b.recordedAt) || compareText(a.id, b.id);

const isSameWorker = (a: Actor, b: Actor): boolean =>
  a.kind === "worker" && b.kind === "worker" && a.worker === b.worker;

/** How each entry stands that somebody else wrote for the doer, by the doer's own latest standing answer. */
export function confirmations(entries: readonly Entry[]): ReadonlyMap<string, Confirmation> {
  const asked = new Map<string, Entry>(
    entries.filter(({ confirmed }) => !confirmed).map((entry) => [entry.id, entry] as const),
  );
  const answers = new Map<string, Confirmation>([...asked.keys()].map((id) => [id, "unconfirmed"]));
  for (const entry of entries.toSorted(byRecording)) {
    if (entry.type !== CONFIRMATION_TYPE && entry.type !== DISPUTE_TYPE) continue;
    const about = ABOUT_ENTRY.safeParse(entry.details);
    const target = about.success ? asked.get(about.data.entry) : undefined;
    if (target === undefined || !isSameWorker(entry.doneBy, target.doneBy)) continue;
    answers.set(target.id, entry.type === CONFIRMATION_TYPE ? "confirmed" : "disputed");
  }
  return answers;
}
