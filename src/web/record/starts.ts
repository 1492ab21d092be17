import type { FormKey } from "./forms/keys.ts";

/** The forms that may begin an episode, with what begins it and for which roles it is the way to begin. */
const STARTS = {
  "power-used": { words: "Record use of section 136", roles: ["constable", "sergeant"] },
  radio: { words: "Enter from a radio call", roles: ["control-room"] },
  "warrant-used": { words: "Record a section 135(1) warrant", roles: [] },
} as const satisfies Partial<Readonly<Record<FormKey, { words: string; roles: readonly string[] }>>>;

/** Whether a form may begin an episode. */
export const mayBegin = (key: string): boolean => Object.hasOwn(STARTS, key);

export interface WayToBegin {
  readonly href: string;
  readonly text: string;
}

/** How a role begins a record, about a person where one is given; null for those who do not. */
export function wayToBegin(role: string, person: string | null): WayToBegin | null {
  const start = Object.entries(STARTS).find(([, { roles }]) => roles.some((one) => one === role));
  if (start === undefined) return null;
  const [key, { words }] = start;
  return person === null
    ? { href: `/start/${key}`, text: words }
    : { href: `/start/${key}?person=${person}`, text: `${words} for this person` };
}
