import { CATEGORIES } from "../domain/sharing/category.ts";
import type { Withheld } from "../store/reading.ts";
import { type Html, placeholder } from "./components/index.ts";

/** Stands on a page for each kind of fact that is not shown, whether or not there is any. */
export const withheldParts = (withheld: readonly Withheld[]): readonly Html[] =>
  withheld.map(({ category, because }) =>
    placeholder({
      category: CATEGORIES[category],
      why: because,
      opens: "The partnership's sharing agreement says who sees it, and for what.",
      ask: "If you need it to keep the person safe, ask the agency that has it.",
    }),
  );
