import type { PersonId } from "../../domain/timeline/identifiers.ts";
import type { PersonShown, Reading } from "../../store/reading.ts";
import type { Visit } from "../pipeline/visit.ts";
import { readId } from "../record/identifiers.ts";

/** The person an address names, read through the gate; null where nobody is there, or not for this worker. */
export async function foundPerson(visit: Visit): Promise<Reading<PersonShown> | null> {
  const person = readId<PersonId>(visit.params["person"]);
  return person === null ? null : visit.ask.person(person).read();
}
