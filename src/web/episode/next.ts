import { ACTS, type NextAction } from "../../domain/section-136/next.ts";
import { isTurnOf, urgency } from "../../domain/section-136/turn.ts";
import { type Fragment, type Html, html, showInstantShort, showRemaining, tag } from "../components/index.ts";
import { waysToAct } from "../duties/act-forms.ts";
import { leftWords } from "../time/words.ts";
import { dutyWords } from "../words/duty-words.ts";
import type { EpisodeView } from "./view-model.ts";
import { sinceWords } from "./who.ts";

/** Everything somebody must do now; what falls to whoever looks comes first. */
export function byTurn({ state, worker }: EpisodeView): {
  readonly mine: readonly NextAction[];
  readonly others: readonly NextAction[];
} {
  const { mine = [], others = [] } = Object.groupBy(state.next, ({ by }) => (isTurnOf(by, worker) ? "mine" : "others"));
  return { mine, others };
}

function dueWords({ dueBy, since }: NextAction, { at, still }: EpisodeView): Fragment {
  if (dueBy === null) return undefined;
  const late = urgency({ since, dueBy }, at) === "late";
  const left = still ? leftWords(dueBy, at) : showRemaining(dueBy, at);
  return html` ${late ? [tag("Late", "red"), " Was due"] : "Due"} by ${showInstantShort(dueBy)}: ${left}.`;
}

function whatWords(action: NextAction, view: EpisodeView, isMine: boolean): Fragment {
  if (!isMine || view.still) return html`<strong>${ACTS[action.act]}</strong>`;
  const ways = waysToAct(view.episode, action.act, action.entry);
  const [first] = ways;
  if (first === undefined) return html`<strong>${ACTS[action.act]}</strong>`;
  if (ways.length === 1) return html`<a class="tandem-actions__link" href="${first.href}">${ACTS[action.act]}</a>`;
  const links = ways.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`);
  return html`<strong>${ACTS[action.act]}</strong><ul class="nhsuk-list nhsuk-list--bullet">${links}</ul>`;
}

function actionItem(action: NextAction, view: EpisodeView, isMine: boolean): Html {
  const who = isMine ? "You" : dutyWords(action.by, view.names);
  return html`<li class="tandem-actions__item" data-act="${action.act}">${whatWords(action, view, isMine)}<p class="tandem-actions__hint">${who}, since ${sinceWords(action.since, view)}.${dueWords(action, view)}</p></li>`;
}

function actionsOf(view: EpisodeView): Fragment {
  const { mine, others } = byTurn(view);
  if (mine.length + others.length === 0) return html`<p>Nobody has to act now.</p>`;
  return html`<ul class="tandem-actions">${mine.map((action) => actionItem(action, view, true))}${others.map((action) => actionItem(action, view, false))}</ul>`;
}

/** Who must act, on what, since when. */
export const nextPart = (view: EpisodeView): Html =>
  html`<section id="next" data-live-part data-live-announce="Who acts next has changed"><h2 class="nhsuk-heading-m">Who acts next</h2>${actionsOf(view)}</section>`;
