import { z } from "zod";
import { type CalendarDate, calendarDate, LONDON } from "../law/calendar-date.ts";
import type { Entry } from "../timeline/entry.ts";
import { type Instant, isBefore } from "../timeline/instant.ts";
import { canonicalOrder } from "../timeline/order.ts";
import { type NhsNumber, nhsNumber } from "./nhs-number.ts";

const short = z.string().max(300);

/** Null records that it was asked and is not known; an absent key that it was not asked. */
const known = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().optional();

const date = z.string().transform((text, context): CalendarDate => {
  const read = calendarDate(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "is no date" });
  return z.NEVER;
});

const number = z.string().transform((text, context): NhsNumber => {
  const read = nhsNumber(text);
  if (read !== null) return read;
  context.addIssue({ code: "custom", message: "fails the check digit" });
  return z.NEVER;
});

export const HOW_KNOWN = {
  "said-by-person": "Said by the person",
  "said-by-other": "Said by someone else",
  document: "From a document",
  record: "From a record",
  judged: "Judged by eye",
} as const;

export const MAY_BE_UNDER_EIGHTEEN = { yes: "Yes", no: "No", "not-sure": "Not sure" } as const;

export const IDENTITY_STATED = z.looseObject({
  name: known(short),
  alias: known(short),
  dateOfBirth: known(date),
  ageYears: known(z.number().min(0).max(130)),
  mayBeUnderEighteen: z.enum(["yes", "no", "not-sure"]).optional(),
  sex: known(short),
  address: known(short),
  phone: known(short),
  nhsNumber: known(number),
  howKnown: z.enum(["said-by-person", "said-by-other", "document", "record", "judged"]).optional(),
  description: known(short),
});
export type IdentityStated = z.infer<typeof IDENTITY_STATED>;

export const IDENTITY_LINKED = z.looseObject({ other: z.uuid(), reason: z.string().max(2_000) });
export const IDENTITY_UNLINKED = z.looseObject({ link: z.uuid(), reason: z.string().max(2_000) });

/** Who a person is, as far as it is known. */
export interface Identity {
  readonly name: string | null;
  readonly alias: string | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly ageYears: number | null;
  readonly mayBeUnderEighteen: "yes" | "no" | "not-sure" | null;
  readonly sex: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly nhsNumber: NhsNumber | null;
  readonly description: string | null;
}

export const NOBODY_KNOWN: Identity = {
  name: null,
  alias: null,
  dateOfBirth: null,
  ageYears: null,
  mayBeUnderEighteen: null,
  sex: null,
  address: null,
  phone: null,
  nhsNumber: null,
  description: null,
};

const inOrder = canonicalOrder(() => 0);

/** What the later statement says replaces what the earlier said; what it leaves out stands. */
const improve = (identity: Identity, stated: IdentityStated): Identity => ({
  name: stated.name ?? identity.name,
  alias: stated.alias ?? identity.alias,
  dateOfBirth: stated.dateOfBirth ?? identity.dateOfBirth,
  ageYears: stated.ageYears ?? identity.ageYears,
  mayBeUnderEighteen: stated.mayBeUnderEighteen ?? identity.mayBeUnderEighteen,
  sex: stated.sex ?? identity.sex,
  address: stated.address ?? identity.address,
  phone: stated.phone ?? identity.phone,
  nhsNumber: stated.nhsNumber ?? identity.nhsNumber,
  description: stated.description ?? identity.description,
});

const stated = new WeakMap<Entry, IdentityStated | null>();

/** An entry never changes, so that it is parsed once, however often it is folded. */
function readStated(entry: Entry): IdentityStated | null {
  const before = stated.get(entry);
  if (before !== undefined) return before;
  const read = IDENTITY_STATED.safeParse(entry.details).data ?? null;
  stated.set(entry, read);
  return read;
}

/** Folds the standing `identity-stated` entries of one person. */
export const foldIdentity = (standing: readonly Entry[]): Identity =>
  standing
    .filter((entry) => entry.type === "identity-stated" && entry.details !== null)
    .toSorted(inOrder)
    .reduce((identity, entry) => {
      const read = readStated(entry);
      return read === null ? identity : improve(identity, read);
    }, NOBODY_KNOWN);

/** Years lived at an instant, in Europe/London. */
export const ageAt = (dateOfBirth: CalendarDate, at: Instant): number =>
  Temporal.PlainDate.from(dateOfBirth).until(at.toZonedDateTimeISO(LONDON).toPlainDate(), {
    largestUnit: "year",
  }).years;

let lastAsked: { readonly dateOfBirth: CalendarDate; readonly instant: Instant } | null = null;

/** Midnight in Europe/London at which somebody becomes 18; born on 29 February, on 1 March. */
export function comingOfAge(dateOfBirth: CalendarDate): Instant {
  // A fold asks it of one person many times over, and dates of time zones are slow.
  if (lastAsked?.dateOfBirth === dateOfBirth) return lastAsked.instant;
  const birth = Temporal.PlainDate.from(dateOfBirth);
  const birthday = birth.add({ years: 18 });
  const midnight = birthday.add({ days: birthday.day === birth.day ? 0 : 1 }).toZonedDateTime(LONDON);
  lastAsked = { dateOfBirth, instant: midnight.toInstant() };
  return lastAsked.instant;
}

/**
 * True until shown otherwise. A date of birth shows it; without one, an age under 18 and a doubt of whoever saw the
 * person each count, and so does knowing neither.
 */
export function isUnderEighteen(identity: Identity, at: Instant): boolean {
  const { dateOfBirth, mayBeUnderEighteen, ageYears } = identity;
  if (dateOfBirth !== null) return isBefore(at, comingOfAge(dateOfBirth));
  if (mayBeUnderEighteen === null && ageYears === null) return true;
  return (mayBeUnderEighteen !== null && mayBeUnderEighteen !== "no") || (ageYears !== null && ageYears < 18);
}

/** What to call the person on a list. */
export function labelOf(identity: Identity): string {
  if (identity.name !== null) return identity.name;
  const about = identity.ageYears === null ? "" : `, about ${identity.ageYears}`;
  return identity.alias === null ? `Name not known${about}` : `Known as ${identity.alias}${about}`;
}

/** Links that stand between this person and others: who, by which entry, why. */
export function linksOf(standing: readonly Entry[]): { other: string; entry: string; reason: string }[] {
  const undone = new Set<string>();
  for (const entry of standing) {
    const parsed = entry.type === "identity-unlinked" ? IDENTITY_UNLINKED.safeParse(entry.details) : null;
    if (parsed?.success) undone.add(parsed.data.link);
  }
  return standing.toSorted(inOrder).flatMap((entry) => {
    const parsed = entry.type === "identity-linked" ? IDENTITY_LINKED.safeParse(entry.details) : null;
    if (!parsed?.success || undone.has(entry.id)) return [];
    return [{ other: parsed.data.other, entry: entry.id, reason: parsed.data.reason }];
  });
}
