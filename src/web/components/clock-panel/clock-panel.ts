import { attributes, type Fragment, type Html, html } from "../../html.ts";
import { showDuration, showElapsed, showInstant, showRemaining } from "../../time/show.ts";
import { betweenWords, leftWords } from "../../time/words.ts";
import { type TagColour, tag } from "../tag/tag.ts";

export type ClockPanelState =
  | { readonly state: "not-started"; readonly why: Fragment }
  | {
      readonly state: "running" | "soon" | "over";
      readonly startedAt: Temporal.Instant;
      readonly endsBy: Temporal.Instant;
      /** From when an overrun is counted, where not all the time since the end counts. */
      readonly overSince?: Temporal.Instant | undefined;
    }
  | {
      readonly state: "stopped";
      readonly startedAt: Temporal.Instant;
      readonly stoppedAt: Temporal.Instant;
      readonly endsBy?: Temporal.Instant | undefined;
      readonly why: Fragment;
    };

export type ClockPanelOptions = ClockPanelState & {
  /** Needed where the panel follows changes. */
  readonly id?: string | undefined;
  readonly label: string;
  readonly now: Temporal.Instant;
  /** Shows a moment that is past: nothing ticks on from it. */
  readonly still?: boolean | undefined;
  /** The rule of law or of the area that sets the limit, with its citation. */
  readonly authority: Fragment;
  /** What follows, such as an extension; or what to do now. */
  readonly note?: Fragment;
};

const tags: Record<ClockPanelState["state"], readonly [words: string, colour: TagColour]> = {
  "not-started": ["Not started", "grey"],
  running: ["Running", "blue"],
  soon: ["Ends soon", "orange"],
  over: ["Overran", "red"],
  stopped: ["Stopped", "grey"],
};

/** A limit in time: where it stands, when it ends, and on what authority. */
export function clockPanel(options: ClockPanelOptions): Html {
  const [words, colour] = tags[options.state];
  const own = attributes({ class: `tandem-clock tandem-clock--${options.state}`, id: options.id });
  return html`<section${own}><h3 class="tandem-clock__label">${options.label} ${tag(words, colour)}</h3>${reading(options)}${options.note && html`<p class="tandem-clock__note">${options.note}</p>`}<details class="nhsuk-details tandem-clock__authority"><summary class="nhsuk-details__summary"><span class="nhsuk-details__summary-text">What sets this limit</span></summary><div class="nhsuk-details__text">${options.authority}</div></details></section>`;
}

type Shown = Pick<ClockPanelOptions, "now" | "still">;

const left = (end: Temporal.Instant, { now, still }: Shown): Fragment =>
  still === true ? leftWords(end, now) : showRemaining(end, now);

const since = (start: Temporal.Instant, { now, still }: Shown): Fragment =>
  still === true ? `${betweenWords(start, now)} before` : html`${showElapsed(start, now)} ago`;

function reading(options: ClockPanelOptions): Html {
  switch (options.state) {
    case "not-started":
      return html`<p class="tandem-clock__left">Not running</p><p>${options.why}</p>`;
    case "running":
    case "soon":
      return html`<p class="tandem-clock__left">${left(options.endsBy, options)}</p><p>Ends by <strong>${showInstant(options.endsBy)}</strong></p><p>Started at ${showInstant(options.startedAt)}, ${since(options.startedAt, options)}</p>`;
    case "over":
      return html`<p class="tandem-clock__left">${left(options.overSince ?? options.endsBy, options)}</p><p>Should have ended by <strong>${showInstant(options.endsBy)}</strong></p><p>Started at ${showInstant(options.startedAt)}</p>`;
    case "stopped":
      return html`<p class="tandem-clock__left">Ran for ${showDuration(options.startedAt, options.stoppedAt)}</p><p>${options.why}, at ${showInstant(options.stoppedAt)}</p><p>Started at ${showInstant(options.startedAt)}</p>${options.endsBy && html`<p>It would have ended by ${showInstant(options.endsBy)}</p>`}`;
  }
}
