import { type EntryId } from "../../domain/timeline/identifiers.ts";
import { addHours, type Instant, isBefore } from "../../domain/timeline/instant.ts";

const FORM_STAYS_OPEN_HOURS = 24;

/**
 * When something was decided that is recorded as it is decided: when its form was opened, which its id tells (UUIDv7).
 * So the same form sent twice says the same. An id that tells no such time leaves the time of arrival.
 */
export function decidedAt(submission: EntryId, now: Instant): Instant {
  const opened = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(submission.replace("-", "").slice(0, 12), 16));
  const isLate = isBefore(opened, addHours(now, -FORM_STAYS_OPEN_HOURS));
  return submission.charAt(14) === "7" && !isLate && !isBefore(now, opened) ? opened : now;
}
