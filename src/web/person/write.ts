import type { Actor, Via } from "../../domain/timeline/entry.ts";
import type { EntryId, PersonId } from "../../domain/timeline/identifiers.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { AppendResult } from "../../store/request.ts";
import type { Visit } from "../pipeline/visit.ts";
import { meAsActor } from "../record/me.ts";

/** One entry about who a person is. */
export interface AboutPerson {
  readonly submission: EntryId;
  readonly person: PersonId;
  readonly type:
    | "identity-stated"
    | "identity-linked"
    | "identity-unlinked"
    | "entry-corrected"
    | "entry-confirmed"
    | "entry-disputed";
  readonly details: Readonly<Record<string, unknown>>;
  /** Null: as it is decided. */
  readonly at: Instant | null;
  /** Null: the worker who writes. */
  readonly doneBy: Actor | null;
  readonly confirmed: boolean;
  readonly via: Via;
  readonly corrects: EntryId | null;
}

/** Records it. The rules of section 136 have nothing to say about who somebody is, so nothing is refused. */
export function writeAboutPerson(visit: Visit, entry: AboutPerson): Promise<AppendResult<never>> {
  const { partnership, agency } = visit.me.asker;
  return visit.append<never>({
    partnership,
    asker: visit.me.asker,
    purpose: "section-136-response",
    entries: [
      {
        id: entry.submission,
        subject: { kind: "person", id: entry.person },
        person: entry.person,
        type: entry.type,
        version: 1,
        at: entry.at,
        recordedAt: null,
        doneBy: entry.doneBy ?? meAsActor(visit),
        recordedBy: meAsActor(visit),
        contributedBy: agency,
        confirmed: entry.confirmed,
        via: entry.via,
        sourceId: null,
        corrects: entry.corrects,
        details: entry.details,
      },
    ],
    decide: () => ({ taken: true }),
  });
}

/** What a worker decides about a record now, in their own name. */
export const decided = (
  submission: EntryId,
  person: PersonId,
  type: AboutPerson["type"],
  details: AboutPerson["details"],
  corrects: EntryId | null = null,
): AboutPerson => ({
  submission,
  person,
  type,
  details,
  at: null,
  doneBy: null,
  confirmed: true,
  via: "screen",
  corrects,
});
