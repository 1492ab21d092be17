import type { Piece } from "../../domain/section-136/piece.ts";
import { END_REASONS, OUTCOMES } from "../../domain/section-136/words.ts";
import type { Actor } from "../../domain/timeline/entry.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import {
  type Fragment,
  html,
  showElapsed,
  showInstantShort,
  showRemaining,
  type TagColour,
  tag,
} from "../components/index.ts";
import type { Names } from "./names.ts";

const STATES: Readonly<Record<Piece["status"], readonly [words: string, colour: TagColour]>> = {
  none: ["No power used", "grey"],
  removed: ["On the way", "blue"],
  running: ["Detained", "blue"],
  extended: ["Detained, more time given", "purple"],
  absconded: ["Away", "red"],
  ended: ["Section 136 ended", "grey"],
  lapsed: ["Time ran out", "red"],
};

const stateOf = ({ status, holder, onTheWay }: Piece): readonly [words: string, colour: TagColour] => {
  if (holder.kind === "left") return ["Left", "grey"];
  const moving = onTheWay && (status === "running" || status === "extended");
  return moving ? ["Detained, being moved", "blue"] : STATES[status];
};

/** Where things stand, in a word or two. */
export function stateTags(piece: Piece): Fragment {
  const [words, colour] = stateOf(piece);
  const breaches = piece.breaches === 1 ? "1 breach of the law" : `${piece.breaches} breaches of the law`;
  return [
    tag(words, colour),
    piece.underEighteen && [" ", tag("Treated as under 18", "yellow")],
    piece.breaches > 0 && [" ", tag(breaches, "red")],
  ];
}

/** Of a lapsed detention: from when on it would have been held past its limit without a break. */
export const heldPastSince = ({ heldSince, overrunMilliseconds }: Piece): Instant | undefined =>
  heldSince?.subtract({ milliseconds: overrunMilliseconds });

function lapsed(piece: Piece, now: Instant): Fragment {
  const { endsBy } = piece;
  const since = heldPastSince(piece);
  return [
    since === undefined ? "The limit has passed" : html`Held ${showElapsed(since, now)} past the limit`,
    endsBy !== null && html`: it was ${showInstantShort(endsBy)}`,
  ];
}

/** The law's clock: what is left of it, and when it ends. */
export function clockWords(piece: Piece, now: Instant): Fragment {
  const { status, endsBy } = piece;
  switch (status) {
    case "none":
      return "No clock";
    case "removed":
      return "The clock starts on arrival";
    case "running":
    case "extended":
      return endsBy !== null && html`${showRemaining(endsBy, now)}: ends by ${showInstantShort(endsBy)}`;
    case "absconded":
      return (
        endsBy !== null && html`May be brought back until ${showInstantShort(endsBy)}: ${showRemaining(endsBy, now)}`
      );
    case "lapsed":
      return lapsed(piece, now);
    case "ended":
      return "The clock has stopped";
  }
}

const wordsIn = (words: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(words, code) ? words[code] : undefined;

/** After an end: what is relied on until the person leaves. Nothing while the power runs. */
export function relyingWords({ relying }: Piece): Fragment {
  if (relying === null) return undefined;
  const application = wordsIn(OUTCOMES, relying);
  if (application !== undefined && relying.startsWith("application-")) return `Held now on: ${application}`;
  if (relying === "application-made") return "Held now on: application for detention in hospital";
  return `No power holds them now. ${wordsIn(END_REASONS, relying) ?? relying}`;
}

/** The name alone where there is one: a list is read at a glance. */
const nameOf = (actor: Actor, names: Names): string =>
  actor.kind === "worker" ? names.worker(actor.worker) : names.actor(actor);

/** Who has the person, since when. */
export function holderWords({ holder, onTheWay }: Piece, names: Names): Fragment {
  switch (holder.kind) {
    case "officers":
      return html`With ${nameOf(holder.by, names)} since ${showInstantShort(holder.since)}`;
    case "place":
      return html`With ${holder.acceptedBy ?? nameOf(holder.by, names)} since ${showInstantShort(holder.since)}`;
    case "escort":
      return onTheWay
        ? html`Being moved since ${showInstantShort(holder.since)}`
        : html`With whoever brought them; the move began ${showInstantShort(holder.since)}`;
    case "away":
      return html`Away since ${showInstantShort(holder.since)}`;
    case "left":
      return html`Left at ${showInstantShort(holder.since)}`;
    case "nobody":
      return "Nobody has the person";
  }
}
