import type { Html } from "../../html.ts";
import { type ChoiceOrDivider, choiceItems } from "./choices.ts";
import { type Field, groupWithLegend, idOf } from "./parts.ts";

export type RadiosFieldOptions = Field & {
  /** The answer that is chosen; nothing is chosen without it. */
  readonly value?: string | undefined;
  readonly options: readonly ChoiceOrDivider[];
};

/** A question with one answer of a few. */
export function radiosField(options: RadiosFieldOptions): Html {
  const chosen = (value: string) => value === options.value;
  const kind = { type: "radio", name: options.name, id: idOf(options), chosen } as const;
  return groupWithLegend(options, choiceItems(kind, options.options));
}
