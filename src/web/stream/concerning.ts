import type { Change } from "../../store/listen.ts";

/** Whether a page must be read again for a change; null is one that nobody can name. */
export type Concerns = (change: Change | null) => boolean;

/**
 * What concerns a page of a partnership, about one subject or (undefined) about any. A subject of another partnership is
 * like one that never changes.
 */
export const concerning =
  (partnership: string, subject: string | undefined): Concerns =>
  (change) =>
    change === null || (change.partnership === partnership && (subject === undefined || change.subject === subject));
