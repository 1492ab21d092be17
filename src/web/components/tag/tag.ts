import { attributes, classes, type Fragment, type Html, html } from "../../html.ts";

export type TagColour =
  | "white"
  | "grey"
  | "green"
  | "aqua-green"
  | "blue"
  | "purple"
  | "pink"
  | "red"
  | "orange"
  | "yellow";

export type TagOptions = { readonly id?: string | undefined; readonly classes?: string | undefined };

/** A short state in words. The colour only repeats what the words say. */
export function tag(content: Fragment, colour?: TagColour, options: TagOptions = {}): Html {
  const names = classes("nhsuk-tag", colour && `nhsuk-tag--${colour}`, options.classes);
  return html`<strong${attributes({ class: names, id: options.id })}>${content}</strong>`;
}
