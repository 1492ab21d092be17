import { actionList, details, type Html, html } from "../components/index.ts";
import { episodeAddress, formAddress } from "../record/address.ts";
import type { EntryForm } from "../record/entry-form.ts";
import { ALL_FORMS, offeredForms } from "../record/forms/all-forms.ts";
import { mayBegin } from "../record/starts.ts";
import type { EpisodeView } from "./view-model.ts";

const linkTo =
  ({ episode }: EpisodeView) =>
  (form: EntryForm) => ({ href: formAddress(episode, form), text: form.label });

function otherForms({ scene, state }: EpisodeView, offered: readonly EntryForm[]): readonly EntryForm[] {
  // A form that begins a record is of no use on one that has its power already.
  const hasPower = state.detention !== null;
  return ALL_FORMS.filter((form) => !offered.includes(form) && !(hasPower && mayBegin(form.key))).filter(
    // A call by radio is what a control room writes.
    (form) => form.key !== "radio" || scene.me.role === "control-room",
  );
}

/** What may be done now, and everything else that can be recorded. */
export function actionsPart(view: EpisodeView): Html {
  const { episode, person, scene } = view;
  const offered = offeredForms(scene);
  const others = details({
    id: "record-something-else",
    summary: { text: "Record something else" },
    html: actionList(otherForms(view, offered).map(linkTo(view)), "Nothing else can be recorded."),
  });
  const more = [
    { href: `${episodeAddress(episode)}/copy`, text: "Copy as text for our own record" },
    ...(person === null ? [] : [{ href: `/people/${person}`, text: "Who this is" }]),
  ];
  return html`<section id="actions" class="tandem-no-print" data-live-part><h2 class="nhsuk-heading-m">What you can do now</h2>${actionList(offered.map(linkTo(view)), "There is nothing that you in particular have to record now.")}${others}${actionList(more, "")}</section>`;
}
