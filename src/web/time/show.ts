import { type Html, html } from "../html.ts";
import { betweenWords, dateWords, instantWords, leftWords, shortInstantWords } from "./words.ts";

/** "22:10 on Tuesday 10 March 2026" */
export function showInstant(instant: Temporal.Instant): Html {
  return html`<time datetime="${instant.toString()}">${instantWords(instant)}</time>`;
}

/** "22:10, Tue 10 Mar": for lists whose page tells the year. */
export function showInstantShort(instant: Temporal.Instant): Html {
  return html`<time datetime="${instant.toString()}">${shortInstantWords(instant)}</time>`;
}

/** "Tuesday 10 March 2026" */
export function showDate(date: Temporal.PlainDate): Html {
  return html`<time datetime="${date.toString()}">${dateWords(date)}</time>`;
}

/** "3 hours 5 minutes left" or "overran by 2 hours"; ticks where there is script. */
export function showRemaining(end: Temporal.Instant, now: Temporal.Instant): Html {
  return html`<span data-counts-to="${end.toString()}">${leftWords(end, now)}</span>`;
}

/** "2 hours 5 minutes", to be followed by "ago" or led by "for"; ticks where there is script. */
export function showElapsed(start: Temporal.Instant, now: Temporal.Instant): Html {
  return html`<span data-counts-from="${start.toString()}">${betweenWords(start, now)}</span>`;
}

/** The time between two settled instants; does not tick. */
export function showDuration(start: Temporal.Instant, end: Temporal.Instant): Html {
  return html`${betweenWords(start, end)}`;
}
