import { type Instant, isAtOrBefore, isBefore } from "../timeline/instant.ts";
import type { CaseEntry, CaseFile } from "./case-file.ts";
import { everyEntry } from "./case-file-ids.ts";
import type { Detention } from "./detention.ts";
import { readAll } from "./replay.ts";

/** Whether a detention was over when the premises were entered, as the fold reads the two at one instant. */
const wasOver = (detention: Detention, entered: Instant): boolean =>
  detention.lapsedAt === null
    ? detention.ended !== null && isBefore(detention.ended.at, entered)
    : isAtOrBefore(detention.lapsedAt, entered);

/** Entries before the second use belong to the first detention, save what began the second: entry under a warrant. */
function detentionAt(detentions: readonly Detention[], entry: CaseEntry): number {
  const used = detentions.findLastIndex(({ usedAt }) => isAtOrBefore(usedAt, entry.at));
  const [current, next] = [detentions[used], detentions[used + 1]];
  const begins = entry.type === "premises-entered" && current !== undefined && wasOver(current, entry.at);
  return begins && next !== undefined ? used + 1 : Math.max(used, 0);
}

/** Entries, their corrections and replacements: what must stand on one timeline together. */
function families(entries: readonly CaseEntry[]): CaseEntry[][] {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const join = (one: string, other: string): void => {
    const [root, otherRoot] = [rootOf(one), rootOf(other)];
    if (root !== otherRoot) parents.set(root, otherRoot);
  };
  for (const { id, correction } of entries) {
    if (correction === null) continue;
    join(id, correction.entry);
    if (correction.replacedBy !== null) join(correction.replacedBy.id, correction.entry);
  }
  return [...Map.groupBy(entries, ({ id }) => rootOf(id)).values()];
}

/** The detentions a family reaches: those of its members that count, else that of what was first written. */
function reach(
  family: readonly CaseEntry[],
  counting: ReadonlySet<string>,
  detentions: readonly Detention[],
): number[] {
  const facts = family.filter(({ correction }) => correction === null);
  const standing = facts.filter(({ id }) => counting.has(id));
  const deciding = standing.length > 0 ? standing : [...facts, ...family].slice(0, 1);
  return deciding.map((entry) => detentionAt(detentions, entry));
}

/**
 * The entries of a file by detention, in the order of the file; all of them where there was none. A correction goes
 * with what it corrects; where one reaches into two detentions, these stay together.
 */
export function byDetention(file: CaseFile): readonly (readonly CaseEntry[])[] {
  const { state, counting } = readAll(file);
  const detentions = state.current === null ? [] : [...state.earlier, state.current];
  const countingIds = new Set(counting.map(({ id }) => id));
  const home = new Map<string, number>();
  const joined = new Set<number>();
  for (const family of families(everyEntry(file))) {
    const reached = reach(family, countingIds, detentions);
    const first = Math.min(...reached);
    for (let between = first; between < Math.max(...reached); between += 1) joined.add(between + 1);
    for (const { id } of family) home.set(id, first);
  }
  const openedBy = (detention: number): number => (joined.has(detention) ? openedBy(detention - 1) : detention);
  const groups = Map.groupBy(file.entries, ({ id }) => openedBy(home.get(id) ?? 0));
  return [...groups].sort(([one], [other]) => one - other).map(([, entries]) => entries);
}
