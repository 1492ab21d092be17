import { type Fragment, type Html, html } from "../../html.ts";

export type PlaceholderOptions = {
  /** The kind of fact that is not shown. */
  readonly category: string;
  readonly why: Fragment;
  /** What would open it. */
  readonly opens: Fragment;
  readonly ask: Fragment;
};

/** Stands where a kind of fact is not shown; the same whether or not there is any, so that it tells nothing. */
export function placeholder(options: PlaceholderOptions): Html {
  return html`<section class="tandem-placeholder"><h3 class="nhsuk-heading-s">${options.category}: not shown to you</h3><p>${options.why}</p><p>${options.opens}</p><p>${options.ask}</p></section>`;
}
