import { nhsNumber, showNhsNumber } from "../../domain/people/nhs-number.ts";
import { type Fragment, html, showDate } from "../components/index.ts";
import type { Names } from "./names.ts";

export type Details = Readonly<Record<string, unknown>>;

/** One key of an entry's details: its label, and its value in words. */
export interface FieldWords {
  readonly label: string;
  readonly show: (value: unknown, names: Names) => Fragment;
}

const plain = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (value === null || value === undefined) return "Not known";
  return Array.isArray(value) ? value.map(plain).join(", ") : JSON.stringify(value);
};

/** Whatever stands there, as it stands. */
export const words = (label: string): FieldWords => ({ label, show: plain });

/** A longer text keeps its lines. */
export const story = (label: string): FieldWords => ({
  label,
  show: (value) => html`<span class="tandem-typed">${plain(value)}</span>`,
});

/** A code that no list here knows, as a person would write it; anything but a code as it is. */
const uncoded = (value: string): string =>
  /^[a-z]+(-[a-z]+)+$/.test(value) ? value.charAt(0).toUpperCase() + value.slice(1).replaceAll("-", " ") : value;

/** A code of a list in its words; another system's own word as it is. */
export const code = (label: string, list: Readonly<Record<string, string>>): FieldWords => ({
  label,
  show: (value) => (Object.hasOwn(list, String(value)) ? list[String(value)] : uncoded(plain(value))),
});

export const place = (label: string): FieldWords => ({
  label,
  show: (value, names) => names.place(value) ?? "A place that is not listed here",
});

export const hours = (label: string): FieldWords => ({
  label,
  show: (value) => (typeof value === "number" ? `${value} ${value === 1 ? "hour" : "hours"}` : plain(value)),
});

export const minutes = (label: string): FieldWords => ({
  label,
  show: (value) => (typeof value === "number" ? `${value} minutes` : plain(value)),
});

export const date = (label: string): FieldWords => ({
  label,
  show: (value) => (typeof value === "string" ? dateIn(value) : plain(value)),
});

function dateIn(text: string): Fragment {
  try {
    return showDate(Temporal.PlainDate.from(text));
  } catch {
    return text;
  }
}

export const nhs = (label: string): FieldWords => ({
  label,
  show: (value) => {
    const read = typeof value === "string" ? nhsNumber(value) : null;
    return read === null ? plain(value) : showNhsNumber(read);
  },
});
