import type { Html } from "../../html.ts";
import { type ChoiceOrDivider, choiceItems } from "./choices.ts";
import { type Field, groupWithLegend, idOf } from "./parts.ts";

export type CheckboxesFieldOptions = Field & {
  readonly values?: readonly string[] | undefined;
  readonly options: readonly ChoiceOrDivider[];
  /** The value of the answer that takes the others back, such as "None of these". */
  readonly exclusive?: string | undefined;
};

/** A question with any number of answers. */
export function checkboxesField(options: CheckboxesFieldOptions): Html {
  const { name, exclusive, values = [] } = options;
  const chosen = (value: string) => values.includes(value);
  return groupWithLegend(
    options,
    choiceItems({ type: "checkbox", name, id: idOf(options), chosen, exclusive }, options.options),
  );
}
