import type { Provision } from "../law/provisions.ts";
import type { Forbidden } from "./lawful-ways.ts";

/** Why an entry is not simply taken: what is wrong, on what authority, the way on, and whether insisting records it. */
export interface Objection {
  readonly because: string;
  readonly authority: Provision | null;
  readonly instead: readonly string[];
  /** Null where nothing is gained by insisting: mend the entry instead. */
  readonly insist: string | null;
}

export type Decision = { readonly taken: true } | { readonly taken: false; readonly objection: Objection };

export const TAKEN: Decision = { taken: true };

/** What cannot be so: the entry has to be mended. */
export const mend = (because: string, ...instead: string[]): Decision => ({
  taken: false,
  objection: { because, authority: null, instead, insist: null },
});

/** What is odd and may be so all the same: whoever insists is taken at their word. */
export const ask = (because: string, insist: string, ...instead: string[]): Decision => ({
  taken: false,
  objection: { because, authority: null, instead, insist },
});

/** What the law forbids: whoever insists that it happened is taken at their word, and the record tells it. */
export const forbidden = ({ because, authority, instead, insist }: Forbidden): Decision => ({
  taken: false,
  objection: { because, authority, instead, insist },
});

export const IT_HAPPENED = "It happened: record it all the same";
