import { labelOf } from "../../domain/people/identity.ts";
import type { PersonFound, PersonShown } from "../../store/reading.ts";
import { errorFor, errorSummary, type FieldError, form, type Html, html, radiosField } from "../components/index.ts";
import { attributes } from "../html.ts";
import { personAddress } from "./categories.ts";
import { reasonField } from "./reason-view.ts";
import { bornWords, countWords, nothingFound, searchForm } from "./search-view.ts";

export interface LinkView {
  readonly shown: PersonShown;
  readonly csrfToken: string;
  readonly submission: string;
  /** What was searched for, the choice and the reason, as typed. */
  readonly text: string;
  readonly other: string;
  readonly reason: string;
  readonly errors: readonly FieldError[];
}

const actionOf = ({ shown }: LinkView): string => `${personAddress(shown.person)}/link`;

/** The other records found: never this one, nor one that is linked already. */
export const others = (found: readonly PersonFound[], { person, links }: PersonShown): readonly PersonFound[] =>
  found.filter((one) => one.person !== person && !links.some((link) => link.person === one.person));

function chooseForm(view: LinkView, found: readonly PersonFound[]): Html {
  const { text, other, reason, errors, csrfToken, submission } = view;
  const content = html`<input${attributes({ type: "hidden", name: "text", value: text })}>${radiosField({
    name: "other",
    label: `Which record is of the same person? ${countWords(found)}`,
    value: other,
    error: errorFor(errors, "other"),
    options: found.map((person) => ({
      value: person.person,
      label: `${person.label}, ${bornWords(person)}`,
      hint: html`<a href="${personAddress(person.person)}">Look at this record<span class="nhsuk-u-visually-hidden"> of ${person.label}</span></a>`,
    })),
  })}${reasonField(reason, errors)}`;
  return form({ action: actionOf(view), csrfToken, submission, content, submit: "Link these records" });
}

/** Says that another record is of the same person; `found` is null before anything was searched for. */
export function linkPage(view: LinkView, found: readonly PersonFound[] | null): Html {
  const { shown, text, errors, csrfToken } = view;
  const search = searchForm({ action: actionOf(view), csrfToken, typed: text, errors });
  return html`${errorSummary(errors)}<h1 class="nhsuk-heading-l">Link another record of ${labelOf(shown.identity)}</h1><p>Both records stay as they are, and each then shows the episodes of the other. You can undo this.</p>${search}${found !== null && (found.length === 0 ? nothingFound : chooseForm(view, found))}`;
}
