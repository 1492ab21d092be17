import { ALL_FORMS } from "../../../src/web/record/forms/all-forms.ts";
import { formsIn, type PageForm } from "./page-form.ts";
import type { Product } from "./product.ts";
import { ask, post, type Visitor } from "./visitor.ts";

/** Names and values, as a form sends them. */
export type Pairs = readonly (readonly [string, string])[];

const yesterday = (): Temporal.PlainDate => Temporal.Now.plainDateISO("Europe/London").subtract({ days: 1 });

const EXAMPLE = "Example text, made up";

/** A right answer for a field, told by its name; where anything is right, the text given. */
function answerFor(name: string, text: string): string {
  if (/time$/i.test(name)) return "11:30";
  if (name.endsWith("-day")) return String(yesterday().day);
  if (name.endsWith("-month")) return String(yesterday().month);
  if (name.endsWith("-year")) return String(yesterday().year);
  if (name.includes("nhsNumber")) return "";
  return /age|minutes|hours|number/i.test(name) ? "12" : text;
}

/** Everything answered: of each choice the first that says something, of ticks all. */
const answersTo = ({ hidden, typed, chosen, ticked }: PageForm, text: string): Pairs => [
  ...hidden,
  ...typed.map((name) => [name, answerFor(name, text)] as const),
  ...[...chosen].flatMap(([name, values]) => {
    const [first = ""] = values.filter((value) => value !== "");
    return [[name, values.includes("earlier") ? "earlier" : first] as const];
  }),
  ...[...ticked].flatMap(([name, values]) => values.map((value) => [name, value] as const)),
];

/** The form on its own page, with everything answered. */
export async function answersAt(product: Product, visitor: Visitor, url: string, text = EXAMPLE): Promise<Pairs> {
  const { body } = await ask(product, visitor, { url });
  const form = formsIn(body).find(({ action }) => action === url);
  if (form === undefined) throw new Error(`there is no form at ${url}`);
  return answersTo(form, text);
}

/** Answers every step of a form, so that it is recorded, or its check page can be opened. Gives where that led. */
export async function answer(product: Product, visitor: Visitor, begin: string, text = EXAMPLE): Promise<string> {
  let url = begin;
  for (let step = 0; step < 12 && !url.endsWith("/check"); step += 1) {
    if (!url.includes("/record/")) return url;
    const { headers, statusCode } = await post(product, visitor, url, await answersAt(product, visitor, url, text));
    if (statusCode !== 303) return url;
    url = String(headers.location);
  }
  return url;
}

/** Answers every form there is about an episode, the objections left aside. */
export async function answerAll(product: Product, visitor: Visitor, episode: string): Promise<void> {
  for (const { key } of ALL_FORMS) await answer(product, visitor, `${episode}/record/${key}`);
}
