import { isUnderEighteen, labelOf } from "../../domain/people/identity.ts";
import { POWERS } from "../../domain/section-136/words.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { ListRow, PersonShown } from "../../store/reading.ts";
import { actionList, button, type Fragment, type Html, html, showInstant, tag } from "../components/index.ts";
import { episodeAddress } from "../record/address.ts";
import { wayToBegin } from "../record/starts.ts";
import type { Names } from "../words/names.ts";
import { clockWords, relyingWords, stateTags } from "../words/row-words.ts";
import { personAddress } from "./categories.ts";
import { type History, historyList } from "./history.ts";
import { identityList } from "./identity-list.ts";
import type { LinkedRecord } from "./links.ts";

export interface PersonView {
  readonly shown: PersonShown;
  readonly history: History;
  readonly linked: readonly LinkedRecord[];
  readonly names: Names;
  readonly now: Instant;
  readonly me: { readonly id: string; readonly role: string };
}

function episodeItem(row: ListRow, { shown, names, now }: PersonView) {
  const { piece } = row;
  const place = names.place(piece.placeId);
  return {
    href: episodeAddress(row.episode),
    text: piece.power === null ? "Concern under section 136" : POWERS[piece.power],
    hint: [
      html`From ${showInstant(row.startedAt)}. `,
      stateTags(piece),
      html` ${relyingWords(piece) ?? clockWords(piece, now)}`,
      place !== null && `. ${place}`,
      row.person !== shown.person && ". From a linked record",
    ],
  };
}

function whyLinked({ told }: LinkedRecord, { names }: PersonView): Html {
  if (told === null) return html`<br>Linked from that record, which says why`;
  const { entry, reason } = told;
  return html`, because: ${reason ?? "no reason was given"}<br>Linked at ${showInstant(entry.at)} by ${names.actor(entry.doneBy)}`;
}

function linkItem(record: LinkedRecord, view: PersonView): Html {
  const { other, label, entryId } = record;
  const unlink = `${personAddress(view.shown.person)}/unlink/${entryId}`;
  return html`<li><a href="${personAddress(other)}">${label}</a>${whyLinked(record, view)}<br><a href="${unlink}">Not the same person: unlink<span class="nhsuk-u-visually-hidden"> ${label}</span></a></li>`;
}

function linksPart(view: PersonView): Html {
  const { linked, shown } = view;
  const list = html`<ul class="nhsuk-list">${linked.map((record) => linkItem(record, view))}</ul>`;
  return html`<h2 class="nhsuk-heading-m">Linked records <span class="tandem-count">(${linked.length})</span></h2>${linked.length > 0 ? list : html`<p>No other record is known to be of this person.</p>`}<p><a href="${personAddress(shown.person)}/link">Link another record of this person</a></p>`;
}

const RUNNING: ReadonlySet<string> = new Set(["removed", "running", "extended", "absconded"]);

/** Nobody begins a second record while a detention runs. */
function beginPart({ me, shown }: PersonView): Fragment {
  if (shown.episodes.some(({ piece }) => RUNNING.has(piece.status))) return undefined;
  const begin = wayToBegin(me.role, shown.person);
  return begin !== null && html`<p>${button(begin)}</p>`;
}

/** Who a person is, as far as it is known, and what became of them. */
export function personPage(view: PersonView): Html {
  const { shown, history, now, names, me } = view;
  const { identity, person, episodes } = shown;
  const young = isUnderEighteen(identity, now) && html`<p>${tag("Treated as under 18", "yellow")}</p>`;
  const list = actionList(
    episodes.map((row) => episodeItem(row, view)),
    "Nothing is recorded under section 136 or 135.",
  );
  return html`<h1 class="nhsuk-heading-l">${labelOf(identity)}</h1>${young}${beginPart(view)}<div id="identity" data-live-part><h2 class="nhsuk-heading-m">Who they are</h2>${identityList(identity, history.standing, now)}</div><p><a href="${personAddress(person)}/identity">Add what you have learned</a></p><div id="episodes" data-live-part><h2 class="nhsuk-heading-m">Episodes <span class="tandem-count">(${episodes.length})</span></h2>${list}</div><div id="links" data-live-part>${linksPart(view)}</div><div id="history" data-live-part><h2 class="nhsuk-heading-m">How it became known</h2>${historyList({ history, person, names, me: me.id })}</div>`;
}
