import { ACTS } from "../../domain/section-136/next.ts";
import { type Fragment, html, notificationBanner } from "../components/index.ts";
import { formByKey } from "../record/forms/all-forms.ts";
import { dutyWords } from "../words/duty-words.ts";
import { byTurn } from "./next.ts";
import type { EpisodeView } from "./view-model.ts";

const KEPT_WITHOUT_EFFECT = "Kept on record. It gives no extra time.";
const CORRECTED = "The entry was put right";

/** Answers about an entry that somebody else wrote: they move nothing on. */
const ANSWERS: ReadonlyMap<string, string> = new Map([
  ["confirmation", "You confirmed the entry"],
  ["dispute", "What you say is wrong stands beside the entry"],
]);

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function whatNext(view: EpisodeView): Fragment {
  const [first] = byTurn(view).mine;
  if (first !== undefined) return html`<p>What you do next: ${lower(ACTS[first.act])}.</p>`;
  const [other] = byTurn(view).others;
  return other === undefined
    ? html`<p>Nobody has to act now.</p>`
    : html`<p>Next: ${dutyWords(other.by, view.names)} (${lower(ACTS[other.act])}).</p>`;
}

/** "The AMHP service" within a sentence; a name stays as it is. */
const within = (words: string): string => words.replace(/^(The|A) /, (article) => article.toLowerCase());

function whoWasTold(view: EpisodeView): Fragment {
  const told = [...new Set(byTurn(view).others.map(({ by }) => dutyWords(by, view.names)))];
  if (told.length === 0) return undefined;
  const [first = "", ...rest] = told;
  const last = rest.at(-1);
  const between = rest.slice(0, -1).map((one) => `, ${within(one)}`);
  const names = last === undefined ? first : `${first}${between.join("")} and ${within(last)}`;
  return html`<p>${names} ${told.length === 1 ? "sees" : "see"} it on their list now.</p>`;
}

/** Whether what was written down last of a kind is only kept: the rules give it no effect. */
function isWithoutEffect({ state, worker }: EpisodeView, type: string): boolean {
  const newest = state.timeline
    .filter(({ entry, struckBy }) => struckBy === null && entry.type === type)
    .filter(({ entry: { recordedBy } }) => recordedBy.kind === "worker" && recordedBy.worker === worker.id)
    .toSorted((one, other) => Temporal.Instant.compare(one.entry.recordedAt, other.entry.recordedAt))
    .at(-1);
  return newest !== undefined && state.law.refused.some(({ entry }) => entry === newest.entry.id);
}

function whatWasRecorded(view: EpisodeView, key: string): string | undefined {
  if (key === "correction") return CORRECTED;
  const form = formByKey(key);
  if (form === null) return undefined;
  return isWithoutEffect(view, form.type) ? KEPT_WITHOUT_EFFECT : form.label;
}

/** After recording: what was recorded, what happens next, and who was told. Nothing for an address that names no form. */
export function recordedBanner(view: EpisodeView, key: string | undefined): Fragment {
  if (key === undefined) return undefined;
  const answer = ANSWERS.get(key);
  const words = answer ?? whatWasRecorded(view, key);
  if (words === undefined) return undefined;
  const banner = notificationBanner({
    variant: "success",
    title: { text: "Recorded" },
    html: html`<h3 class="nhsuk-notification-banner__heading">${words}</h3>${answer === undefined && [whatNext(view), whoWasTold(view)]}`,
  });
  // It follows changes with the rest of the page: what somebody else has done meanwhile is not left to do.
  return html`<div id="recorded" data-live-part>${banner}</div>`;
}
