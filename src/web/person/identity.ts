import type { EntryId, PersonId } from "../../domain/timeline/identifiers.ts";
import type { FieldError } from "../components/index.ts";
import { ABSENT, type Answer, showPage } from "../pipeline/answer.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { type PlannedEntry, planEntries, type Scene } from "../record/entry-form.ts";
import { readForm } from "../record/filled.ts";
import { IDENTITY_STATED } from "../record/forms/identity.ts";
import { newId, readId } from "../record/identifiers.ts";
import { sceneFor } from "../record/scene.ts";
import { PERSON_CATEGORIES, personAddress } from "./categories.ts";
import { foundPerson } from "./found.ts";
import { identityPage } from "./identity-view.ts";
import { writeAboutPerson } from "./write.ts";
import { written } from "./written.ts";

function page(visit: Visit, person: PersonId, scene: Scene, errors: readonly FieldError[]): Answer {
  const { csrfToken, answers } = visit;
  const action = `${personAddress(person)}/identity`;
  const submission = readId<EntryId>(typedText(answers, "submission")) ?? newId<EntryId>();
  const main = identityPage({ form: IDENTITY_STATED, scene, action, csrfToken, submission, answers, errors });
  const content = { title: "Add what you have learned", main, back: { href: personAddress(person) } };
  return showPage({ ...content, hasErrors: errors.length > 0 }, errors.length > 0 ? 422 : 200);
}

async function show(visit: Visit): Promise<Answer> {
  const reading = await foundPerson(visit);
  return reading === null ? ABSENT : page(visit, reading.shown.person, await sceneFor(visit, null), []);
}

async function take(visit: Visit): Promise<Answer> {
  const reading = await foundPerson(visit);
  if (reading === null) return ABSENT;
  const { person } = reading.shown;
  const scene = await sceneFor(visit, null);
  const filled = readForm(IDENTITY_STATED, scene, visit.answers);
  if (!filled.ok) return page(visit, person, scene, filled.errors);
  const submission = readId<EntryId>(typedText(visit.answers, "submission")) ?? newId<EntryId>();
  const [{ details }]: readonly [PlannedEntry, ...PlannedEntry[]] = planEntries(IDENTITY_STATED, filled.details, scene);
  const result = await writeAboutPerson(visit, {
    submission,
    person,
    type: "identity-stated",
    details,
    at: filled.isNow ? null : filled.at,
    doneBy: filled.doneBy,
    confirmed: filled.confirmed,
    via: filled.via,
    corrects: null,
  });
  return written(visit, person, result);
}

const asks = { purpose: "section-136-response", verb: "read", categories: PERSON_CATEGORIES } as const;

export const identityRoutes: readonly Route[] = [
  factRoute({ method: "GET", path: "/people/:person/identity", ...asks, handle: show }),
  factRoute({ method: "POST", path: "/people/:person/identity", ...asks, handle: take }),
];
