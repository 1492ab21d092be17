import type { EntryId, PersonId } from "../../domain/timeline/identifiers.ts";
import { html } from "../components/index.ts";
import { ABSENT, type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { newId, readId } from "../record/identifiers.ts";
import { readReason } from "../record/reason.ts";
import { PERSON_CATEGORIES, personAddress } from "./categories.ts";
import { foundPerson } from "./found.ts";
import { type LinkedRecord, linkedRecords } from "./links.ts";
import { reasonPage } from "./reason-view.ts";
import { decided, writeAboutPerson } from "./write.ts";
import { written } from "./written.ts";

interface Asked {
  readonly person: PersonId;
  readonly record: LinkedRecord;
}

/** The link an address names. Where it no longer stands, as when a form comes twice, the way back to the person. */
async function asked(visit: Visit): Promise<Asked | Answer> {
  const reading = await foundPerson(visit);
  if (reading === null) return ABSENT;
  const { person } = reading.shown;
  const record = linkedRecords(reading.shown).find(({ entryId }) => entryId === visit.params["entry"]);
  return record === undefined ? goTo(personAddress(person)) : { person, record };
}

function page(visit: Visit, { person, record }: Asked, sentence: string | null): Answer {
  const main = reasonPage({
    heading: "These are different people",
    lead: html`<p>The record of ${record.label} will no longer be linked with this one. Nothing is lost.</p>`,
    action: `${personAddress(person)}/unlink/${record.entryId}`,
    csrfToken: visit.csrfToken,
    submission: readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>(),
    submit: "Unlink these records",
    typed: typedText(visit.answers, "reason"),
    errors: sentence === null ? [] : [{ name: "reason", sentence }],
  });
  const content = {
    title: "Unlink a record",
    main,
    back: { href: personAddress(person) },
    hasErrors: sentence !== null,
  };
  return showPage(content, sentence === null ? 200 : 422);
}

async function show(visit: Visit): Promise<Answer> {
  const question = await asked(visit);
  return "kind" in question ? question : page(visit, question, null);
}

async function take(visit: Visit): Promise<Answer> {
  const question = await asked(visit);
  if ("kind" in question) return question;
  const reason = readReason(visit.answers, "Say why");
  if (!reason.ok) return page(visit, question, reason.error.sentence);
  const { record, person } = question;
  const submission = readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>();
  const details = { link: record.entryId, reason: reason.reason };
  const result = await writeAboutPerson(visit, decided(submission, record.heldBy, "identity-unlinked", details));
  return written(visit, person, result);
}

const asks = { purpose: "section-136-response", verb: "read", categories: PERSON_CATEGORIES } as const;

export const unlinkRoutes: readonly Route[] = [
  factRoute({ method: "GET", path: "/people/:person/unlink/:entry", ...asks, handle: show }),
  factRoute({ method: "POST", path: "/people/:person/unlink/:entry", ...asks, handle: take }),
];
