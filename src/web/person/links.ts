import { IDENTITY_LINKED } from "../../domain/people/identity.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import type { PersonId } from "../../domain/timeline/identifiers.ts";
import type { PersonShown } from "../../store/reading.ts";

/** Two records said to be of one person, and by which entry. */
export interface LinkedRecord {
  readonly other: PersonId;
  readonly label: string;
  /** The record whose timeline holds the entry: an unlinking must stand there too. */
  readonly heldBy: PersonId;
  readonly entryId: string;
  /** Who linked them and why; null where that stands in the other record. */
  readonly told: { readonly entry: Entry; readonly reason: string | null } | null;
}

const reasonIn = ({ details }: Entry): string | null => {
  const parsed = IDENTITY_LINKED.safeParse(details);
  return parsed.success ? parsed.data.reason : null;
};

/** The linked records, each with why where this record says so: nobody's other record is read for a list. */
export const linkedRecords = ({ person, entries, links }: PersonShown): readonly LinkedRecord[] =>
  links.map((link) => {
    const entry = entries.find(({ id }) => id === link.entry);
    return {
      other: link.person,
      label: link.label,
      heldBy: entry === undefined ? link.person : person,
      entryId: link.entry,
      told: entry === undefined ? null : { entry, reason: reasonIn(entry) },
    };
  });
