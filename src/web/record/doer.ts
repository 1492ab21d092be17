import type { Actor } from "../../domain/timeline/entry.ts";
import { type AgencyId, identifier, type WorkerId } from "../../domain/timeline/identifiers.ts";
import {
  type Answers,
  errorFor,
  type FieldError,
  type Html,
  html,
  radiosField,
  selectField,
  textField,
} from "../components/index.ts";
import { roleName } from "../roles.ts";
import { typedText } from "./answer.ts";
import type { Colleague, EntryForm, Scene } from "./entry-form.ts";

const UNLISTED = "unlisted";

/** Who did it, and the name of somebody without an account here. */
export type Doer =
  | { readonly ok: true; readonly actor: Actor; readonly confirmed: boolean; readonly name: string | null }
  | { readonly ok: false; readonly error: FieldError };

const asActor = (colleague: Colleague): Actor => ({
  kind: "worker",
  worker: identifier<WorkerId>(colleague.id),
  role: colleague.role,
  profession: colleague.profession,
  agency: identifier<AgencyId>(colleague.agency),
});

/** The roles that can have done what a form records. */
export const rolesOf = (form: EntryForm, scene: Scene): readonly string[] =>
  form.doneBy === "anyone" ? [...new Set(scene.colleagues.map(({ role }) => role))].sort() : form.doneBy;

const mayBeMe = (form: EntryForm, scene: Scene): boolean =>
  form.doneBy === "anyone" || form.doneBy.includes(scene.me.role);

function somebodyElse(form: EntryForm, scene: Scene, answers: Answers, errors: readonly FieldError[]): Html {
  const roles = rolesOf(form, scene);
  const others = scene.colleagues.filter(({ id, role }) => id !== scene.me.id && roles.includes(role));
  return html`${selectField({
    name: "doer-worker",
    label: form.who ?? "Who did it?",
    error: errorFor(errors, "doer-worker"),
    value: typedText(answers, "doer-worker"),
    options: [
      { value: "", text: "Choose a name" },
      ...others.map(({ id, name, role, agencyName }) => ({
        value: id,
        text: `${name}, ${roleName(role)}, ${agencyName}`,
      })),
      { value: UNLISTED, text: "Someone not on this list" },
    ],
  })}${textField({ name: "doer-name", label: "If not on the list: their name", value: typedText(answers, "doer-name"), error: errorFor(errors, "doer-name") })}${selectField(
    {
      name: "doer-role",
      label: "If not on the list: their role",
      value: typedText(answers, "doer-role"),
      options: roles.map((role) => ({ value: role, text: roleName(role) })),
    },
  )}`;
}

/** Asks who did it: the writer, unless it was somebody else, who is then asked to confirm. */
export function askDoer(form: EntryForm, scene: Scene, answers: Answers, errors: readonly FieldError[]): Html {
  const else_ = somebodyElse(form, scene, answers, errors);
  if (!mayBeMe(form, scene)) return else_;
  return radiosField({
    name: "doer",
    label: form.who ?? "Who did it?",
    value: typedText(answers, "doer") || "me",
    error: errorFor(errors, "doer"),
    options: [
      { value: "me", label: `I did (${scene.me.name})` },
      { value: "other", label: "Someone else", hint: "They will be asked to confirm", conditional: else_ },
    ],
  });
}

const problem = (name: string, sentence: string): Doer => ({ ok: false, error: { name, sentence } });

function readUnlisted(form: EntryForm, scene: Scene, answers: Answers): Doer {
  const name = typedText(answers, "doer-name").slice(0, 300);
  if (name === "") return problem("doer-name", "Give the name of who did it");
  const role = typedText(answers, "doer-role");
  if (!rolesOf(form, scene).includes(role)) return problem("doer-role", "Choose their role");
  const alike = scene.colleagues.find((colleague) => colleague.role === role) ?? scene.me;
  const actor: Actor = {
    kind: "unlisted",
    role,
    profession: alike.profession,
    agency: identifier<AgencyId>(alike.agency),
  };
  return { ok: true, actor, confirmed: false, name };
}

/** Reads the answer to `askDoer`. */
export function readDoer(form: EntryForm, scene: Scene, answers: Answers): Doer {
  const choice = mayBeMe(form, scene) ? typedText(answers, "doer") || "me" : "other";
  if (choice === "me") return { ok: true, actor: asActor(scene.me), confirmed: true, name: null };
  const id = typedText(answers, "doer-worker");
  if (id === UNLISTED) return readUnlisted(form, scene, answers);
  const colleague = scene.colleagues.find((one) => one.id === id && rolesOf(form, scene).includes(one.role));
  if (colleague === undefined) return problem("doer-worker", "Choose who did it");
  return { ok: true, actor: asActor(colleague), confirmed: colleague.id === scene.me.id, name: null };
}
