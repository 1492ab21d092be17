import type { ClockView } from "../../../domain/section-136/clock.ts";
import type { Instant } from "../../../domain/timeline/instant.ts";
import {
  type Answers,
  type Fragment,
  form as formElement,
  type Html,
  html,
  showInstant,
  table,
} from "../../components/index.ts";
import { attributes } from "../../html.ts";
import { hiddenAnswers } from "../../record/check-view.ts";
import { DETENTION_WORDS } from "../clock.ts";
import { type ClockMove, clockToken } from "./clock-move.ts";

const instantOr = (instant: Instant | null, none: string): Fragment => (instant === null ? none : showInstant(instant));

/** What changes, in a sentence. */
export function moveSentence({ before, after }: ClockMove): Html {
  if (before.endsBy === null && after.endsBy !== null) {
    return html`A time limit begins: it ends by <strong>${showInstant(after.endsBy)}</strong>.`;
  }
  if (before.endsBy !== null && after.endsBy === null) {
    return html`The time limit of ${showInstant(before.endsBy)} goes: <strong>no clock would run</strong>.`;
  }
  if (before.endsBy !== null && after.endsBy !== null && !before.endsBy.equals(after.endsBy)) {
    return html`The time limit moves from <strong>${showInstant(before.endsBy)}</strong> to <strong>${showInstant(after.endsBy)}</strong>.`;
  }
  return html`The detention changes from <strong>${DETENTION_WORDS[before.detention]}</strong> to <strong>${DETENTION_WORDS[after.detention]}</strong>.`;
}

const row = (label: string, read: (clock: ClockView) => Fragment, { before, after }: ClockMove) => [
  { text: label },
  { html: html`${read(before)}` },
  { html: html`${read(after)}` },
];

export interface MoveView {
  readonly move: ClockMove;
  readonly action: string;
  readonly csrfToken: string;
  readonly submission: string;
  readonly answers: Answers;
  readonly insists: boolean;
}

/** What a correction does to the clock, before it counts. */
export function movePage({ move, action, csrfToken, submission, answers, insists }: MoveView): Html {
  const hidden = (name: string, value: string) => html`<input${attributes({ type: "hidden", name, value })}>`;
  const content = html`${hiddenAnswers(answers)}${hidden("accepts", clockToken(move.after))}${insists && hidden("insists", "yes")}`;
  const rows = [
    row("State", ({ detention }) => DETENTION_WORDS[detention], move),
    row("Clock started", ({ startedAt }) => instantOr(startedAt, "Not started"), move),
    row("Ends by", ({ endsBy }) => instantOr(endsBy, "No end is set"), move),
  ];
  const compared = table({
    head: [{ text: "The clock" }, { text: "Now" }, { text: "After the correction" }],
    rows,
    responsive: true,
    firstCellIsHeader: true,
  });
  const send = formElement({ action, csrfToken, submission, content, submit: "Yes, correct it" });
  return html`<h1 class="nhsuk-heading-l">This correction changes the clock</h1><p>${moveSentence(move)}</p>${compared}${send}<p><a href="${action}">Change what you wrote</a></p>`;
}
