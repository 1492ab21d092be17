import { attributes, classes, type Html, html } from "../html.ts";

/** The worker whose session this is, as shown on every page. */
export type SignedIn = {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly partnership: string;
  /** Sent with the sign-out form. */
  readonly csrfToken: string;
};

export type NavigationItem = {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean | undefined;
};

/** The field name under which every form sends the token that proves it came from our page. */
export const csrfField = "_csrf";

/** The hidden token of a form. */
export function csrfInput(token: string): Html {
  return html`<input${attributes({ type: "hidden", name: csrfField, value: token })}>`;
}

export function pageHeader(worker: SignedIn | undefined, navigation: readonly NavigationItem[]): Html {
  return html`<header class="nhsuk-header" role="banner"><div class="nhsuk-header__container nhsuk-width-container"><div class="nhsuk-header__service"><a class="nhsuk-header__service-name" href="/">Tandem</a></div>${worker && account(worker)}</div>${navigation.length > 0 && menu(navigation)}</header>`;
}

function account(worker: SignedIn): Html {
  return html`<div class="tandem-account"><p class="tandem-account__who"><span class="nhsuk-u-visually-hidden">Signed in as </span><strong>${worker.name}</strong>, ${worker.role}<span class="tandem-account__where">${worker.agency}, ${worker.partnership}</span></p><form method="post" action="/sign-out">${csrfInput(worker.csrfToken)}<button class="tandem-account__out" type="submit">Sign out</button></form></div>`;
}

function menu(items: readonly NavigationItem[]): Html {
  return html`<nav class="nhsuk-header__navigation" aria-label="Menu"><div class="nhsuk-header__navigation-container nhsuk-width-container"><ul class="nhsuk-header__navigation-list">${items.map(menuItem)}</ul></div></nav>`;
}

function menuItem(item: NavigationItem): Html {
  const current = item.current === true;
  const names = classes("nhsuk-header__navigation-item", current && "nhsuk-header__navigation-item--current");
  const own = attributes({ href: item.href, "aria-current": current ? "page" : undefined });
  const text = current
    ? html`<strong class="nhsuk-header__navigation-item-current-fallback">${item.text}</strong>`
    : item.text;
  return html`<li class="${names}"><a class="nhsuk-header__navigation-link"${own}>${text}</a></li>`;
}
