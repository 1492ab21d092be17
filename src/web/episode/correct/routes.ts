import { EPISODE_CATEGORIES } from "../../../domain/sharing/category.ts";
import type { EntryId } from "../../../domain/timeline/identifiers.ts";
import { ABSENT, type Answer, goTo } from "../../pipeline/answer.ts";
import { factRoute, type Route } from "../../pipeline/route.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { episodeAddress } from "../../record/address.ts";
import { typedText } from "../../record/answer.ts";
import { keepDraft, keptDraft, merge, newDraft } from "../../record/draft.ts";
import { readId } from "../../record/identifiers.ts";
import { answerTo, showForm } from "./answering.ts";
import { draftOf, openCorrection, takeOutOf } from "./correcting.ts";
import { readCorrection, startOf } from "./reading.ts";

async function show(visit: Visit): Promise<Answer> {
  const correcting = await openCorrection(visit);
  if (correcting === null) return ABSENT;
  const { view, target } = correcting;
  if (target.isStruck) return goTo(`${episodeAddress(view.episode)}#entry-${target.entry.id}`);
  const takeOut = takeOutOf(correcting, visit.query["take-out"]);
  const kept = (await keptDraft(visit, draftOf(correcting, takeOut), view.episode)) ?? newDraft(target.person);
  const answers = Object.keys(kept.answers).length === 0 ? startOf(target, view.scene) : kept.answers;
  return showForm(visit, correcting, { ...kept, answers }, takeOut, []);
}

async function take(visit: Visit): Promise<Answer> {
  const correcting = await openCorrection(visit);
  if (correcting === null) return ABSENT;
  const { view, target } = correcting;
  const takeOut = takeOutOf(correcting, typedText(visit.answers, "take-out"));
  const draft = draftOf(correcting, takeOut);
  const kept = (await keptDraft(visit, draft, view.episode)) ?? newDraft(target.person);
  const submission = readId<EntryId>(typedText(visit.answers, "submission")) ?? kept.submission;
  const { accepts: _, ...answers } = merge({}, visit.answers, []);
  const filled = { ...kept, submission, answers };
  await keepDraft(visit, draft, view.episode, filled);
  const read = readCorrection(target, view.scene, filled.answers, submission, takeOut);
  if (!read.ok) return showForm(visit, correcting, filled, takeOut, read.errors);
  return answerTo(visit, correcting, draft, filled, read);
}

const asks = { purpose: "section-136-response", verb: "read", categories: EPISODE_CATEGORIES } as const;

export const correctRoutes: readonly Route[] = [
  factRoute({ method: "GET", path: "/episodes/:episode/correct/:entry", ...asks, handle: show }),
  factRoute({ method: "POST", path: "/episodes/:episode/correct/:entry", ...asks, handle: take }),
];
