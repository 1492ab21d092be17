import { nhsNumber } from "../../domain/people/nhs-number.ts";

/** What somebody typed to find a person by, or what to put right. */
export type SearchText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly sentence: string };

const LONGEST = 200;

const no = (sentence: string): SearchText => ({ ok: false, sentence });

/** A name or an NHS number. Digits alone are meant as an NHS number, and must be one. */
export function readSearchText(typed: string): SearchText {
  if (typed === "") return no("Type a name or an NHS number");
  if (typed.length > LONGEST) return no(`Shorten this to ${LONGEST} characters`);
  if (/^[\d\s-]+$/.test(typed)) {
    const digits = typed.replaceAll(/\D/g, "").length;
    if (digits !== 10) return no(`An NHS number has 10 digits; this has ${digits}`);
    return nhsNumber(typed) === null
      ? no("Check the NHS number: its last digit does not fit the others")
      : { ok: true, text: typed };
  }
  return /\p{Letter}/u.test(typed) ? { ok: true, text: typed } : no("Type the letters of a name, or an NHS number");
}
