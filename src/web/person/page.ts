import { html } from "../components/index.ts";
import { ABSENT, type Answer, showPage } from "../pipeline/answer.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { changesOf } from "../stream/concerning.ts";
import { withheldParts } from "../withheld.ts";
import { namesFrom } from "../words/names.ts";
import { PERSON_CATEGORIES } from "./categories.ts";
import { foundPerson } from "./found.ts";
import { historyOf } from "./history.ts";
import { linkedRecords } from "./links.ts";
import { personPage } from "./page-view.ts";

/** The latest are those that still change; an address has an end. */
const MOST_FOLLOWED = 10;

async function show(visit: Visit): Promise<Answer> {
  const reading = await foundPerson(visit);
  if (reading === null) return ABSENT;
  const { shown, withheld } = reading;
  const main = personPage({
    shown,
    history: historyOf(shown.entries),
    linked: linkedRecords(shown),
    names: namesFrom(await visit.directory.list()),
    now: visit.now,
    me: visit.me,
  });
  return showPage({
    title: "Person",
    main: html`${main}${withheldParts(withheld)}`,
    back: { href: "/people", text: "Find a person" },
    live: { stream: changesOf(shown.person, ...shown.episodes.slice(0, MOST_FOLLOWED).map(({ episode }) => episode)) },
  });
}

export const pageRoutes: readonly Route[] = [
  factRoute({
    method: "GET",
    path: "/people/:person",
    purpose: "section-136-response",
    verb: "read",
    categories: PERSON_CATEGORIES,
    handle: show,
  }),
];
