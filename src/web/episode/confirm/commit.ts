import type { Objection } from "../../../domain/section-136/objection.ts";
import type { Entry } from "../../../domain/timeline/entry.ts";
import type { EntryId } from "../../../domain/timeline/identifiers.ts";
import { CONFIRMATION_TYPE, DISPUTE_TYPE } from "../../../domain/timeline/standing.ts";
import type { AppendResult } from "../../../store/request.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { record } from "../../record/commit.ts";
import { meAsActor } from "../../record/me.ts";
import type { EpisodeView } from "../view-model.ts";
import { answerDetails, type ConfirmAnswer } from "./answer.ts";

/** Writes what the doer says of an entry that somebody else wrote for them. */
export function commitAnswer(
  visit: Visit,
  { episode, person }: EpisodeView,
  about: Entry,
  submission: EntryId,
  answer: Extract<ConfirmAnswer, { ok: true }>,
): Promise<AppendResult<Objection>> {
  const me = meAsActor(visit);
  const type = answer.confirms ? CONFIRMATION_TYPE : DISPUTE_TYPE;
  return record(visit, {
    submission,
    episode,
    person,
    planned: [{ type, details: answerDetails(about, answer) }],
    at: null,
    doneBy: me,
    recordedBy: me,
    confirmed: true,
    via: "screen",
    insists: false,
  });
}
