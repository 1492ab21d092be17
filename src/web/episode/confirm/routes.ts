import { EPISODE_CATEGORIES } from "../../../domain/sharing/category.ts";
import type { EntryId, EpisodeId } from "../../../domain/timeline/identifiers.ts";
import { type FieldError, html } from "../../components/index.ts";
import { ABSENT, type Answer, goTo, showPage } from "../../pipeline/answer.ts";
import { factRoute, type Route } from "../../pipeline/route.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { episodeAddress } from "../../record/address.ts";
import { typedText } from "../../record/answer.ts";
import { newId, readId } from "../../record/identifiers.ts";
import { conflict } from "../../record/send.ts";
import { type EpisodeView, viewOf } from "../view-model.ts";
import { readAnswer } from "./answer.ts";
import { commitAnswer } from "./commit.ts";
import { confirmPage } from "./view.ts";

interface Asked {
  readonly view: EpisodeView;
  readonly item: EpisodeView["state"]["timeline"][number];
}

/** The entry that waits for the doer, who alone can answer. */
async function open(visit: Visit): Promise<Asked | "not-yours" | null> {
  const episode = readId<EpisodeId>(visit.params["episode"]);
  const reading = episode === null ? null : await visit.ask.episode(episode).read();
  if (reading === null) return null;
  const view = await viewOf(visit, reading.shown, false);
  const item = view.state.timeline.find(({ entry }) => entry.id === visit.params["entry"]);
  if (item === undefined || item.entry.confirmed || item.struckBy !== null) return null;
  const { doneBy } = item.entry;
  return doneBy.kind === "worker" && doneBy.worker === visit.me.id ? { view, item } : "not-yours";
}

const NOT_YOURS: Answer = showPage(
  {
    title: "Only the one who did it can confirm",
    main: html`<h1 class="nhsuk-heading-l">Only the one who did it can confirm</h1><p>If the entry is wrong, correct it.</p><p><a href="/">What needs me</a></p>`,
    hasErrors: true,
  },
  403,
);

function page(visit: Visit, { view, item }: Asked, submission: EntryId, errors: readonly FieldError[]): Answer {
  const { csrfToken, answers } = visit;
  const action = `${episodeAddress(view.episode)}/confirm/${item.entry.id}`;
  const main = confirmPage({ view, item, action, csrfToken, submission, answers, errors });
  const back = { href: `${episodeAddress(view.episode)}#entry-${item.entry.id}` };
  return showPage(
    { title: "Confirm an entry", main, back, hasErrors: errors.length > 0 },
    errors.length > 0 ? 422 : 200,
  );
}

async function show(visit: Visit): Promise<Answer> {
  const asked = await open(visit);
  if (asked === null) return ABSENT;
  return asked === "not-yours" ? NOT_YOURS : page(visit, asked, newId<EntryId>(), []);
}

async function take(visit: Visit): Promise<Answer> {
  const asked = await open(visit);
  if (asked === null) return ABSENT;
  if (asked === "not-yours") return NOT_YOURS;
  const submission = readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>();
  const answer = readAnswer(visit.answers);
  if (!answer.ok) return page(visit, asked, submission, answer.errors);
  const { view, item } = asked;
  const done = `${episodeAddress(view.episode)}?recorded=${answer.confirms ? "confirmation" : "dispute"}`;
  const result = await commitAnswer(visit, view, item.entry, submission, answer);
  switch (result.kind) {
    case "appended":
      return goTo(done);
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
