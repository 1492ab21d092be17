import type { Entry } from "../../domain/timeline/entry.ts";
import type { EntryId, PersonId } from "../../domain/timeline/identifiers.ts";
import { detailsList, html, showInstant } from "../components/index.ts";
import { ABSENT, type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { newId, readId } from "../record/identifiers.ts";
import { readReason } from "../record/reason.ts";
import { entryDetails } from "../words/entry-words.ts";
import { namesFrom } from "../words/names.ts";
import { PERSON_CATEGORIES, personAddress } from "./categories.ts";
import { foundPerson } from "./found.ts";
import { historyOf } from "./history.ts";
import { reasonPage } from "./reason-view.ts";
import { decided, writeAboutPerson } from "./write.ts";
import { written } from "./written.ts";

interface Asked {
  readonly person: PersonId;
  readonly statement: Entry;
}

/** The statement that an id names. Where it no longer counts, as when a form comes twice, the way back to the person. */
async function asked(visit: Visit, id: string | undefined): Promise<Asked | Answer> {
  const reading = await foundPerson(visit);
  if (reading === null) return ABSENT;
  const { person } = reading.shown;
  const { standing } = historyOf(reading.shown.entries);
  const statement = standing.find((entry) => entry.id === id && entry.type === "identity-stated");
  return statement === undefined ? goTo(personAddress(person)) : { person, statement };
}

async function page(visit: Visit, { person, statement }: Asked, sentence: string | null): Promise<Answer> {
  const names = namesFrom(await visit.directory.list());
  const main = reasonPage({
    heading: "Strike out what was said",
    lead: html`<p>Said at ${showInstant(statement.at)} by ${names.actor(statement.doneBy)}. It stays to be seen, struck out, and counts no longer. Then add what is right.</p>${detailsList(entryDetails(statement, names))}`,
    action: `${personAddress(person)}/strike/${statement.id}`,
    csrfToken: visit.csrfToken,
    submission: readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>(),
    submit: "Strike it out",
    typed: typedText(visit.answers, "reason"),
    errors: sentence === null ? [] : [{ name: "reason", sentence }],
  });
  const content = { title: "Strike out what was said", main, back: { href: personAddress(person) } };
  return showPage({ ...content, hasErrors: sentence !== null }, sentence === null ? 200 : 422);
}

async function show(visit: Visit): Promise<Answer> {
  const question = await asked(visit, visit.params["entry"]);
  return "kind" in question ? question : page(visit, question, null);
}

async function strike(visit: Visit): Promise<Answer> {
  const question = await asked(visit, visit.params["entry"]);
  if ("kind" in question) return question;
  const reason = readReason(visit.answers, "Say why");
  if (!reason.ok) return page(visit, question, reason.error.sentence);
  const { person, statement } = question;
  const submission = readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>();
  const details = { entry: statement.id, replacedBy: null, reason: reason.reason };
  const entry = decided(submission, person, "entry-corrected", details, readId<EntryId>(statement.id));
  return written(visit, person, await writeAboutPerson(visit, entry));
}

const asks = { purpose: "section-136-response", verb: "read", categories: PERSON_CATEGORIES } as const;

export const strikeRoutes: readonly Route[] = [
  factRoute({ method: "GET", path: "/people/:person/strike/:entry", ...asks, handle: show }),
  factRoute({ method: "POST", path: "/people/:person/strike/:entry", ...asks, handle: strike }),
];
