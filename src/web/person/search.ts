import { html } from "../components/index.ts";
import { type Answer, showPage } from "../pipeline/answer.ts";
import { factlessRoute, factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { withheldParts } from "../withheld.ts";
import { readSearchText } from "./search-text.ts";
import { searchPage } from "./search-view.ts";

const title = "Find a person";
const action = "/people";

const ask = async ({ csrfToken, me }: Visit): Promise<Answer> =>
  showPage({ title, main: searchPage({ action, csrfToken, typed: "", errors: [] }, null, me.role) });

async function search(visit: Visit): Promise<Answer> {
  const { csrfToken, me } = visit;
  const typed = typedText(visit.answers, "text");
  const read = readSearchText(typed);
  // A search for nothing is asked all the same, so that the audit tells of every one.
  const { shown, withheld } = await visit.ask.search(read.ok ? read.text : "").read();
  if (!read.ok) {
    const errors = [{ name: "text", sentence: read.sentence }];
    return showPage(
      { title, main: searchPage({ action, csrfToken, typed, errors }, null, me.role), hasErrors: true },
      422,
    );
  }
  const main = searchPage({ action, csrfToken, typed, errors: [] }, shown, me.role);
  return showPage({ title, main: html`${main}${withheldParts(withheld)}` });
}

export const searchRoutes: readonly Route[] = [
  factlessRoute({
    method: "GET",
    path: "/people",
    showsNothingBecause: "it is the empty question of a search",
    handle: ask,
  }),
  factRoute({
    method: "POST",
    path: "/people",
    purpose: "section-136-response",
    verb: "search",
    categories: ["description-and-last-seen"],
    handle: search,
  }),
];
