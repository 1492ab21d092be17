import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { addHours, type Instant, isBefore } from "../../domain/timeline/instant.ts";
import type { Unfinished } from "../../store/drafts.ts";
import type { ListRow } from "../../store/reading.ts";
import { button, type Fragment, form as formElement, html, showInstantShort } from "../components/index.ts";
import { attributes } from "../html.ts";
import { formAddress } from "../record/address.ts";
import { formByKey } from "../record/forms/all-forms.ts";
import { readId } from "../record/identifiers.ts";

const SHOWN_FOR_HOURS = 24 * 7;

/** A form that was begun and not sent, where it still is one. */
export interface Begun {
  readonly key: string;
  readonly label: string;
  readonly episode: EpisodeId;
  readonly href: string;
  readonly updatedAt: Instant;
}

/** Of what a worker has begun: forms of the last week, which can be gone on with. */
export const begunForms = (drafts: readonly Unfinished[], now: Instant): readonly Begun[] =>
  drafts.flatMap(({ form: key, subject, updatedAt }) => {
    const form = formByKey(key);
    const episode = readId<EpisodeId>(subject);
    if (form === null || episode === null || isBefore(updatedAt, addHours(now, -SHOWN_FOR_HOURS))) return [];
    return [{ key, label: form.label, episode, href: formAddress(episode, form), updatedAt }];
  });

const hidden = (name: string, value: string) => html`<input${attributes({ type: "hidden", name, value })}>`;

/** Where forms were begun: go on, or throw away what was typed. */
export function unfinishedPart(begun: readonly Begun[], rows: readonly ListRow[], csrfToken: string): Fragment {
  if (begun.length === 0) return undefined;
  const items = begun.map(({ key, label, episode, href, updatedAt }) => {
    const row = rows.find((one) => one.episode === episode);
    const about = row === undefined ? "" : ` about ${row.piece.person}`;
    const content = html`${hidden("form", key)}${hidden("episode", episode)}${button({ text: html`Throw away<span class="nhsuk-u-visually-hidden"> ${label}, last typed at ${showInstantShort(updatedAt)}</span>`, variant: "secondary", small: true })}`;
    return html`<li><a href="${href}">${label}${about}: continue</a>, last typed at ${showInstantShort(updatedAt)} ${formElement({ action: "/drafts/throw-away", csrfToken, content })}</li>`;
  });
  return html`<section><h2 class="nhsuk-heading-m">Not finished <span class="tandem-count">(${begun.length})</span></h2><ul class="nhsuk-list">${items}</ul></section>`;
}
