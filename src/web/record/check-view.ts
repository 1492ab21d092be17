import type { EpisodeId } from "../../domain/timeline/identifiers.ts";
import { type Answers, detailsList, form as formElement, type Html, html, showInstant } from "../components/index.ts";
import { attributes } from "../html.ts";
import { formAddress } from "./address.ts";
import { OWN_FIELDS } from "./draft.ts";
import type { EntryForm, Scene } from "./entry-form.ts";
import type { Filled } from "./filled.ts";
import { shownAnswers } from "./shown-answers.ts";
import { LEARNED } from "./via.ts";

export interface CheckView {
  readonly form: EntryForm;
  readonly scene: Scene;
  readonly episode: EpisodeId;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  /** Sent along, so that what this page shows is what is recorded, however often it is sent. */
  readonly answers: Answers;
  readonly filled: Extract<Filled, { ok: true }>;
}

const doerWords = ({ filled, scene }: CheckView): string => {
  const { doneBy, details } = filled;
  if (doneBy.kind === "worker") return scene.colleagues.find(({ id }) => id === doneBy.worker)?.name ?? "A colleague";
  const name = details["doneByName"];
  return typeof name === "string" ? name : "Somebody else";
};

/** Everything that was answered, before it counts. */
export function checkPage(view: CheckView): Html {
  const { form, scene, episode, filled } = view;
  const sections = form.steps.map((step) => {
    const rows = shownAnswers(step.questions(scene), filled.details, scene);
    const change = html`<a href="${formAddress(episode, form, step)}">Change<span class="nhsuk-u-visually-hidden"> ${step.title}</span></a>`;
    return html`<h2 class="nhsuk-heading-m">${step.title}</h2><p>${change}</p>${detailsList([...rows])}`;
  });
  const last = detailsList([
    { label: form.when.label, value: showInstant(filled.at) },
    { label: "Done by", value: doerWords(view) },
    ...(filled.via === "screen" ? [] : [{ label: "How you learned of it", value: LEARNED[filled.via] }]),
  ]);
  const send = formElement({
    action: view.action,
    csrfToken: view.csrfToken,
    submission: view.submission,
    content: hiddenAnswers(view.answers),
    submit: form.submit,
  });
  return html`<h1 class="nhsuk-heading-l">Check before you record this</h1>${sections}${last}${send}`;
}

/** Fields that carry answers along unseen. */
export const hiddenAnswers = (answers: Readonly<Record<string, unknown>>): readonly Html[] =>
  Object.entries(answers).flatMap(([name, value]) => {
    if (name !== "person" && OWN_FIELDS.has(name)) return [];
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values
      .filter((one) => typeof one === "string")
      .map((one) => html`<input${attributes({ type: "hidden", name, value: one })}>`);
  });
