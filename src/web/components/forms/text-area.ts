import { attributes, classes, type Html, html } from "../../html.ts";
import { describedBy, type Field, fieldLabel, formGroup, hintAndError, idOf } from "./parts.ts";

export type TextAreaOptions = Field & {
  readonly value?: string | undefined;
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
  readonly classes?: string | undefined;
};

/** A question answered in some sentences. */
export function textArea(options: TextAreaOptions): Html {
  const own = attributes({
    class: classes("nhsuk-textarea", Boolean(options.error) && "nhsuk-textarea--error", options.classes),
    id: idOf(options),
    name: options.name,
    rows: options.rows ?? 5,
    "aria-describedby": describedBy(options),
    maxlength: options.maxlength,
  });
  return formGroup(options, [
    fieldLabel(options),
    hintAndError(options),
    html`<textarea${own}>${firstLineKept(options.value)}</textarea>`,
  ]);
}

/** A browser drops a line break right after the tag, so one that was typed needs a second. */
function firstLineKept(value = ""): string {
  return /^\r?\n/.test(value) ? `\n${value}` : value;
}
