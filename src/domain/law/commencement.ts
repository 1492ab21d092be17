import { z } from "zod";
import type { Entry } from "../timeline/entry.ts";
import { compareInstants } from "../timeline/instant.ts";
import { compareText } from "../timeline/order.ts";
import { calendarDate } from "./calendar-date.ts";
import { type Commencements, NOT_COMMENCED } from "./rule-sets.ts";

export const COMMENCEMENT_SET = "commencement-set";

/** An administrator's entry about the partnership: from when a provision applies there, and where that is written. */
export const COMMENCEMENT_DETAILS = z.looseObject({
  provision: z.enum(["mha2025-s48"]),
  date: z
    .string()
    .refine((text) => calendarDate(text) !== null, "is no date")
    .nullable(),
  citation: z.string().trim().min(1).max(1_000),
});

/** Royal Assent of the Mental Health Act 2025; no section of it can have begun before. */
export const EARLIEST_COMMENCEMENT = "2025-12-18";

/** The dates that hold, of the standing entries about a partnership: of each provision the latest recorded. */
export function commencementsOf(standing: readonly Entry[]): Commencements {
  return standing
    .filter((entry) => entry.type === COMMENCEMENT_SET)
    .toSorted((a, b) => compareInstants(a.recordedAt, b.recordedAt) || compareText(a.id, b.id))
    .reduce<Commencements>((dates, entry) => {
      const parsed = COMMENCEMENT_DETAILS.safeParse(entry.details);
      if (!parsed.success) return dates;
      const { provision, date } = parsed.data;
      return { ...dates, [provision]: date === null ? null : calendarDate(date) };
    }, NOT_COMMENCED);
}
