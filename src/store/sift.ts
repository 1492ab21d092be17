import type { Category } from "../domain/sharing/category.ts";
import { categoryOfEntry, categoryOfField } from "../domain/sharing/category-table.ts";
import { decideSharing, type SharingAnswer } from "../domain/sharing/decide.ts";
import type { Entry } from "../domain/timeline/entry.ts";
import type { AgencyId, PartnershipId } from "../domain/timeline/identifiers.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import { CORRECTION_TYPE } from "../domain/timeline/standing.ts";
import type { Asking, Declared } from "./asker.ts";
import type { Withheld } from "./reading.ts";

/** One question to the sharing rule, for this reading. */
export const mayRead = (
  { asker, purpose }: Asking,
  category: Category,
  partnership: PartnershipId,
  contributedBy: AgencyId | null,
): SharingAnswer => decideSharing({ asker, purpose, category, item: { partnership, contributedBy } });

/** What of a record in a partnership passes the gate, of the categories that the route declared. */
export interface Sieve {
  /** Whether the category was declared and is shown. */
  shows(category: Category): boolean;
  /** Declared, and shown by the rule. */
  readonly categories: readonly Category[];
  readonly withheld: readonly Withheld[];
  /** The entry with what may be shown of its details; null where not even that it happened may be. */
  sift(entry: Entry): Entry | null;
}

export function sieveFor(asking: Declared, partnership: PartnershipId, on: Instant): Sieve {
  const wanted = new Set(asking.categories);
  const answers = asking.categories.map((category) => ({
    category,
    answer: mayRead(asking, category, partnership, null),
  }));
  const passes = (category: Category, contributedBy: AgencyId): boolean =>
    wanted.has(category) && mayRead(asking, category, partnership, contributedBy).shown;

  const fields = (entry: Entry, type: string, version: number, details: object): Record<string, unknown> => {
    const shown = Object.entries(details).filter(([field]) =>
      passes(categoryOfField(type, version, field, on), entry.contributedBy),
    );
    return Object.fromEntries(
      type === CORRECTION_TYPE ? shown.map(([field, value]) => [field, replacement(entry, field, value)]) : shown,
    );
  };

  /** What a correction puts in place is sifted as the entry that it is. */
  const replacement = (entry: Entry, field: string, value: unknown): unknown => {
    if (field !== "replacedBy" || typeof value !== "object" || value === null) return value;
    if (!("type" in value && "details" in value)) return value;
    const { type, details } = value;
    if (typeof type !== "string" || typeof details !== "object" || details === null) return value;
    return { ...value, details: fields(entry, type, entry.version, details) };
  };

  return {
    shows: (category) => passes(category, asking.asker.agency),
    // What an agency keeps for itself is settled entry by entry.
    categories: answers.flatMap(({ category, answer }) =>
      answer.shown || category === "own-contribution" ? [category] : [],
    ),
    withheld: answers.flatMap(({ category, answer }) =>
      answer.shown || category === "own-contribution" ? [] : [{ category, because: answer.because }],
    ),
    sift: (entry) => {
      if (!passes(categoryOfEntry(entry.type, entry.version, on), entry.contributedBy)) return null;
      if (typeof entry.details !== "object" || entry.details === null) return entry;
      return { ...entry, details: fields(entry, entry.type, entry.version, entry.details) };
    },
  };
}
