import type { Instant } from "../timeline/instant.ts";
import type { Holder } from "./holder.ts";
import type { NextAction } from "./next.ts";
import type { EpisodeNow, Piece } from "./piece.ts";

/** A value as JSON writes it: each instant an ISO text. */
export type Written<Value> = Value extends Instant
  ? string
  : Value extends string
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Written<Item>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Written<Value[Key]> }
        : Value;

const instant = (text: string): Instant => Temporal.Instant.from(text);
/** A piece folded before its key was added has none, until the next rebuild. */
const maybe = (text: string | null | undefined): Instant | null =>
  text === null || text === undefined ? null : instant(text);

function holder(written: Written<Holder>): Holder {
  switch (written.kind) {
    case "nobody":
      return { kind: "nobody" };
    case "officers":
      return { ...written, since: instant(written.since) };
    case "escort":
      return { ...written, since: instant(written.since) };
    case "place":
      return { ...written, since: instant(written.since) };
    case "away":
    case "left":
      return { kind: written.kind, since: instant(written.since) };
  }
}

const nextAction = (written: Written<NextAction>): NextAction => ({
  ...written,
  since: instant(written.since),
  dueBy: maybe(written.dueBy),
});

/** Reads a piece back from its own JSON. */
export const pieceFromJson = (written: Written<Piece>): Piece => ({
  ...written,
  from: instant(written.from),
  startedAt: maybe(written.startedAt),
  endsBy: maybe(written.endsBy),
  firstPeriodEnds: maybe(written.firstPeriodEnds),
  heldSince: maybe(written.heldSince),
  holder: holder(written.holder),
  next: written.next.map(nextAction),
});

/** The JSON of the pieces: `JSON.stringify` writes instants as ISO texts. */
export const piecesToJson = (now: EpisodeNow): string => JSON.stringify(now.pieces);
