import { IDENTITY_LINKED } from "../../domain/people/identity.ts";
import type { Entry } from "../../domain/timeline/entry.ts";
import type { PersonId } from "../../domain/timeline/identifiers.ts";
import type { LinkShown, PersonShown } from "../../store/reading.ts";
import type { Visit } from "../pipeline/visit.ts";

/** Two records said to be of one person, and by which entry. */
export interface LinkedRecord {
  readonly other: PersonId;
  readonly label: string;
  /** The record whose timeline holds the entry: an unlinking must stand there too. */
  readonly heldBy: PersonId;
  readonly entry: Entry | null;
  readonly entryId: string;
  readonly reason: string | null;
}

const reasonIn = (entry: Entry | undefined): string | null => {
  const parsed = IDENTITY_LINKED.safeParse(entry?.details);
  return parsed.success ? parsed.data.reason : null;
};

const linked = (link: LinkShown, heldBy: PersonId, entry: Entry | undefined): LinkedRecord => ({
  other: link.person,
  label: link.label,
  heldBy,
  entry: entry ?? null,
  entryId: link.entry,
  reason: reasonIn(entry),
});

/** The linked records with why. The entry of a link made from the other record is read there. */
export async function linkedRecords(visit: Visit, { person, entries, links }: PersonShown): Promise<LinkedRecord[]> {
  const records: LinkedRecord[] = [];
  for (const link of links) {
    const own = entries.find(({ id }) => id === link.entry);
    if (own !== undefined) {
      records.push(linked(link, person, own));
      continue;
    }
    const reading = await visit.ask.person(link.person).read();
    const theirs = reading?.shown.entries.find(({ id }) => id === link.entry);
    records.push(linked(link, link.person, theirs));
  }
  return records;
}
