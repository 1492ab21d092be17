import type { EntryId, PersonId } from "../../domain/timeline/identifiers.ts";
import type { PersonFound, PersonShown } from "../../store/reading.ts";
import type { FieldError } from "../components/index.ts";
import { ABSENT, type Answer, showPage } from "../pipeline/answer.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { newId, readId } from "../record/identifiers.ts";
import { readReason } from "../record/reason.ts";
import { PERSON_CATEGORIES, personAddress } from "./categories.ts";
import { foundPerson } from "./found.ts";
import { linkPage, others } from "./link-view.ts";
import { readSearchText } from "./search-text.ts";
import { decided, writeAboutPerson } from "./write.ts";
import { written } from "./written.ts";

interface Shown {
  readonly found: readonly PersonFound[] | null;
  readonly errors: readonly FieldError[];
}

function page(visit: Visit, shown: PersonShown, { found, errors }: Shown): Answer {
  const { csrfToken, answers } = visit;
  const submission = readId<EntryId>(typedText(answers, "submission")) ?? newId<EntryId>();
  const typed = {
    text: typedText(answers, "text"),
    other: typedText(answers, "other"),
    reason: typedText(answers, "reason"),
  };
  const main = linkPage({ shown, csrfToken, submission, errors, ...typed }, found);
  const back = { href: personAddress(shown.person) };
  return showPage(
    { title: "Link another record", main, back, hasErrors: errors.length > 0 },
    errors.length > 0 ? 422 : 200,
  );
}

async function show(visit: Visit): Promise<Answer> {
  const reading = await foundPerson(visit);
  return reading === null ? ABSENT : page(visit, reading.shown, { found: null, errors: [] });
}

/** The first post searches, the second says which of those found. */
async function take(visit: Visit): Promise<Answer> {
  const reading = await foundPerson(visit);
  if (reading === null) return ABSENT;
  const { shown } = reading;
  const text = readSearchText(typedText(visit.answers, "text"));
  if (!text.ok) return page(visit, shown, { found: null, errors: [{ name: "text", sentence: text.sentence }] });
  const search = await visit.ask.search(text.text).read();
  const found = others(search.shown, shown);
  const submission = readId<EntryId>(typedText(visit.answers, "submission"));
  if (submission === null) return page(visit, shown, { found, errors: [] });
  return link(visit, shown, found, submission);
}

async function link(
  visit: Visit,
  shown: PersonShown,
  found: readonly PersonFound[],
  submission: EntryId,
): Promise<Answer> {
  const other = readId<PersonId>(typedText(visit.answers, "other"));
  // Sent a second time, the record is linked already, and stands no longer among those found.
  const isKnown = shown.links.some((one) => one.person === other) || found.some(({ person }) => person === other);
  const reason = readReason(visit.answers, "Say why");
  if (other === null || !isKnown || !reason.ok) {
    const choose = { name: "other", sentence: "Choose the record that is of the same person" };
    const errors = [...(other === null || !isKnown ? [choose] : []), ...(reason.ok ? [] : [reason.error])];
    return page(visit, shown, { found, errors });
  }
  const details = { other, reason: reason.reason };
  return written(
    visit,
    shown.person,
    await writeAboutPerson(visit, decided(submission, shown.person, "identity-linked", details)),
  );
}

export const linkRoutes: readonly Route[] = [
  factRoute({
    method: "GET",
    path: "/people/:person/link",
    purpose: "section-136-response",
    verb: "read",
    categories: PERSON_CATEGORIES,
    handle: show,
  }),
  factRoute({
    method: "POST",
    path: "/people/:person/link",
    purpose: "section-136-response",
    verb: "search",
    categories: PERSON_CATEGORIES,
    handle: take,
  }),
];
