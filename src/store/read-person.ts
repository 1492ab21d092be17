import { foldIdentity, labelOf, NOBODY_KNOWN } from "../domain/people/identity.ts";
import { identifier, type PersonId } from "../domain/timeline/identifiers.ts";
import { standing } from "../domain/timeline/standing.ts";
import type { Declared } from "./asker.ts";
import { leaves } from "./audit.ts";
import { load } from "./load.ts";
import { NOW_COLUMNS, type NowRow, rowPieces } from "./pieces.ts";
import { withoutName } from "./read-lists.ts";
import type { LinkShown, PersonShown, Reading } from "./reading.ts";
import { SAME_PERSON } from "./same-person.ts";
import { mayRead, sieveFor } from "./sift.ts";
import type { Store } from "./store.ts";
import { type Transaction, transact } from "./transaction.ts";

const linksOf = (transaction: Transaction, person: string, partnership: string) =>
  transaction.rows<{ person: string; label: string | null; entry: string }>({
    name: "links-of-person",
    text: `SELECT other.person, person_now.label, other.entry
      FROM (SELECT other AS person, entry FROM person_link WHERE person = $1
            UNION SELECT person, entry FROM person_link WHERE other = $1) AS other
      JOIN person_now USING (person) WHERE person_now.partnership = $2 ORDER BY other.entry`,
    values: [person, partnership],
  });

const episodesOf = (transaction: Transaction, person: string, partnership: string) =>
  transaction.rows<NowRow>({
    name: "episodes-of-person",
    text: `WITH RECURSIVE ${SAME_PERSON}
      SELECT ${NOW_COLUMNS} FROM episode_now JOIN same USING (person)
       WHERE partnership = $2 ORDER BY started_at DESC, episode`,
    values: [person, partnership],
  });

/** One person, their links, and the episodes of all records that are linked; null where it must look absent. */
export async function readOnePerson(
  store: Store,
  asking: Declared,
  person: PersonId,
): Promise<Reading<PersonShown> | null> {
  const now = store.clock.now();
  const { partnership } = asking.asker;
  return transact(store.pool, "read", async (transaction) => {
    const [loaded, linked, found] = await Promise.all([
      load(transaction, store.keys, [person]),
      linksOf(transaction, person, partnership),
      episodesOf(transaction, person, partnership),
    ]);
    const entries = loaded.of("person", person);
    const owner = entries[0]?.partnership ?? (found.length > 0 ? partnership : null);
    const answer = owner === null ? null : mayRead(asking, "known-or-not", owner, null);
    if (answer === null || (!answer.shown && answer.absent)) {
      transaction.write(leaves(asking, now, [{ person, episode: null }], [], false));
      return null;
    }
    const sieve = sieveFor(asking, partnership, now);
    const whom = [person, ...linked.map((link) => link.person)].map((id) => ({ person: id, episode: null }));
    transaction.write(leaves(asking, now, whom, sieve.categories, true));
    const mayBeKnown = sieve.shows("description-and-last-seen");
    const links = linked.map(
      (link): LinkShown => ({
        person: identifier(link.person),
        label: link.label ?? labelOf(NOBODY_KNOWN),
        entry: link.entry,
      }),
    );
    const episodes = found.flatMap((row) => rowPieces(row).at(now) ?? []);
    const shown: PersonShown = {
      person,
      identity: mayBeKnown ? foldIdentity(standing(entries, null).standing) : NOBODY_KNOWN,
      entries: entries.flatMap((entry) => sieve.sift(entry) ?? []),
      links: mayBeKnown ? links : [],
      episodes: sieve.shows("place-of-safety-status")
        ? episodes.map((row) => (mayBeKnown ? row : withoutName(row)))
        : [],
    };
    return { shown, withheld: sieve.withheld };
  });
}
