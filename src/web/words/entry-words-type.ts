import type { Details, FieldWords } from "./field-words.ts";
import type { Names } from "./names.ts";

/** One kind of entry in plain words: what happened, and each key of its details. */
export interface EntryWords {
  /** Whole also where some of the details are not shown. */
  readonly title: (details: Details, names: Names) => string;
  readonly fields: Readonly<Record<string, FieldWords>>;
}

/** The words of a code; null for one that the list does not know. */
export const named = (list: Readonly<Record<string, string>>, value: unknown): string | null =>
  typeof value === "string" && Object.hasOwn(list, value) ? (list[value] ?? null) : null;

/** "Arrived at Larkfield", or the words to use where the place is not known. */
export const withPlace = (led: string, name: string | null, otherwise: string): string =>
  name === null ? otherwise : `${led} ${name}`;
