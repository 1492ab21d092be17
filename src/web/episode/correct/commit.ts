import type { Objection } from "../../../domain/section-136/objection.ts";
import type { EntryId, EpisodeId } from "../../../domain/timeline/identifiers.ts";
import { CORRECTION_TYPE, standing } from "../../../domain/timeline/standing.ts";
import type { DraftName } from "../../../store/drafts.ts";
import type { AppendResult, Before, Verdict } from "../../../store/request.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { judge, recordIf, type ToRecord } from "../../record/commit.ts";
import { meAsActor } from "../../record/me.ts";
import { type ClockMove, clockMove, clockToken } from "./clock-move.ts";
import { withKeptBack } from "./kept-back.ts";
import type { Replacement } from "./reading.ts";
import type { Target } from "./target.ts";

/** Why a correction is not simply taken. */
export type CorrectionRefusal =
  | { readonly kind: "objection"; readonly objection: Objection }
  /** The worker has not yet seen what it does to the clock. */
  | { readonly kind: "moves"; readonly move: ClockMove }
  /** Somebody else has corrected the entry meanwhile. */
  | { readonly kind: "already" };

/** A correction that is ready to be written. */
export interface ToCorrect {
  readonly submission: EntryId;
  readonly episode: EpisodeId;
  readonly target: Target;
  readonly replacedBy: Replacement | null;
  readonly reason: string;
  readonly insists: boolean;
  /** What was typed so far, which goes once it is recorded. */
  readonly draft: DraftName;
  /** What the worker was shown that the clock would say. */
  readonly accepts: string;
}

function verdict(before: Before, toRecord: ToRecord, { target, accepts }: ToCorrect): Verdict<CorrectionRefusal> {
  const input = before.input(toRecord.episode);
  if (standing(input.entries, null).struckBy.has(target.entry.id))
    return { taken: false, refusal: { kind: "already" } };
  const judged = judge(before, toRecord);
  if (!judged.taken) return { taken: false, refusal: { kind: "objection", objection: judged.refusal } };
  const [correction] = before.proposed;
  const move = correction === undefined ? null : clockMove(input, correction, before.now);
  if (move === null || clockToken(move.after) === accepts) return { taken: true };
  return { taken: false, refusal: { kind: "moves", move } };
}

/** Writes a correction, judged with the timeline locked, unless the rules object or the clock would move unseen. */
export function commitCorrection(visit: Visit, toCorrect: ToCorrect): Promise<AppendResult<CorrectionRefusal>> {
  const { submission, episode, target, replacedBy, reason, insists, draft } = toCorrect;
  const me = meAsActor(visit);
  const toRecord: ToRecord = {
    submission,
    episode,
    person: target.person,
    planned: [{ type: CORRECTION_TYPE, details: { entry: target.entry.id, replacedBy, reason } }],
    at: null,
    doneBy: me,
    recordedBy: me,
    confirmed: true,
    via: "screen",
    contributedBy: target.entry.contributedBy,
    fill: (entry, timeline) => withKeptBack(entry, timeline, target.entry),
    ...(target.isStored ? { corrects: target.entry.id } : {}),
    insists,
    draft,
  };
  return recordIf(visit, toRecord, (before) => verdict(before, toRecord, toCorrect));
}
