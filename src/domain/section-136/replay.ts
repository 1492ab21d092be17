import { lawWith } from "../law/rule-sets.ts";
import { known } from "../timeline/corrections.ts";
import { type Instant, isAtOrBefore } from "../timeline/instant.ts";
import { canonicalOrder, compareText } from "../timeline/order.ts";
import { CORRECTION_TYPE } from "../timeline/standing.ts";
import type { CaseEntry, CaseFile } from "./case-file.ts";
import { type ClockView, clockAt } from "./clock.ts";
import { isLawType, isPathwayType, rankOf } from "./entries.ts";
import { evolveLaw, type Grounds, type LawState, NOTHING_YET } from "./law-state.ts";
import { lawFact } from "./read.ts";
import type { Breach, Refusal } from "./words.ts";

/** What `tandem replay` prints of one file. */
export interface Replay {
  readonly case: string;
  readonly refused: readonly { readonly entry: string; readonly because: Refusal }[];
  readonly breaches: readonly { readonly entry: string; readonly of: Breach }[];
  readonly views: readonly ({ readonly asOf: Instant } & ClockView)[];
}

const byAt = canonicalOrder(rankOf);
/** Whether a type may stand in a case file. */
export const isKnownType = (type: string): boolean =>
  isLawType(type) || type === CORRECTION_TYPE || isPathwayType(type);

const foldLaw = (entries: readonly CaseEntry[], grounds: Grounds): LawState =>
  entries.reduce((state, entry) => {
    const fact = lawFact(entry);
    return fact === null ? state : evolveLaw(state, fact, grounds);
  }, NOTHING_YET);

const standingBy = (file: CaseFile, knownAt: Instant | null): CaseEntry[] =>
  [...known(file.entries, (entry) => entry.correction, knownAt).standing].sort(byAt);

function groundsOf(file: CaseFile): Grounds {
  const underEighteen = file.person.ageYears === null || file.person.ageYears < 18;
  return { law: lawWith(file.law), isUnderEighteenAt: () => underEighteen };
}

/** What the law makes of all that a file holds, and the entries that count, in the order in which they are read. */
export function readAll(file: CaseFile): { readonly state: LawState; readonly counting: readonly CaseEntry[] } {
  const counting = standingBy(file, null);
  return { state: foldLaw(counting, groundsOf(file)), counting };
}

/** Replays a case file: each view by what it knows, the two lists by all that the file holds. */
export function replay(file: CaseFile): Replay {
  const grounds = groundsOf(file);
  const { state: everything, counting: all } = readAll(file);
  const place = new Map(all.map((entry) => [entry.id, entry]));
  const sorted = <Item extends { readonly entry: string }>(items: readonly Item[]): Item[] =>
    items.toSorted((a, b) => {
      const [first, second] = [place.get(a.entry), place.get(b.entry)];
      const difference = (first?.at.epochMilliseconds ?? 0) - (second?.at.epochMilliseconds ?? 0);
      return difference || compareText(a.entry, b.entry);
    });
  const unknown = all
    .filter((entry) => !isKnownType(entry.type))
    .map((entry) => ({ entry: entry.id, because: "unknown-type" as const }));
  return {
    case: file.case,
    refused: sorted([...unknown, ...everything.refused]),
    breaches: sorted(everything.breaches),
    views: file.asOf.map((asOf) => {
      const happened = standingBy(file, asOf).filter((entry) => isAtOrBefore(entry.at, asOf));
      return { asOf, ...clockAt(foldLaw(happened, grounds), asOf) };
    }),
  };
}
