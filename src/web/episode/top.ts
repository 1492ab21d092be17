import { PROVISIONS } from "../../domain/law/provisions.ts";
import { ageAt, labelOf } from "../../domain/people/identity.ts";
import { type Fragment, type Html, html, insetText, warningCallout } from "../components/index.ts";
import { formAddress } from "../record/address.ts";
import { formByKey } from "../record/forms/all-forms.ts";
import { outsideTheRule } from "./timeline-law.ts";
import type { EpisodeView } from "./view-model.ts";

/** What the episode is, with the person's name: for the page itself, never for its title. */
function headingOf({ state }: EpisodeView): string {
  const { detention } = state;
  const kind = detention === null ? "Concern" : detention.power.startsWith("135") ? "Section 135(1)" : "Section 136";
  return `${kind}: ${labelOf(state.identity)}`;
}

const WHAT_IT_CHANGES = `They must not be taken to a police station as a place of safety (${PROVISIONS.notUnderEighteen.source}). Ask for staff who work with young people.`;

function whyUnderEighteen({ state, at }: EpisodeView): string {
  const { dateOfBirth, mayBeUnderEighteen, ageYears } = state.identity;
  if (dateOfBirth !== null) return `Under 18: ${ageAt(dateOfBirth, at)} years old.`;
  if (mayBeUnderEighteen === "yes") return "May be under 18: treated as under 18 until shown otherwise.";
  if (ageYears !== null && ageYears < 18) {
    return `Thought to be ${ageYears}: treated as under 18 until shown otherwise.`;
  }
  return mayBeUnderEighteen === "not-sure"
    ? "It is not sure that they are 18: treated as under 18 until shown otherwise."
    : "Their age is not recorded: treated as under 18 until shown otherwise.";
}

function underEighteen(view: EpisodeView): Fragment {
  if (!view.state.underEighteen) return undefined;
  const form = formByKey("identity-stated");
  const say =
    !view.still && form !== null && html`<p><a href="${formAddress(view.episode, form)}">Record their age</a></p>`;
  return insetText({
    html: html`<p><strong>${whyUnderEighteen(view)}</strong> ${WHAT_IT_CHANGES}</p>${say}`,
  });
}

function endItNow(view: EpisodeView): Fragment {
  if (!view.state.noReasonToHold) return undefined;
  const form = formByKey("detention-ended");
  const link =
    !view.still && form !== null && html`<p><a href="${formAddress(view.episode, form)}">Record the end</a></p>`;
  return warningCallout({
    heading: { text: "No reason to hold remains: end it now" },
    html: html`<p>The person has been examined and interviewed, and everything is arranged. Tell them that they are free to go, or what holds them now.</p>${link}`,
  });
}

/** Told at the top too: down on the timeline it is easily missed. */
function outside(view: EpisodeView): Fragment {
  const found = outsideTheRule(view);
  if (found.length === 0) return undefined;
  const lines = found.map(
    ({ entry, what }) =>
      html`<p>Outside the rule: ${what}. <a href="#entry-${entry}">See the entry on the timeline</a></p>`,
  );
  return warningCallout({ heading: { text: "A rule was not kept" }, html: html`${lines}` });
}

/** What everybody must see first. */
export const topPart = (view: EpisodeView): Html =>
  html`<div id="top" data-live-part data-live-announce="Something important has changed"><h1 class="nhsuk-heading-l">${headingOf(view)}</h1>${endItNow(view)}${outside(view)}${underEighteen(view)}</div>`;
