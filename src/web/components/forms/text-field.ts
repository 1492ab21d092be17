import { attributes, classes, type Html, html } from "../../html.ts";
import { describedBy, type Field, fieldLabel, formGroup, hintAndError, idOf } from "./parts.ts";

export type TextFieldOptions = Field & {
  readonly value?: string | undefined;
  readonly type?: "text" | "search" | "tel" | "email" | undefined;
  /** How many characters wide it looks. */
  readonly width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
  readonly inputmode?: "numeric" | "decimal" | "tel" | "text" | undefined;
  /** Off unless it is about the person who types: what is typed here is about somebody else. */
  readonly autocomplete?: string | null | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly maxlength?: number | undefined;
  readonly classes?: string | undefined;
};

/** A question answered on one line. */
export function textField(options: TextFieldOptions): Html {
  return formGroup(options, [fieldLabel(options), hintAndError(options), textInput(options)]);
}

/** The line itself, without its question. */
export function textInput(options: TextFieldOptions): Html {
  const names = classes(
    "nhsuk-input",
    Boolean(options.error) && "nhsuk-input--error",
    options.width !== undefined && `nhsuk-input--width-${options.width}`,
    options.classes,
  );
  const own = attributes({
    class: names,
    id: idOf(options),
    name: options.name,
    type: options.type ?? "text",
    spellcheck: options.spellcheck === undefined ? undefined : `${options.spellcheck}`,
    value: options.value === "" ? undefined : options.value,
    "aria-describedby": describedBy(options),
    autocomplete: options.autocomplete === undefined ? "off" : options.autocomplete,
    inputmode: options.inputmode,
    maxlength: options.maxlength,
  });
  return html`<input${own}>`;
}
