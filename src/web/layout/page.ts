import { attributes, classes, type Fragment, type Html, html, raw } from "../html.ts";
import { showInstant } from "../time/show.ts";
import { type NavigationItem, pageHeader, type SignedIn } from "./header.ts";

/** Where the style sheet, script and icon are served. */
export type AssetUrls = { readonly url: (name: "main.css" | "main.js" | "favicon.svg") => string };

export type Page = {
  /** What this page is, without anybody's name: titles stay in the history of a shared browser. */
  readonly title: string;
  /** The server's own time, which the page was made at. */
  readonly now: Temporal.Instant;
  readonly assets: AssetUrls;
  /** Who is signed in; nobody on the sign-in page and on errors before it. */
  readonly worker?: SignedIn | undefined;
  readonly navigation?: readonly NavigationItem[] | undefined;
  readonly main: Fragment;
  readonly back?: { readonly href: string; readonly text?: string } | undefined;
  /** For boards: the whole width of the screen. */
  readonly wide?: boolean | undefined;
  /** Puts "Error: " before the title, so that it is heard first. */
  readonly hasErrors?: boolean | undefined;
  /** The event stream that says "changed", and the next instant at which the page would read differently. */
  readonly live?: { readonly stream: string; readonly nextChange?: Temporal.Instant | undefined } | undefined;
};

const doctype = raw("<!DOCTYPE html>\n");

/** A whole page. Parts of `main` that should follow changes carry `data-live-part` and an id. */
export function page(options: Page): Html {
  const { assets, now, worker } = options;
  const title = `${options.hasErrors === true ? "Error: " : ""}${options.title} - Tandem (demonstration)`;
  return html`${doctype}<html lang="en-GB" data-now="${now.toString()}"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><meta name="theme-color" content="#005eb8"><link rel="icon" href="${assets.url("favicon.svg")}" type="image/svg+xml"><link rel="stylesheet" href="${assets.url("main.css")}"><script type="module" src="${assets.url("main.js")}"></script></head><body class="tandem"><a class="nhsuk-skip-link" href="#maincontent" data-module="nhsuk-skip-link">Skip to main content</a>${pageHeader(worker, options.navigation ?? [])}${demonstrationBanner}${content(options)}${footer(now)}</body></html>
`;
}

const demonstrationBanner = html`<aside class="tandem-demonstration" aria-label="Demonstration"><div class="nhsuk-width-container"><strong>Demonstration only:</strong> every person here is made up. Do not enter real people.</div></aside>`;

function content(options: Page): Html {
  const container = classes("nhsuk-width-container", options.wide === true && "tandem-wide");
  const live = attributes({
    "data-live": options.live && `${options.live.stream}?since=${options.now.toString()}`,
    "data-next-change": options.live?.nextChange?.toString(),
  });
  return html`<div class="${container}">${backLink(options.back)}<main class="nhsuk-main-wrapper" id="maincontent"${live}>${options.live && liveStatus}${options.main}</main></div>`;
}

/** Filled by script alone: without it nobody was promised that the page follows. */
const liveStatus = html`<p class="tandem-live-status" data-live-status role="status" hidden></p>`;

function backLink(back: Page["back"]): Html | undefined {
  return back && html`<a class="nhsuk-back-link" href="${back.href}">${back.text ?? "Back"}</a>`;
}

function footer(now: Temporal.Instant): Html {
  return html`<footer class="nhsuk-footer" role="contentinfo"><div class="nhsuk-width-container"><div class="nhsuk-footer__meta"><p class="nhsuk-body-s">Tandem, a demonstration. This page is as things stood at <span data-page-made>${showInstant(now)}</span>.</p></div></div></footer>`;
}
