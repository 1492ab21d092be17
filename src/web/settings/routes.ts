import { STARTING_STANDARDS } from "../../domain/section-136/standards.ts";
import type { EntryId } from "../../domain/timeline/identifiers.ts";
import type { FieldError } from "../components/index.ts";
import { ABSENT, type Answer, goTo, showPage } from "../pipeline/answer.ts";
import { errorContent } from "../pipeline/error-page.ts";
import { factlessRoute, type Route } from "../pipeline/route.ts";
import type { Visit } from "../pipeline/visit.ts";
import { typedText } from "../record/answer.ts";
import { newId, readId } from "../record/identifiers.ts";
import { namesFrom } from "../words/names.ts";
import { confirmPage, datePage } from "./date-view.ts";
import { type AreaProvision, affectedFrom, isAreaProvision, lawDates } from "./law-dates.ts";
import { type DateToSet, readDate } from "./read-date.ts";
import { setDate } from "./set-date.ts";
import { settingsPage } from "./view.ts";

const SETTINGS = "/settings";

/** To everybody but an administrator the settings are not there. */
const forAdministrators =
  (handle: (visit: Visit) => Promise<Answer>) =>
  async (visit: Visit): Promise<Answer> =>
    visit.me.role === "administrator" ? handle(visit) : ABSENT;

async function show(visit: Visit): Promise<Answer> {
  const listing = await visit.directory.list();
  const main = settingsPage({
    partnership: visit.me.partnershipName,
    standards: listing.partnerships.get(visit.me.asker.partnership)?.standards ?? STARTING_STANDARDS,
    dates: lawDates(await visit.areaLaw.entries()),
    names: namesFrom(listing),
  });
  return showPage({ title: "Settings", main });
}

const submissionOf = ({ answers }: Visit): EntryId =>
  readId<EntryId>(typedText(answers, "submission")) ?? newId<EntryId>();

async function ask(visit: Visit, provision: AreaProvision, errors: readonly FieldError[]): Promise<Answer> {
  const { csrfToken, answers } = visit;
  const { inForce } = lawDates(await visit.areaLaw.entries());
  const view = { provision, inForce: inForce[provision], csrfToken, submission: submissionOf(visit), answers, errors };
  const content = { title: "Set a date of law", main: datePage(view), back: { href: SETTINGS } };
  return showPage({ ...content, hasErrors: errors.length > 0 }, errors.length > 0 ? 422 : 200);
}

async function check(
  visit: Visit,
  provision: AreaProvision,
  { date, citation }: Extract<DateToSet, { ok: true }>,
): Promise<Answer> {
  const { csrfToken, answers } = visit;
  const inForce = lawDates(await visit.areaLaw.entries()).inForce[provision];
  const from = affectedFrom(inForce, date);
  const episodes = from === null ? 0 : await visit.areaLaw.episodesSince(from);
  const view = { provision, inForce, date, citation, episodes, csrfToken, submission: submissionOf(visit), answers };
  return showPage({
    title: "Check before you set this",
    main: confirmPage(view),
    back: { href: `${SETTINGS}/law/${provision}` },
  });
}

async function take(visit: Visit): Promise<Answer> {
  const { provision } = visit.params;
  if (!isAreaProvision(provision)) return ABSENT;
  const read = readDate(visit.answers);
  if (!read.ok) return ask(visit, provision, read.errors);
  if (typedText(visit.answers, "sure") !== "yes") return check(visit, provision, read);
  const details = { provision, date: read.date, citation: read.citation };
  const result = await setDate(visit, { submission: submissionOf(visit), details });
  if (result.kind === "conflict")
    return showPage({ ...errorContent(409, visit.answers), back: { href: SETTINGS } }, 409);
  return result.kind === "appended" ? goTo(SETTINGS) : ABSENT;
}

const showsNothingBecause = "it shows dates of law, and which administrator set them, and nothing about anybody held";

export const settingsRoutes: readonly Route[] = [
  factlessRoute({ method: "GET", path: "/settings", showsNothingBecause, handle: forAdministrators(show) }),
  factlessRoute({
    method: "GET",
    path: "/settings/law/:provision",
    showsNothingBecause,
    handle: forAdministrators(async (visit) => {
      const { provision } = visit.params;
      return isAreaProvision(provision) ? ask(visit, provision, []) : ABSENT;
    }),
  }),
  factlessRoute({
    method: "POST",
    path: "/settings/law/:provision",
    showsNothingBecause,
    handle: forAdministrators(take),
  }),
];
