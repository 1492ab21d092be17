import type { Instant } from "../timeline/instant.ts";
import { compareText } from "../timeline/order.ts";
import type { CaseEntry, CaseFile } from "./case-file.ts";

function inside(entry: CaseEntry): CaseEntry[] {
  const found: CaseEntry[] = [];
  for (let next = entry.correction; next?.replacedBy; next = next.replacedBy.correction) {
    found.push({ ...next.replacedBy, recordedAt: entry.recordedAt });
  }
  return found;
}

/**
 * Every entry of a file in the order of ids, then those inside corrections, each with the instant from which it is
 * known.
 */
export function everyEntry(file: CaseFile): CaseEntry[] {
  const entries = file.entries.toSorted((one, other) => compareText(one.id, other.id));
  return [...entries, ...entries.flatMap(inside)];
}

/**
 * How many entries with smaller ids each must stay behind: those that happened, or were written down, at one instant
 * with it. Ids decide the order of these alone, so that an entry elsewhere in the file changes no rank.
 */
export function ranksOf(entries: readonly CaseEntry[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const next = new Map<string, number>();
  const byId = Map.groupBy(entries, ({ id }) => id);
  for (const id of [...byId.keys()].sort(compareText)) {
    const keys = (byId.get(id) ?? []).flatMap(({ at, recordedAt }) => [
      `at ${at.epochMilliseconds}`,
      `recorded ${recordedAt.epochMilliseconds}`,
    ]);
    const rank = Math.max(...keys.map((key) => next.get(key) ?? 0));
    ranks.set(id, rank);
    for (const key of keys) next.set(key, rank + 1);
  }
  return ranks;
}

export const GREATEST_RANK = 0xfff;
const LATEST = 2 ** 48 - 1;

/** The variant's digit and the rest of a UUID, of a hash of at least 16 hexadecimal digits. */
const ending = (hash: string): string => {
  const variant = (8 + (Number.parseInt(hash.slice(0, 1), 16) % 4)).toString(16);
  return `${variant}${hash.slice(1, 4)}-${hash.slice(4, 16)}`;
};

/**
 * A UUID of version 7 that is the same each time it is made: of one instant for all of a file, then the rank, then a
 * hash. So the ids of a file sort as its own do wherever that matters.
 */
export function repeatableEntryId(instant: Instant, rank: number, hash: string): string {
  const time = Math.min(Math.max(instant.epochMilliseconds, 0), LATEST).toString(16).padStart(12, "0");
  const ranked = rank.toString(16).padStart(3, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${ranked}-${ending(hash)}`;
}

/** A UUID of version 8 of nothing but a hash of at least 32 hexadecimal digits: it stands in addresses, and tells no time. */
export const repeatableSubjectId = (hash: string): string =>
  `${hash.slice(16, 24)}-${hash.slice(24, 28)}-8${hash.slice(28, 31)}-${ending(hash)}`;
