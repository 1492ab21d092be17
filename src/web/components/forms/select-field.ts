import { attributes, classes, type Html, html } from "../../html.ts";
import { describedBy, type Field, fieldLabel, formGroup, hintAndError, idOf } from "./parts.ts";

export type SelectOption = { readonly value: string; readonly text: string };

export type SelectFieldOptions = Field & {
  readonly value?: string | undefined;
  readonly options: readonly SelectOption[];
  readonly classes?: string | undefined;
};

/** A question answered from a long list; for a short one radios are easier. */
export function selectField(options: SelectFieldOptions): Html {
  const own = attributes({
    class: classes("nhsuk-select", Boolean(options.error) && "nhsuk-select--error", options.classes),
    id: idOf(options),
    name: options.name,
    "aria-describedby": describedBy(options),
  });
  return formGroup(options, [
    fieldLabel(options),
    hintAndError(options),
    html`<select${own}>${options.options.map((option) => selectOption(option, options.value))}</select>`,
  ]);
}

function selectOption(option: SelectOption, chosen: string | undefined): Html {
  const own = attributes({ value: option.value, selected: option.value === chosen });
  return html`<option${own}>${option.text}</option>`;
}
