import { ACTS } from "../../domain/section-136/next.ts";
import { type Fragment, html, notificationBanner } from "../components/index.ts";
import { formByKey } from "../record/forms/all-forms.ts";
import { byTurn, dutyWords } from "./next.ts";
import type { EpisodeView } from "./view-model.ts";

const OTHERS: ReadonlyMap<string, string> = new Map([
  ["correction", "The entry was put right"],
  ["confirmation", "You confirmed the entry"],
  ["dispute", "What you said is wrong stands beside the entry"],
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

function whoWasTold(view: EpisodeView): Fragment {
  const told = [...new Set(byTurn(view).others.map(({ by }) => dutyWords(by, view.names)))];
  if (told.length === 0) return undefined;
  const last = told.at(-1) ?? "";
  const names = told.length === 1 ? last : `${told.slice(0, -1).join(", ")} and ${lower(last)}`;
  return html`<p>${names} ${told.length === 1 ? "sees" : "see"} it on their list now.</p>`;
}

/** After recording: what was recorded, what happens next, and who was told. Nothing for an address that names no form. */
export function recordedBanner(view: EpisodeView, key: string | undefined): Fragment {
  const words = OTHERS.get(key ?? "") ?? formByKey(key ?? "")?.label;
  if (words === undefined) return undefined;
  return notificationBanner({
    variant: "success",
    title: { text: "Recorded" },
    html: html`<h3 class="nhsuk-notification-banner__heading">${words}</h3>${whatNext(view)}${whoWasTold(view)}`,
  });
}
