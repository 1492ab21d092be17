import { actionList, html, showInstant } from "../components/index.ts";
import type { NarratedCase } from "../narrated-case.ts";
import { ABSENT, type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { factlessRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { stopAddress } from "./stops.ts";

const mine = ({ narrated, me }: Visit): readonly NarratedCase[] =>
  narrated.filter(({ partnership }) => partnership === me.asker.partnership);

const find = (visit: Visit): NarratedCase | undefined => mine(visit).find(({ key }) => key === visit.params["case"]);

async function list(visit: Visit): Promise<Answer> {
  const cases = mine(visit).map(({ key, title, introduction }) => ({
    href: `/narrated/${key}`,
    text: title,
    hint: introduction,
  }));
  const main = html`<h1 class="nhsuk-heading-l">Narrated cases</h1><p>Made-up cases to learn from. Each is told step by step, with the page as it stood at each moment.</p>${actionList(cases, "There is no narrated case in this area.")}`;
  return showPage({ title: "Narrated cases", main });
}

async function open(visit: Visit): Promise<Answer> {
  const told = find(visit);
  if (told === undefined) return ABSENT;
  const stops = told.stops.map((stop, index) => ({
    href: stopAddress(told, stop),
    text: html`Step ${index + 1}: ${showInstant(stop.at)}`,
    hint: stop.narration,
  }));
  const items = stops.map(
    ({ href, text, hint }) =>
      html`<li class="tandem-actions__item"><a class="tandem-actions__link" href="${href}">${text}</a><p class="tandem-actions__hint">${hint}</p></li>`,
  );
  const main = html`<h1 class="nhsuk-heading-l">${told.title}</h1><p class="nhsuk-lede-text">${told.introduction}</p><h2 class="nhsuk-heading-m">Step by step</h2><ol class="tandem-actions">${items}</ol>`;
  return showPage({ title: "Narrated case", main, back: { href: "/narrated", text: "Narrated cases" } });
}

/** `1` is the first stop. */
async function stop(visit: Visit): Promise<Answer> {
  const told = find(visit);
  const found = told?.stops[Number(visit.params["stop"]) - 1];
  return told === undefined || found === undefined ? ABSENT : goTo(stopAddress(told, found));
}

const BECAUSE = "a narrated case is a made-up story of the demonstration; its episode is read through the gate";

export const narratedRoutes: readonly Route[] = [
  factlessRoute({ method: "GET", path: "/narrated", showsNothingBecause: BECAUSE, handle: list }),
  factlessRoute({ method: "GET", path: "/narrated/:case", showsNothingBecause: BECAUSE, handle: open }),
  factlessRoute({ method: "GET", path: "/narrated/:case/:stop", showsNothingBecause: BECAUSE, handle: stop }),
];
