import { v7 } from "uuid";
import type { z } from "zod";
import { COMMENCEMENT_DETAILS, COMMENCEMENT_SET, EARLIEST_COMMENCEMENT } from "../domain/law/commencement.ts";
import { identifier } from "../domain/timeline/identifiers.ts";
import { append } from "../store/append.ts";
import type { Store } from "../store/store.ts";
import { CannotDo, WrongUsage } from "./command.ts";
import { type Area, commandAsker } from "./partnership.ts";

type CommencementDetails = z.infer<typeof COMMENCEMENT_DETAILS>;

/** The details of a date as typed, `none` being not commenced. Throws `WrongUsage` where they cannot be meant. */
export function commencementDetails(provision: string, date: string, citation: string): CommencementDetails {
  const parsed = COMMENCEMENT_DETAILS.safeParse({ provision, date: date === "none" ? null : date, citation });
  if (!parsed.success) throw new WrongUsage(WHY[String(parsed.error.issues[0]?.path[0])] ?? "This date cannot be set.");
  if (parsed.data.date !== null && parsed.data.date < EARLIEST_COMMENCEMENT) {
    throw new WrongUsage(`The date cannot be before ${EARLIEST_COMMENCEMENT}, when the Act was passed.`);
  }
  return parsed.data;
}

const WHY: Readonly<Record<string, string>> = {
  provision: "There is no such provision; an area can set mha2025-s48.",
  date: "The date must be a day of the calendar, such as 2026-07-01, or none.",
  citation: "The citation must say where the date is written, in at most 1,000 characters.",
};

/** Every date a partnership has set, the newest last, in words. */
export function setDates({ name, entries }: Area): string {
  const lines = entries.flatMap(({ type, details, recordedAt }) => {
    const parsed = type === COMMENCEMENT_SET ? COMMENCEMENT_DETAILS.safeParse(details) : null;
    if (!parsed?.success) return [];
    const { provision, date, citation } = parsed.data;
    const day = recordedAt.toZonedDateTimeISO("Europe/London").toPlainDate().toString();
    return [`  ${provision} ${date === null ? "not commenced" : `from ${date}`}, set on ${day}: ${citation}`];
  });
  return lines.length === 0
    ? `${name} has set no date.`
    : [`Set by ${name}, the last one holding:`, ...lines].join("\n");
}

/** Appends a date to the partnership's own timeline, and folds again what it touches. */
export async function setDate(store: Store, area: Area, details: CommencementDetails): Promise<void> {
  const agency = area.agencies.find(({ kind }) => kind === "care-board") ?? area.agencies[0];
  if (agency === undefined) throw new CannotDo(`${area.name} has no agency yet that could keep the date.`);
  const administrator = {
    kind: "unlisted" as const,
    role: "administrator",
    profession: "manager",
    agency: agency.id,
  };
  const result = await append<never>(store, {
    partnership: area.id,
    asker: commandAsker(area, agency.id),
    purpose: "monitoring",
    entries: [
      {
        id: identifier(v7()),
        subject: { kind: "partnership", id: area.id },
        person: null,
        type: COMMENCEMENT_SET,
        version: 1,
        at: store.clock.now(),
        recordedAt: null,
        doneBy: administrator,
        recordedBy: administrator,
        contributedBy: agency.id,
        confirmed: true,
        via: "screen",
        sourceId: null,
        corrects: null,
        details,
      },
    ],
    decide: () => ({ taken: true }),
  });
  if (result.kind !== "appended") throw new CannotDo("The date was not set.");
}
