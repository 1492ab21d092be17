import { describe, it } from "node:test";
import { z } from "zod";
import { assertFixtures, ownClasses } from "../fixtures/fixtures.ts";
import { choicesOption, fieldOptions, fieldsetOption, questionOption } from "../fixtures/question.ts";
import { checkboxesField } from "./checkboxes-field.ts";
import { radiosField } from "./radios-field.ts";
import { selectField } from "./select-field.ts";
import { textArea } from "./text-area.ts";
import { textField } from "./text-field.ts";

const labelled = { ...fieldOptions, label: questionOption };
const grouped = { ...fieldOptions, idPrefix: z.string().optional(), fieldset: fieldsetOption, items: choicesOption };

describe("form fields written here look as nhsuk-frontend shows them", () => {
  it("text fields", () => {
    const options = z.strictObject({
      ...labelled,
      type: z.enum(["text", "search", "tel", "email"]).optional(),
      width: z
        .union([
          z.literal([2, 3, 4, 5, 10, 20, 30]),
          z
            .stringFormat("digits", /^\d+$/)
            .transform(Number)
            .pipe(z.literal([2, 3, 4, 5, 10, 20, 30])),
        ])
        .optional(),
      value: z.string().optional(),
      inputmode: z.enum(["numeric", "decimal", "tel", "text"]).optional(),
      autocomplete: z.string().optional(),
      spellcheck: z.boolean().optional(),
      classes: ownClasses.optional(),
    });
    assertFixtures(
      "input",
      options,
      ({ label, errorMessage, autocomplete, ...rest }) =>
        textField({ ...rest, ...label, error: errorMessage, autocomplete: autocomplete ?? null }),
      17,
    );
  });

  it("text areas", () => {
    const options = z.strictObject({
      ...labelled,
      value: z.string().optional(),
      rows: z.number().optional(),
      classes: ownClasses.optional(),
    });
    assertFixtures(
      "textarea",
      options,
      ({ label, errorMessage, ...rest }) => textArea({ ...rest, ...label, error: errorMessage }),
      12,
    );
  });

  it("selects", () => {
    const item = z.strictObject({ value: z.coerce.string(), text: z.string(), selected: z.boolean().optional() });
    const options = z.strictObject({
      ...labelled,
      value: z.string().optional(),
      items: z.array(item),
      classes: ownClasses.optional(),
    });
    assertFixtures(
      "select",
      options,
      ({ label, errorMessage, items, value, ...rest }) =>
        selectField({
          ...rest,
          ...label,
          error: errorMessage,
          options: items,
          value: value ?? items.find((one) => one.selected)?.value,
        }),
      13,
    );
  });

  it("radios", () => {
    const options = z.strictObject({ ...grouped, value: z.string().optional() });
    assertFixtures(
      "radios",
      options,
      ({ fieldset, errorMessage, items, idPrefix, value, ...rest }) =>
        radiosField({
          ...rest,
          ...fieldset,
          error: errorMessage,
          id: idPrefix,
          options: items.options,
          value: value ?? items.values[0],
        }),
      20,
    );
  });

  it("checkboxes", () => {
    const options = z.strictObject({ ...grouped, values: z.array(z.string()).optional() });
    assertFixtures(
      "checkboxes",
      options,
      ({ fieldset, errorMessage, items, idPrefix, values, ...rest }) =>
        checkboxesField({
          ...rest,
          ...fieldset,
          error: errorMessage,
          id: idPrefix,
          options: items.options,
          values: values ?? items.values,
        }),
      18,
    );
  });
});
