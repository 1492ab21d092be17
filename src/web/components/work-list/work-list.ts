import { type Fragment, type Html, html } from "../../html.ts";
import { type TagColour, tag } from "../tag/tag.ts";

export type WorkKind = "late" | "soon" | "new" | "waiting";

export type WorkItem = {
  readonly href: string;
  /** What is to be done. */
  readonly title: string;
  /** About whom and where. */
  readonly about: Fragment;
  /** By when or since when, with its date. */
  readonly when: Fragment;
};

export type WorkGroup = { readonly kind: WorkKind; readonly items: readonly WorkItem[] };

const kinds: Record<WorkKind, { readonly heading: string; readonly word: string; readonly colour: TagColour }> = {
  late: { heading: "Late", word: "Late", colour: "red" },
  soon: { heading: "Soon", word: "Soon", colour: "orange" },
  new: { heading: "New", word: "New", colour: "blue" },
  waiting: { heading: "Waiting for others", word: "Waiting", colour: "grey" },
};

/** What needs somebody, the most pressing first. Groups without anything are left out. */
export function workList(groups: readonly WorkGroup[]): Html {
  const filled = groups.filter((group) => group.items.length > 0);
  if (filled.length === 0) return html`<p class="tandem-work__none">Nothing needs you now.</p>`;
  return html`${filled.map(workGroup)}`;
}

function workGroup(group: WorkGroup): Html {
  const { heading } = kinds[group.kind];
  return html`<section class="tandem-work tandem-work--${group.kind}"><h2 class="nhsuk-heading-m">${heading} <span class="tandem-count">(${group.items.length})</span></h2><ul class="tandem-work__list">${group.items.map((item) => workItem(item, group.kind))}</ul></section>`;
}

function workItem(item: WorkItem, kind: WorkKind): Html {
  const { word, colour } = kinds[kind];
  return html`<li class="tandem-work__item"><h3 class="tandem-work__title"><a href="${item.href}">${item.title}</a> ${tag(word, colour)}</h3><p>${item.about}</p><p>${item.when}</p></li>`;
}
