import { addHours, HOUR, type Instant, isAtOrBefore, isBefore, millisecondsBetween } from "../timeline/instant.ts";
import type { Duty, NextAction } from "./next.ts";
import type { Piece } from "./piece.ts";

/** A worker, as far as it decides whose turn it is. */
export interface AtWork {
  readonly id: string;
  readonly role: string;
  readonly agency: string;
  /** The places this worker receives people at. */
  readonly places: readonly string[];
}

const OFFICERS: ReadonlySet<string> = new Set(["constable", "sergeant", "control-room"]);
const RECEIVERS: ReadonlySet<string> = new Set(["place-of-safety-nurse", "emergency-nurse"]);

const isOfficer = ({ role }: AtWork): boolean => OFFICERS.has(role);
const receives = ({ role, places }: AtWork): boolean => RECEIVERS.has(role) || places.length > 0;

function isPlaceStaff(placeId: string | null, agency: string | null, worker: AtWork): boolean {
  if (placeId !== null) return worker.places.includes(placeId);
  if (agency !== null) return receives(worker) && worker.agency === agency;
  // Nobody said which place: it is better told to every one than to none.
  return RECEIVERS.has(worker.role);
}

/** Whether a duty is this worker's to do, or one of theirs whom it falls to. */
export function isTurnOf(duty: Duty, worker: AtWork): boolean {
  switch (duty.kind) {
    case "officers":
      return isOfficer(worker) && (duty.agency === null || duty.agency === worker.agency);
    case "place":
      return isPlaceStaff(duty.placeId, duty.agency, worker);
    case "ambulance":
      return worker.role === "paramedic";
    case "amhp":
      return worker.role === "amhp";
    case "doctor":
      return worker.role === "doctor";
    case "worker":
      return duty.worker === worker.id;
  }
}

/** Whether a worker who need do nothing now still waits for what others do about this person. */
export function isWaitingFor({ holder, placeId, status }: Piece, worker: AtWork): boolean {
  if (placeId !== null && worker.places.includes(placeId)) return true;
  if (holder.kind === "officers" && isOfficer(worker))
    return "agency" in holder.by && holder.by.agency === worker.agency;
  return worker.role === "amhp" && (status === "removed" || status === "running" || status === "extended");
}

export type Urgency = "late" | "soon" | "new";

type Timed = Pick<NextAction, "since" | "dueBy">;

const SHORTEST_WARNING_HOURS = 0.25;
const LONGEST_WARNING_HOURS = 3;

/** From when it is soon: the last quarter of the time allowed, at least 15 minutes of it and at most 3 hours. */
function soonFrom(since: Instant, dueBy: Instant): Instant {
  const quarter = millisecondsBetween(since, dueBy) / HOUR / 4;
  return addHours(dueBy, -Math.min(LONGEST_WARNING_HOURS, Math.max(SHORTEST_WARNING_HOURS, quarter)));
}

/** How pressing an action is at an instant; without a time set for it, it is never more than new. */
export function urgency({ since, dueBy }: Timed, at: Instant): Urgency {
  if (dueBy === null) return "new";
  if (isAtOrBefore(dueBy, at)) return "late";
  return isAtOrBefore(soonFrom(since, dueBy), at) ? "soon" : "new";
}

const soonest = (moments: readonly (Instant | null)[], after: Instant): Instant | null =>
  moments.reduce<Instant | null>((first, moment) => {
    if (moment === null || !isBefore(after, moment)) return first;
    return first === null || isBefore(moment, first) ? moment : first;
  }, null);

/** When the urgency of an action next changes by time alone; null where it never does. */
export const urgencyChangesAt = ({ since, dueBy }: Timed, after: Instant): Instant | null =>
  dueBy === null ? null : soonest([soonFrom(since, dueBy), dueBy], after);

/** When rows of a list next read differently by time alone; null where they never do. */
export const listChangesAt = (pieces: readonly Piece[], after: Instant): Instant | null =>
  soonest(
    pieces.flatMap(({ firstPeriodEnds, endsBy, next }) => [
      endsBy,
      firstPeriodEnds,
      ...next.map((action) => urgencyChangesAt(action, after)),
    ]),
    after,
  );
