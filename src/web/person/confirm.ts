import type { Entry } from "../../domain/timeline/entry.ts";
import type { EntryId, PersonId } from "../../domain/timeline/identifiers.ts";
import type { FieldError } from "../components/index.ts";
import { readAnswer } from "../confirm/answer.ts";
import { confirmPage, isFor, NOT_YOURS } from "../confirm/view.ts";
import { ABSENT, type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { newId, readId } from "../record/identifiers.ts";
import { entryTitle } from "../words/entry-words.ts";
import { namesFrom } from "../words/names.ts";
import { PERSON_CATEGORIES, personAddress } from "./categories.ts";
import { foundPerson } from "./found.ts";
import { historyOf } from "./history.ts";
import { decided, writeAboutPerson } from "./write.ts";
import { written } from "./written.ts";

interface Asked {
  readonly person: PersonId;
  readonly entry: Entry;
}

/** What was written for somebody about who the person is. Where it no longer counts, the way back to the person. */
async function asked(visit: Visit): Promise<Asked | Answer> {
  const reading = await foundPerson(visit);
  if (reading === null) return ABSENT;
  const { person, entries } = reading.shown;
  const entry = historyOf(entries).standing.find(({ id }) => id === visit.params["entry"]);
  if (entry === undefined || entry.confirmed) return goTo(personAddress(person));
  return isFor(entry, visit.me.id) ? { person, entry } : NOT_YOURS;
}

async function page(visit: Visit, { person, entry }: Asked, errors: readonly FieldError[]): Promise<Answer> {
  const { csrfToken, answers } = visit;
  const names = namesFrom(await visit.directory.list());
  const submission = readId<EntryId>(typedText(answers, "submission")) ?? newId<EntryId>();
  const action = `${personAddress(person)}/confirm/${entry.id}`;
  const title = entryTitle(entry, names);
  const main = confirmPage({ entry, title, names, action, csrfToken, submission, answers, errors });
  const back = { href: `${personAddress(person)}#entry-${entry.id}` };
  return showPage(
    { title: "Confirm an entry", main, back, hasErrors: errors.length > 0 },
    errors.length > 0 ? 422 : 200,
  );
}

async function show(visit: Visit): Promise<Answer> {
  const question = await asked(visit);
  return "kind" in question ? question : page(visit, question, []);
}

async function take(visit: Visit): Promise<Answer> {
  const question = await asked(visit);
  if ("kind" in question) return question;
  const { person, entry } = question;
  const answer = readAnswer(visit.answers, entry);
  if (!answer.ok) return page(visit, question, answer.errors);
  const submission = readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>();
  return written(
    visit,
    person,
    await writeAboutPerson(visit, decided(submission, person, answer.type, answer.details)),
  );
}

const asks = { purpose: "section-136-response", verb: "read", categories: PERSON_CATEGORIES } as const;

export const confirmRoutes: readonly Route[] = [
  factRoute({ method: "GET", path: "/people/:person/confirm/:entry", ...asks, handle: show }),
  factRoute({ method: "POST", path: "/people/:person/confirm/:entry", ...asks, handle: take }),
];
