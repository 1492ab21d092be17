import type { Actor } from "../../../domain/timeline/entry.ts";
import {
  type Answers,
  errorFor,
  type FieldError,
  type Html,
  html,
  selectField,
  textField,
} from "../../components/index.ts";
import { typedText } from "../../record/answer.ts";
import { readDoer, rolesOf } from "../../record/doer.ts";
import type { EntryForm, Scene } from "../../record/entry-form.ts";
import { roleName } from "../../roles.ts";

const KEEP = "keep";
const NAME = "doer-worker";

/** Who did it, when an entry is put right: as recorded, unless somebody else is chosen. */
export function askWho(
  form: EntryForm,
  scene: Scene,
  recorded: string,
  answers: Answers,
  errors: readonly FieldError[],
): Html {
  const roles = rolesOf(form, scene);
  const others = scene.colleagues.filter(({ role }) => roles.includes(role));
  const who = selectField({
    name: NAME,
    label: form.who ?? "Who did it?",
    error: errorFor(errors, NAME),
    value: typedText(answers, NAME) || KEEP,
    options: [
      { value: KEEP, text: `As recorded: ${recorded}` },
      ...others.map(({ id, name, role, agencyName }) => ({
        value: id,
        text: `${name}, ${roleName(role)}, ${agencyName}`,
      })),
      { value: "unlisted", text: "Someone not on this list" },
    ],
  });
  const name = textField({
    name: "doer-name",
    label: "If not on the list: their name",
    value: typedText(answers, "doer-name"),
    error: errorFor(errors, "doer-name"),
  });
  const role = selectField({
    name: "doer-role",
    label: "If not on the list: their role",
    value: typedText(answers, "doer-role"),
    options: roles.map((one) => ({ value: one, text: roleName(one) })),
  });
  return html`${who}${name}${role}`;
}

/** The doer as corrected; null where it stays as recorded. */
export type Who =
  | { readonly ok: true; readonly changed: { readonly actor: Actor; readonly name: string | null } | null }
  | { readonly ok: false; readonly error: FieldError };

/** Reads the answer to `askWho`. */
export function readWho(form: EntryForm, scene: Scene, answers: Answers): Who {
  const chosen = typedText(answers, NAME);
  if (chosen === "" || chosen === KEEP) return { ok: true, changed: null };
  const doer = readDoer(form, scene, { ...answers, doer: chosen === scene.me.id ? "me" : "other" });
  return doer.ok ? { ok: true, changed: { actor: doer.actor, name: doer.name } } : doer;
}
