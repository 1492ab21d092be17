import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import type { Answers } from "../components/index.ts";
import { ABSENT, type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { errorContent } from "../pipeline/error-page.ts";
import type { Visit } from "../pipeline/visit.ts";
import { episodeAddress, formAddress } from "./address.ts";
import { typedText } from "./answer.ts";
import { record } from "./commit.ts";
import { draftName, type FormDraft } from "./draft.ts";
import { planEntries } from "./entry-form.ts";
import type { Filled } from "./filled.ts";
import type { Loaded } from "./load.ts";
import { meAsActor } from "./me.ts";
import { objectionPage } from "./objection-view.ts";
import { carried } from "./pages.ts";

/** What somebody who asked for an entry that the rules object to is told. */
const UNPROCESSABLE = 422;

/** Records a form that was read without error, and says what became of it. */
export async function send(
  visit: Visit,
  loaded: Loaded,
  draft: FormDraft,
  filled: Extract<Filled, { ok: true }>,
  action: string,
): Promise<Answer> {
  const { form, episode, scene } = loaded;
  const result = await record(visit, {
    submission: draft.submission,
    episode,
    person: draft.person,
    planned: planEntries(form, filled.details, scene),
    at: filled.isNow ? null : filled.at,
    doneBy: filled.doneBy,
    recordedBy: meAsActor(visit),
    confirmed: filled.confirmed,
    via: filled.via,
    insists: typedText(visit.answers, "insists") === "yes",
    draft: draftName(visit, form, episode),
  });
  switch (result.kind) {
    case "appended":
      return goTo(`${episodeAddress(episode)}?recorded=${form.key}`);
    case "refused": {
      const { csrfToken } = visit;
      const { submission } = draft;
      const answers = carried(loaded, draft);
      const changeAt = formAddress(episode, form);
      const main = objectionPage({ objection: result.refusal, action, changeAt, csrfToken, submission, answers });
      return showPage(
        { title: "Before you record this", main, hasErrors: true, back: { href: changeAt } },
        UNPROCESSABLE,
      );
    }
    case "conflict":
      return conflict(episode, draft.answers);
    case "absent":
      return ABSENT;
  }
}

/** The same id came with other content: both texts are kept, one on the timeline, this one on the page. */
export const conflict = (episode: EpisodeId, answers: Answers): Answer =>
  showPage({ ...errorContent(409, answers), back: { href: episodeAddress(episode) } }, 409);
