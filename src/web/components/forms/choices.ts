import { attributes, type Fragment, type Html, html, isEmpty } from "../../html.ts";
import { hint } from "./parts.ts";

/** One answer among several. */
export type Choice = {
  readonly value: string;
  readonly label: Fragment;
  readonly hint?: Fragment;
  /** Further questions that belong to this answer; without script they are always shown. */
  readonly conditional?: Fragment;
  /** Shown but not open to be chosen; the hint says why. */
  readonly disabled?: boolean | undefined;
};

/** A word such as "or" between answers. */
export type Divider = { readonly divider: string };

export type ChoiceOrDivider = Choice | Divider;

type Kind = {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly id: string;
  readonly chosen: (value: string) => boolean;
  /** The answer that takes the others back, such as "None of these". */
  readonly exclusive?: string | undefined;
};

export function choiceItems(kind: Kind, choices: readonly ChoiceOrDivider[]): Html {
  const block = `nhsuk-${kind.type === "radio" ? "radios" : "checkboxes"}`;
  const items = choices.map((choice, index) =>
    "divider" in choice
      ? html`<div class="${block}__divider">${choice.divider}</div>`
      : choiceItem(kind, block, choice, index === 0 ? kind.id : `${kind.id}-${index + 1}`),
  );
  return html`<div class="${block}" data-module="${block}">${items}</div>`;
}

function choiceItem(kind: Kind, block: string, choice: Choice, id: string): Html {
  const chosen = kind.chosen(choice.value);
  const conditionalId = isEmpty(choice.conditional) ? undefined : `conditional-${id}`;
  const exclusive = choice.value === kind.exclusive;
  const own = attributes({
    class: `${block}__input`,
    id,
    name: kind.name,
    type: kind.type,
    value: choice.value,
    checked: chosen,
    disabled: choice.disabled,
    "data-behaviour": exclusive ? "exclusive" : undefined,
    "data-aria-controls": conditionalId,
    "aria-describedby": isEmpty(choice.hint) ? undefined : `${id}-item-hint`,
  });
  return html`<div class="${block}__item"><input${own}><label class="nhsuk-label ${block}__label" for="${id}">${choice.label}</label>${hint(choice.hint, `${id}-item-hint`, `${block}__hint`)}</div>${conditionalId !== undefined && conditionalPart(block, choice.conditional, conditionalId, chosen)}`;
}

function conditionalPart(block: string, content: Fragment, id: string, shown: boolean): Html {
  const hidden = shown ? "" : ` ${block}__conditional--hidden`;
  return html`<div class="${block}__conditional${hidden}" id="${id}">${content}</div>`;
}
