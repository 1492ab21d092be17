import type { Change } from "../../store/listen.ts";

/** Whether a page must be read again for a change; null is one that nobody can name. */
export type Concerns = (change: Change | null) => boolean;

/** The address of the changes of some subjects: an episode's page tells of its person too. */
export const changesOf = (...subjects: readonly (string | null)[]): string =>
  `/stream/changes/${subjects.filter((subject) => subject !== null).join(",")}`;

/**
 * What concerns a page of a partnership, about some subjects or (undefined) about any. A subject of another partnership
 * is like one that never changes.
 */
export function concerning(partnership: string, subjects: string | undefined): Concerns {
  const named = subjects === undefined ? null : new Set(subjects.split(","));
  return (change) =>
    change === null || (change.partnership === partnership && (named === null || named.has(change.subject)));
}
