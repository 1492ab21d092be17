import type { EpisodeId } from "../../../domain/timeline/identifiers.ts";
import { html } from "../../components/index.ts";
import { attributes } from "../../html.ts";
import { ABSENT, type Answer, showPage } from "../../pipeline/answer.ts";
import { factRoute, type Route } from "../../pipeline/route.ts";
import type { Visit } from "../../pipeline/visit.ts";
import { episodeAddress } from "../../record/address.ts";
import { readId } from "../../record/identifiers.ts";
import { viewOf } from "../view-model.ts";
import { copyText } from "./text.ts";

async function show(visit: Visit): Promise<Answer> {
  const episode = readId<EpisodeId>(visit.params["episode"]);
  const reading = episode === null ? null : await visit.ask.episode(episode).read();
  if (episode === null || reading === null) return ABSENT;
  const text = copyText(await viewOf(visit, reading.shown, false));
  const rows = Math.min(30, text.split("\n").length + 2);
  const area = attributes({ class: "nhsuk-textarea", id: "copy-text", rows, readonly: true, spellcheck: "false" });
  const main = html`<h1 class="nhsuk-heading-l">Copy as text for our own record</h1><p>The least that another record needs. That you opened this page is noted in the audit. Paste it only into a record that may hold it.</p><div class="nhsuk-form-group"><label class="nhsuk-label" for="copy-text">Text to copy</label><textarea${area}>${text}</textarea></div><p data-copy="copy-text" hidden><button class="nhsuk-button nhsuk-button--secondary" type="button">Copy the text</button> <span role="status"></span></p>`;
  return showPage({
    title: "Copy as text",
    main,
    back: { href: episodeAddress(episode), text: "Back to the episode" },
  });
}

export const copyRoutes: readonly Route[] = [
  factRoute({
    method: "GET",
    path: "/episodes/:episode/copy",
    purpose: "section-136-response",
    verb: "copy",
    categories: ["place-of-safety-status", "description-and-last-seen", "agreed-support", "attendance-fact"],
    handle: show,
  }),
];
