import { type EpisodeId, identifier, type WorkerId } from "../../domain/timeline/identifiers.ts";
import { html } from "../components/index.ts";
import { atWork } from "../duties/at-work.ts";
import { type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { factlessRoute, factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { dropDraft } from "../record/draft.ts";
import { readId } from "../record/identifiers.ts";
import { withheldParts } from "../withheld.ts";
import { namesFrom } from "../words/names.ts";
import { concerns } from "./items.ts";
import { begunForms } from "./unfinished.ts";
import { homeView } from "./view.ts";

async function show(visit: Visit): Promise<Answer> {
  const { me, now, csrfToken } = visit;
  const [listing, drafts] = await Promise.all([
    visit.directory.list(),
    visit.drafts.unfinished(identifier<WorkerId>(me.id)),
  ]);
  const worker = atWork(me, listing);
  const begun = begunForms(drafts, now);
  const { shown, withheld } = await visit.ask
    .workList((row) => concerns(row, worker) || begun.some(({ episode }) => episode === row.episode))
    .read();
  const { main, nextChange } = homeView({ shown, worker, names: namesFrom(listing), begun, csrfToken });
  return showPage({
    title: "What needs me",
    main: html`${main}${withheldParts(withheld)}`,
    live: { stream: "/stream/changes", nextChange: nextChange ?? undefined },
  });
}

/** Only the worker's own drafts can be named, whatever the form says. */
async function throwAway(visit: Visit): Promise<Answer> {
  const episode = readId<EpisodeId>(typedText(visit.answers, "episode"));
  if (episode !== null) await dropDraft(visit, { key: typedText(visit.answers, "form") }, episode);
  return goTo("/");
}

export const homeRoutes: readonly Route[] = [
  factRoute({
    method: "GET",
    path: "/",
    purpose: "section-136-response",
    verb: "list",
    categories: ["place-of-safety-status", "description-and-last-seen"],
    handle: show,
  }),
  factlessRoute({
    method: "POST",
    path: "/drafts/throw-away",
    showsNothingBecause: "it removes what the worker typed and did not send, and shows the list again",
    handle: throwAway,
  }),
];
