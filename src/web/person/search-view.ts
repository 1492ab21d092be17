import type { PersonFound } from "../../store/reading.ts";
import {
  button,
  errorFor,
  errorSummary,
  type FieldError,
  type Fragment,
  form,
  type Html,
  html,
  textField,
} from "../components/index.ts";
import { wayToBegin } from "../record/starts.ts";
import { personAddress } from "./categories.ts";

export interface SearchView {
  readonly action: string;
  readonly csrfToken: string;
  readonly typed: string;
  readonly errors: readonly FieldError[];
}

/** The question of a search. What is typed is posted, so that no name stands in an address. */
export function searchForm({ action, csrfToken, typed, errors }: SearchView): Html {
  const content = textField({
    name: "text",
    label: "Name or NHS number",
    hint: "Part of a name is enough. An NHS number has 10 digits.",
    value: typed,
    error: errorFor(errors, "text"),
    width: 20,
  });
  return form({ action, csrfToken, content, submit: "Search" });
}

/** "born about 1990": the year is stated, or reckoned from an age. */
export const bornWords = ({ birthYear }: PersonFound): string =>
  birthYear === null ? "age not known" : `born in or about ${birthYear}`;

/** The most that a search gives. */
const MOST = 50;

export const countWords = (found: readonly PersonFound[]): string => {
  if (found.length >= MOST) return `The first ${MOST} possible matches`;
  return found.length === 1 ? "1 possible match" : `${found.length} possible matches`;
};

export const nothingFound = html`<h2 class="nhsuk-heading-m">No record found</h2><p>Records are found by the name somebody wrote down. Try another spelling, part of the name, or the NHS number.</p><p>No record here does not mean that nobody knows the person.</p>`;

function resultsPart(found: readonly PersonFound[]): Html {
  if (found.length === 0) return nothingFound;
  const items = found.map(
    (person) =>
      html`<li class="tandem-actions__item"><a class="tandem-actions__link" href="${personAddress(person.person)}">${person.label}, ${bornWords(person)}</a></li>`,
  );
  return html`<h2 class="nhsuk-heading-m">${countWords(found)}</h2><p>The same name can be another person. Open a record to see who it is.</p><ul class="tandem-actions">${items}</ul>`;
}

const beginPart = (role: string): Fragment => {
  const begin = wayToBegin(role, null);
  return begin !== null && html`<p>Is the person not here?</p><p>${button({ ...begin, variant: "secondary" })}</p>`;
};

/** The search, and below it what was found; `found` is null before anything was searched for. */
export const searchPage = (view: SearchView, found: readonly PersonFound[] | null, role: string): Html =>
  html`${errorSummary(view.errors)}<h1 class="nhsuk-heading-l">Find a person</h1>${searchForm(view)}${found !== null && [resultsPart(found), beginPart(role)]}`;
