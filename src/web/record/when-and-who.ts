import { type Answers, errorFor, type FieldError, type Html, html, instantField } from "../components/index.ts";
import { askDoer } from "./doer.ts";
import type { EntryForm, Scene } from "./entry-form.ts";
import { instantRules } from "./filled.ts";
import { askVia } from "./via.ts";

/** When it happened and who did it: asked last on every form. */
export function askWhenAndWho(form: EntryForm, scene: Scene, answers: Answers, errors: readonly FieldError[]): Html {
  const when = instantField({
    name: "at",
    label: form.when.label,
    error: errorFor(errors, "at"),
    answers,
    beside: askVia(form, answers),
    ...instantRules(form, scene),
  });
  return html`${when}${askDoer(form, scene, answers, errors)}`;
}
