import { attributes, type Fragment, type Html, html } from "../../html.ts";
import { csrfInput } from "../../layout/header.ts";
import { button } from "../button/button.ts";

/** The name of the hidden field that makes sending a form twice harmless. */
export const submissionField = "submission";

export type FormOptions = {
  readonly action: string;
  readonly csrfToken: string;
  /** The id of what the form would record: the same one again is the same entry. */
  readonly submission?: string | undefined;
  readonly content: Fragment;
  /** The words on the button; none where `content` brings its own. */
  readonly submit?: string | undefined;
  /** Whether the button warns that it cannot be undone. */
  readonly warning?: boolean | undefined;
};

/** A form that is sent. With script it stays on screen until it has arrived, and is never sent twice at once. */
export function form(options: FormOptions): Html {
  const hidden = attributes({ type: "hidden", name: submissionField, value: options.submission });
  return html`<form method="post" action="${options.action}" novalidate data-send>${csrfInput(options.csrfToken)}${options.submission && html`<input${hidden}>`}${options.content}${options.submit && submitButton(options.submit, options.warning)}</form>`;
}

export function submitButton(text: string, warning = false): Html {
  return button({ text, preventDoubleClick: true, variant: warning ? "warning" : undefined });
}
