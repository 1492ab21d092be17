import { COMMENCEMENT_SET } from "../../domain/law/commencement.ts";
import type { EntryId } from "../../domain/timeline/identifiers.ts";
import type { AppendResult } from "../../store/request.ts";
import type { Visit } from "../pipeline/visit.ts";
import { meAsActor } from "../record/me.ts";

export interface Setting {
  readonly submission: EntryId;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Puts a date of law on the partnership's own timeline; what hangs on it is folded again. */
export function setDate(visit: Visit, { submission, details }: Setting): Promise<AppendResult<never>> {
  const { partnership, agency } = visit.me.asker;
  return visit.append<never>({
    partnership,
    asker: visit.me.asker,
    purpose: "monitoring",
    entries: [
      {
        id: submission,
        subject: { kind: "partnership", id: partnership },
        person: null,
        type: COMMENCEMENT_SET,
        version: 1,
        at: null,
        recordedAt: null,
        doneBy: meAsActor(visit),
        recordedBy: meAsActor(visit),
        contributedBy: agency,
        confirmed: true,
        via: "screen",
        sourceId: null,
        corrects: null,
        details,
      },
    ],
    decide: () => ({ taken: true }),
  });
}
