import { placeholdersInTags } from "./html-placeholders.ts";

/** Markup that is known to be well escaped. Only this module makes it: text becomes markup through `html`. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What may stand in a placeholder: text and numbers are escaped, nothing is left out, lists are joined. */
export type Fragment = Html | string | number | null | undefined | false | readonly Fragment[];

const special = /[&<>"']/;
const specials = /[&<>"']/g;
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escape(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character] ?? "") : text;
}

function markupOf(fragment: Fragment): string {
  if (typeof fragment === "string") return escape(fragment);
  if (fragment instanceof Html) return fragment.markup;
  if (fragment === null || fragment === undefined || fragment === false) return "";
  if (typeof fragment === "number") return String(fragment);
  let joined = "";
  for (const part of fragment) joined += markupOf(part);
  return joined;
}

function assertMarkup(fragment: Fragment): void {
  if (typeof fragment === "string" || typeof fragment === "number") {
    throw new TypeError("Inside a tag only attributes({ … }) may stand");
  }
  if (Array.isArray(fragment)) fragment.forEach(assertMarkup);
}

/** A template whose placeholders are escaped. They may stand in text and in double-quoted attribute values; inside a tag only `attributes` may. */
export function html(strings: TemplateStringsArray, ...values: readonly Fragment[]): Html {
  for (const index of placeholdersInTags(strings)) assertMarkup(values[index]);
  let markup = strings[0] ?? "";
  for (let index = 0; index < values.length; index += 1) {
    markup += markupOf(values[index]) + (strings[index + 1] ?? "");
  }
  return new Html(markup);
}

/** Markup taken as it is: for what a component or a template of ours made, never for anything a person typed. */
export function raw(trusted: string): Html {
  return new Html(trusted);
}

/** Whether the fragment would put nothing on the page. */
export function isEmpty(fragment: Fragment): boolean {
  return markupOf(fragment) === "";
}

export type AttributeValue = string | number | boolean | null | undefined;

/** Attributes for a tag, each with a space before it: `true` gives the bare name, false and nothing leave it out. */
export function attributes(values: Readonly<Record<string, AttributeValue>>): Html {
  let markup = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    if (!/^[a-z][a-z0-9-]*$/.test(name)) throw new TypeError(`Not an attribute's name: ${name}`);
    markup += value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`;
  }
  return new Html(markup);
}

/** The classes that apply, separated by spaces. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

export function render(page: Html): string {
  return page.markup;
}
