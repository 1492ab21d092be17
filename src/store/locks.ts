import { createHash } from "node:crypto";
import type { Subject } from "../domain/timeline/entry.ts";
import type { Transaction } from "./transaction.ts";

const keyOf = (subject: string): string => createHash("sha256").update(subject).digest().readBigInt64BE(0).toString();

const ORDER: Readonly<Record<Subject["kind"], number>> = {
  partnership: 0,
  person: 1,
  episode: 2,
  place: 3,
  team: 3,
  panel: 3,
};

/**
 * Holds subjects until the transaction ends, always in the same order: people before their episodes. The partnership
 * is held shared, so that its dates of law stand still meanwhile, or alone where it is itself the subject.
 */
export function lockSubjects(transaction: Transaction, partnership: string, subjects: readonly Subject[]): void {
  const alone = subjects.some(({ kind }) => kind === "partnership");
  const sorted = subjects
    .filter(({ kind }) => kind !== "partnership")
    .toSorted((a, b) => ORDER[a.kind] - ORDER[b.kind] || (a.id < b.id ? -1 : 1));
  transaction.write({
    name: alone ? "lock-partnership" : "share-partnership",
    text: alone ? "SELECT pg_advisory_xact_lock($1)" : "SELECT pg_advisory_xact_lock_shared($1)",
    values: [keyOf(partnership)],
  });
  transaction.write({
    name: "lock-subjects",
    text: "SELECT pg_advisory_xact_lock(key) FROM unnest($1::bigint[]) AS key",
    values: [sorted.map(({ id }) => keyOf(id))],
  });
}
