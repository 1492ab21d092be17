import { EPISODE_CATEGORIES } from "../../../domain/sharing/category.ts";
import type { EntryId, EpisodeId } from "../../../domain/timeline/identifiers.ts";
import { DISPUTE_TYPE } from "../../../domain/timeline/standing.ts";
import type { FieldError } from "../../components/index.ts";
import { readAnswer } from "../../confirm/answer.ts";
import { confirmPage, isFor, NOT_YOURS } from "../../confirm/view.ts";
import { ABSENT, type Answer, goTo, showPage } from "../../pipeline/answer.ts";
import { factRoute, type Route } from "../../pipeline/route.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { episodeAddress } from "../../record/address.ts";
import { typedText } from "../../record/answer.ts";
import { newId, readId } from "../../record/identifiers.ts";
import { conflict } from "../../record/send.ts";
import { titleOf } from "../corrections-shown.ts";
import { type EpisodeView, viewOf } from "../view-model.ts";
import { commitAnswer } from "./commit.ts";

interface Asked {
  readonly view: EpisodeView;
  readonly item: EpisodeView["state"]["timeline"][number];
}

/** The entry that waits for the doer, who alone can answer; what is not on this timeline may be about the person. */
async function open(visit: Visit): Promise<Asked | Answer> {
  const episode = readId<EpisodeId>(visit.params["episode"]);
  const entry = readId<EntryId>(visit.params["entry"]);
  const reading = episode === null ? null : await visit.ask.episode(episode).read();
  if (reading === null || entry === null) return ABSENT;
  const view = await viewOf(visit, reading.shown, false);
  const item = view.state.timeline.find((one) => one.entry.id === entry);
  if (item === undefined && view.person !== null) return goTo(`/people/${view.person}/confirm/${entry}`);
  if (item === undefined || item.entry.confirmed || item.struckBy !== null) return ABSENT;
  return isFor(item.entry, visit.me.id) ? { view, item } : NOT_YOURS;
}

function page(visit: Visit, { view, item }: Asked, submission: EntryId, errors: readonly FieldError[]): Answer {
  const { csrfToken, answers } = visit;
  const { episode, names, state } = view;
  const { entry } = item;
  const action = `${episodeAddress(episode)}/confirm/${entry.id}`;
  const title = titleOf(entry, state.timeline, names);
  const main = confirmPage({ entry, title, names, action, csrfToken, submission, answers, errors });
  const back = { href: `${episodeAddress(episode)}#entry-${entry.id}` };
  return showPage(
    { title: "Confirm an entry", main, back, hasErrors: errors.length > 0 },
    errors.length > 0 ? 422 : 200,
  );
}

async function show(visit: Visit): Promise<Answer> {
  const asked = await open(visit);
  return "kind" in asked ? asked : page(visit, asked, newId<EntryId>(), []);
}

async function take(visit: Visit): Promise<Answer> {
  const asked = await open(visit);
  if ("kind" in asked) return asked;
  const { view, item } = asked;
  const submission = readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>();
  const answer = readAnswer(visit.answers, item.entry);
  if (!answer.ok) return page(visit, asked, submission, answer.errors);
  const result = await commitAnswer(visit, view, submission, answer);
  switch (result.kind) {
    case "appended":
      return goTo(
        `${episodeAddress(view.episode)}?recorded=${answer.type === DISPUTE_TYPE ? "dispute" : "confirmation"}`,
      );
    case "conflict":
      return conflict(view.episode, visit.answers);
    case "refused":
    case "absent":
      return ABSENT;
  }
}

const asks = { purpose: "section-136-response", verb: "read", categories: EPISODE_CATEGORIES } as const;

export const confirmRoutes: readonly Route[] = [
  factRoute({ method: "GET", path: "/episodes/:episode/confirm/:entry", ...asks, handle: show }),
  factRoute({ method: "POST", path: "/episodes/:episode/confirm/:entry", ...asks, handle: take }),
];
