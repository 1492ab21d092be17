import type { Fact } from "./entry.ts";
import { compareInstants, type Instant, isAtOrBefore } from "./instant.ts";
import { compareText } from "./order.ts";

/** What a correction says: which entry it strikes, and what stands in its place (null: nothing). */
export interface Correction<F extends Fact> {
  readonly entry: string;
  readonly replacedBy: F | null;
}

export interface Known<F extends Fact> {
  /** Entries that no standing correction strikes, replacements among them, in no particular order. */
  readonly standing: readonly F[];
  /** From the id of each struck entry to the id of the correction that strikes it. */
  readonly struckBy: ReadonlyMap<string, string>;
}

interface Node<F extends Fact> {
  readonly fact: F;
  readonly correction: Correction<F> | null;
  /** The correction this fact stands inside, as its replacement. */
  readonly inside: Node<F> | null;
}

const laterFirst = <F extends Fact>(a: Node<F>, b: Node<F>): number =>
  compareInstants(b.fact.recordedAt, a.fact.recordedAt) ||
  compareText(b.fact.id, a.fact.id) ||
  compareText(b.inside?.fact.id ?? "", a.inside?.fact.id ?? "");

function flatten<F extends Fact>(facts: readonly F[], correctionOf: (fact: F) => Correction<F> | null): Node<F>[] {
  const nodes: Node<F>[] = [];
  const waiting: { fact: F; inside: Node<F> | null }[] = facts.map((fact) => ({ fact, inside: null }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const correction = correctionOf(next.fact);
    const node = { fact: next.fact, correction, inside: next.inside };
    nodes.push(node);
    if (correction?.replacedBy) {
      // A replacement is known from its correction on, whatever its own text says.
      waiting.push({ fact: { ...correction.replacedBy, recordedAt: next.fact.recordedAt }, inside: node });
    }
  }
  return nodes;
}

/**
 * Which entries count, by what is known at an instant (all of them where `knownAt` is null).
 *
 * A correction works from its own recording; of two that correct one entry the later recorded works, at one instant
 * the one with the greater id; corrections and replacements can be corrected in turn. A replacement stands only where
 * what it replaces would have stood. Corrections that strike each other in a circle are settled from the latest back,
 * so the answer never depends on the order of arrival.
 */
export function known<F extends Fact>(
  facts: readonly F[],
  correctionOf: (fact: F) => Correction<F> | null,
  knownAt: Instant | null,
): Known<F> {
  const visible = knownAt === null ? facts : facts.filter((fact) => isAtOrBefore(fact.recordedAt, knownAt));
  if (!visible.some((fact) => correctionOf(fact) !== null)) return { standing: visible, struckBy: new Map() };

  const nodes = flatten(visible, correctionOf).sort(laterFirst);
  const byId = new Map<string, Node<F>[]>();
  const correctionsOf = new Map<string, Node<F>[]>();
  for (const node of nodes) {
    byId.set(node.fact.id, [...(byId.get(node.fact.id) ?? []), node]);
    if (node.correction !== null) {
      correctionsOf.set(node.correction.entry, [...(correctionsOf.get(node.correction.entry) ?? []), node]);
    }
  }

  const settled = new Map<Node<F>, boolean>();
  const settling = new Set<Node<F>>();

  const strikerOf = (id: string): Node<F> | undefined =>
    (correctionsOf.get(id) ?? []).find((correction) => stands(correction));

  /** Whether a replacement has a place to stand in: its correction works, and is the one that counts. */
  const hasPlace = (node: Node<F>): boolean => {
    if (node.inside === null) return true;
    const target = node.inside.correction?.entry ?? "";
    if (strikerOf(target) !== node.inside) return false;
    return byId.get(target)?.some(hasPlace) ?? true;
  };

  const stands = (node: Node<F>): boolean => {
    const answer = settled.get(node);
    if (answer !== undefined) return answer;
    // Round a circle: the one that was asked about first, the latest of them, is taken to stand.
    if (settling.has(node)) return true;
    settling.add(node);
    const result = strikerOf(node.fact.id) === undefined && hasPlace(node);
    settling.delete(node);
    settled.set(node, result);
    return result;
  };

  const standing = nodes.filter(stands).map((node) => node.fact);
  const struckBy = new Map<string, string>();
  for (const id of correctionsOf.keys()) {
    const striker = strikerOf(id);
    if (striker !== undefined) struckBy.set(id, striker.fact.id);
  }
  return { standing, struckBy };
}
