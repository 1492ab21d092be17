import { html } from "../components/index.ts";
import { showPage } from "../pipeline/answer.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import { withheldParts } from "../withheld.ts";
import { boardView } from "./view.ts";

export const boardRoutes: readonly Route[] = [
  factRoute({
    method: "GET",
    path: "/board",
    purpose: "section-136-response",
    verb: "list",
    categories: ["place-of-safety-status", "description-and-last-seen"],
    handle: async (visit) => {
      const [listing, { shown, withheld }] = await Promise.all([visit.directory.list(), visit.ask.board().read()]);
      const { main, nextChange } = boardView(shown, listing, visit.me.asker.partnership);
      return showPage({
        title: "Places of safety",
        main: html`${main}${withheldParts(withheld)}`,
        wide: true,
        live: { stream: "/stream/changes", nextChange: nextChange ?? undefined },
      });
    },
  }),
];
