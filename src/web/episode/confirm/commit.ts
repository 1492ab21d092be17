import type { Objection } from "../../../domain/section-136/objection.ts";
import type { EntryId } from "../../../domain/timeline/identifiers.ts";
import type { AppendResult } from "../../../store/request.ts";
import type { ConfirmAnswer } from "../../confirm/answer.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { record } from "../../record/commit.ts";
import { meAsActor } from "../../record/me.ts";
import type { EpisodeView } from "../view-model.ts";

/** Writes what the doer says of an entry that somebody else wrote for them. */
export function commitAnswer(
  visit: Visit,
  { episode, person }: EpisodeView,
  submission: EntryId,
  { type, details }: Extract<ConfirmAnswer, { ok: true }>,
): Promise<AppendResult<Objection>> {
  const me = meAsActor(visit);
  return record(visit, {
    submission,
    episode,
    person,
    planned: [{ type, details }],
    at: null,
    doneBy: me,
    recordedBy: me,
    confirmed: true,
    via: "screen",
    insists: false,
  });
}
