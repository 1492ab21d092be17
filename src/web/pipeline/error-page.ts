import type { Answers } from "../components/index.ts";
import { type Fragment, type Html, html } from "../html.ts";

const KEPT_BACK: ReadonlySet<string> = new Set(["_csrf", "submission"]);

/** What was typed, so that it can be copied: nothing a person wrote is lost to an error. */
export function typedBack(answers: Answers): Fragment {
  const typed = Object.entries(answers).filter(
    ([name, value]) => !KEPT_BACK.has(name) && typeof value === "string" && value.trim() !== "",
  );
  if (typed.length === 0) return undefined;
  const rows = typed.map(
    ([name, value]) => html`<dt><strong>${name}</strong></dt><dd class="tandem-typed">${String(value)}</dd>`,
  );
  return html`<h2 class="nhsuk-heading-m">What you typed</h2><p>Nothing was recorded. Copy what you need.</p><dl>${rows}</dl>`;
}

const SENTENCES: Readonly<Record<number, readonly [title: string, sentence: string]>> = {
  400: ["This could not be read", "Go back, check what you gave, and send it again."],
  403: ["This page had been open too long", "Open the page again and send it once more."],
  404: ["Not found", "There is nothing here that you can open. Check the address, or start from What needs me."],
  405: ["Not possible here", "Start again from What needs me."],
  409: [
    "Already recorded differently",
    "An entry with the same number says something else. Open the episode to see it.",
  ],
  413: ["Too long", "Shorten what you wrote and send it again."],
  415: ["This could not be read", "Send the form from its own page."],
  429: ["Too many at once", "Wait a minute and try again."],
};

const UNEXPECTED = [
  "Something went wrong",
  "It is not your doing, and it has been noted. Try again in a moment.",
] as const;

/** The title and the sentence for an error's status. */
export const wordsFor = (status: number): readonly [title: string, sentence: string] =>
  SENTENCES[status] ?? (status < 500 ? ["This could not be done", "Go back and try again."] : UNEXPECTED);

export function errorContent(status: number, answers: Answers): { title: string; main: Html } {
  const [title, sentence] = wordsFor(status);
  return {
    title,
    main: html`<h1 class="nhsuk-heading-l">${title}</h1><p>${sentence}</p>${typedBack(answers)}<p><a href="/">What needs me</a></p>`,
  };
}
