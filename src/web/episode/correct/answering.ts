import { type FieldError, html } from "../../components/index.ts";
import { ABSENT, type Answer, goTo, showPage } from "../../pipeline/answer.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { episodeAddress } from "../../record/address.ts";
import { typedText } from "../../record/answer.ts";
import { draftName, type FormDraft } from "../../record/draft.ts";
import { objectionPage } from "../../record/objection-view.ts";
import { conflict } from "../../record/send.ts";
import { type CorrectionRefusal, commitCorrection } from "./commit.ts";
import type { Correcting } from "./correcting.ts";
import { movePage } from "./move-view.ts";
import type { CorrectionRead } from "./reading.ts";

import { changePage, takeOutPage } from "./view.ts";

const UNPROCESSABLE = 422;

/** The form, with what was typed and what is wrong. */
export function showForm(
  visit: Visit,
  { view, target, action }: Correcting,
  { submission, answers }: FormDraft,
  takeOut: boolean,
  errors: readonly FieldError[],
): Answer {
  const { csrfToken } = visit;
  const page = { view, target, action, csrfToken, submission, answers, errors };
  const main = takeOut ? takeOutPage(page) : changePage(page);
  const hasErrors = errors.length > 0;
  const back = { href: `${episodeAddress(view.episode)}#entry-${target.entry.id}` };
  return showPage({ title: "Correct an entry", main, hasErrors, back }, hasErrors ? UNPROCESSABLE : 200);
}

function refused(
  visit: Visit,
  { view, action, target }: Correcting,
  { submission, answers }: FormDraft,
  refusal: CorrectionRefusal,
): Answer {
  const { csrfToken } = visit;
  const insists = typedText(visit.answers, "insists") === "yes";
  const back = { href: action };
  switch (refusal.kind) {
    case "objection": {
      const { objection } = refusal;
      const main = objectionPage({ objection, action, changeAt: action, csrfToken, submission, answers });
      return showPage({ title: "Before you record this", main, hasErrors: true, back }, UNPROCESSABLE);
    }
    case "moves": {
      const main = movePage({ move: refusal.move, action, csrfToken, submission, answers, insists });
      return showPage({ title: "This changes the clock", main, back });
    }
    case "already": {
      const href = `${episodeAddress(view.episode)}#entry-${target.entry.id}`;
      const main = html`<h1 class="nhsuk-heading-l">Somebody has corrected this entry meanwhile</h1><p>Nothing of yours was recorded. <a href="${href}">See what it says now</a>; if it is still wrong, correct that.</p>`;
      return showPage({ title: "Already corrected", main, hasErrors: true, back: { href } }, UNPROCESSABLE);
    }
  }
}

/** Writes what was read, and says what became of it. */
export async function answerTo(
  visit: Visit,
  correcting: Correcting,
  draft: { readonly key: string },
  filled: FormDraft,
  { reason, replacedBy }: Extract<CorrectionRead, { ok: true }>,
): Promise<Answer> {
  const { view, target } = correcting;
  const { episode } = view;
  const result = await commitCorrection(visit, {
    submission: filled.submission,
    episode,
    target,
    reason,
    replacedBy,
    insists: typedText(visit.answers, "insists") === "yes",
    accepts: typedText(visit.answers, "accepts"),
    draft: draftName(visit, draft, episode),
  });
  switch (result.kind) {
    case "appended":
      return goTo(`${episodeAddress(episode)}?recorded=correction`);
    case "refused":
      return refused(visit, correcting, filled, result.refusal);
    case "conflict":
      return conflict(episode, filled.answers);
    case "absent":
      return ABSENT;
  }
}
