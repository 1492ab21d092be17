import type { Entry } from "../domain/timeline/entry.ts";
import type { Instant } from "../domain/timeline/instant.ts";
import { type About, leaves } from "./audit.ts";
import type { AppendRequest, Before } from "./request.ts";
import type { Transaction } from "./transaction.ts";

type Written = Pick<Entry, "subject" | "person">;

const aboutOf = (entries: readonly Written[]): About[] =>
  [...new Map(entries.map((entry) => [entry.subject.id, entry])).values()].map(({ subject, person }) => ({
    person: subject.kind === "person" ? subject.id : person,
    episode: subject.kind === "episode" ? subject.id : null,
  }));

/** A leaf for each subject that was written about, or (`done` false) that somebody asked to write about in vain. */
export function auditWriting<Refusal>(
  transaction: Transaction,
  { asker, purpose }: AppendRequest<Refusal>,
  now: Instant,
  entries: readonly Written[],
  done: boolean,
): void {
  transaction.write(leaves({ asker, purpose, verb: "write" }, now, aboutOf(entries), [], done));
}

/** A refusal may tell of the person's other episodes, such as the hours already held: it is a reading of each. */
export function auditOthers<Refusal>(
  transaction: Transaction,
  { asker, purpose }: AppendRequest<Refusal>,
  now: Instant,
  others: Before["others"],
): void {
  if (others.length === 0) return;
  const whom = others.map(({ episode, input }) => ({ person: input.entries[0]?.person ?? null, episode }));
  transaction.write(leaves({ asker, purpose, verb: "read" }, now, whom, ["place-of-safety-status"], true));
}
