import type { Change, Changes } from "../../store/listen.ts";

const KEPT_MILLISECONDS = 60_000;
/** They go many at once: a busy area has hundreds of changes a second. */
const MOST_PAST = 1_000;

/** What changed lately, so that a page learns of what came between its making and its stream. */
export interface Recent {
  /** Whether something that concerns it changed since an instant; true where nobody can say any more. */
  changedSince(since: Temporal.Instant, concerns: (change: Change | null) => boolean): boolean;
}

export function rememberChanges(changes: Changes, now: () => Temporal.Instant): Recent {
  let kept: { readonly change: Change | null; readonly at: number }[] = [];
  changes.subscribe((change) => {
    const at = now().epochMilliseconds;
    kept.push({ change, at });
    const past = kept.findIndex((one) => one.at > at - KEPT_MILLISECONDS);
    if (past > MOST_PAST) kept = kept.slice(past);
  });
  return {
    changedSince: (since, concerns) => {
      const from = since.epochMilliseconds;
      if (from < now().epochMilliseconds - KEPT_MILLISECONDS) return true;
      return kept.some((one) => one.at >= from && concerns(one.change));
    },
  };
}
