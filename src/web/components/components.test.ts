import { describe, it } from "node:test";
import { z } from "zod";
import { button } from "./button/button.ts";
import { errorSummaryBox } from "./error-summary/error-summary.ts";
import { assertFixtures, contentOption, htmlOption, ownClasses } from "./fixtures/fixtures.ts";
import { summaryList } from "./summary-list/summary-list.ts";
import { type TagColour, tag } from "./tag/tag.ts";

const colours: readonly TagColour[] = [
  "white",
  "grey",
  "green",
  "aqua-green",
  "blue",
  "purple",
  "pink",
  "red",
  "orange",
  "yellow",
];
const content = { text: z.string().optional(), html: htmlOption.optional() };
const words = (options: { text?: string | undefined; html?: z.infer<typeof htmlOption> | undefined }) =>
  options.html ?? options.text;

describe("components written here look as nhsuk-frontend shows them", () => {
  it("tags", () => {
    const options = z.strictObject({
      ...content,
      colour: z.enum(colours).optional(),
      id: z.string().optional(),
      classes: ownClasses.optional(),
    });
    assertFixtures("tag", options, ({ colour, ...rest }) => tag(words(rest), colour, rest), 13);
  });

  it("buttons", () => {
    const options = z.strictObject({
      ...content,
      id: z.string().optional(),
      href: z.string().optional(),
      name: z.string().optional(),
      value: z.string().optional(),
      type: z.enum(["submit", "button", "reset"]).optional(),
      variant: z.enum(["brand", "login", "reverse", "secondary", "secondary-solid", "warning"]).optional(),
      small: z.boolean().optional(),
      disabled: z.boolean().optional(),
      preventDoubleClick: z.boolean().optional(),
      classes: ownClasses.optional(),
      attributes: z.record(z.string(), z.string()).optional(),
    });
    assertFixtures(
      "button",
      options,
      ({ text, html, ...rest }) => button({ ...rest, text: words({ text, html }) }),
      42,
    );
  });

  it("summary lists", () => {
    const action = z
      .strictObject({ href: z.string(), text: z.string(), visuallyHiddenText: z.string() })
      .transform((one) => ({ href: one.href, text: one.text, about: one.visuallyHiddenText }));
    const actions = z.union([
      z.array(action),
      z.strictObject({ items: z.array(action) }).transform((one) => one.items),
    ]);
    const row = z.strictObject({ key: contentOption, value: contentOption, actions: actions.optional() });
    const options = z.strictObject({
      rows: z.array(row),
      border: z.boolean().optional(),
      classes: ownClasses.optional(),
    });
    assertFixtures("summary-list", options, ({ rows, ...rest }) => summaryList(rows, rest), 7);
  });

  it("error summaries", () => {
    const item = z.union([
      z.strictObject({ text: z.string(), href: z.string().optional() }),
      z
        .strictObject({ html: htmlOption, href: z.string().optional() })
        .transform((one) => ({ text: one.html, href: one.href })),
    ]);
    const options = z.strictObject({
      heading: contentOption,
      description: contentOption.optional(),
      errorList: z.array(item),
    });
    assertFixtures(
      "error-summary",
      options,
      ({ errorList, ...rest }) => errorSummaryBox({ ...rest, list: errorList }),
      9,
    );
  });
});
