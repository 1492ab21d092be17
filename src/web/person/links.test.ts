import assert from "node:assert/strict";
import { test } from "node:test";
import { foldIdentity } from "../../domain/people/identity.ts";
import { anEntry, uuid } from "../../domain/testing/entries.ts";
import { identifier, type PersonId } from "../../domain/timeline/identifiers.ts";
import type { PersonShown } from "../../store/reading.ts";
import { linkedRecords } from "./links.ts";

const person = identifier<PersonId>(uuid(1));
const other = identifier<PersonId>(uuid(2));
const linking = anEntry({
  id: identifier(uuid(3)),
  type: "identity-linked",
  subject: { kind: "person", id: person },
  details: { other, reason: "The same coat" },
});

const shown = (different: Partial<PersonShown>): PersonShown => ({
  person,
  identity: foldIdentity([]),
  entries: [],
  links: [{ person: other, label: "Test Person Medlar", entry: linking.id }],
  episodes: [],
  ...different,
});

test("a link made from this record says why, and is undone here", () => {
  const [record] = linkedRecords(shown({ entries: [linking] }));
  assert.equal(record?.told?.reason, "The same coat");
  assert.equal(record.heldBy, person);
});

test("of a link made from the other record nothing more is read; it is undone there", () => {
  const [record] = linkedRecords(shown({}));
  assert.deepEqual(record, { other, label: "Test Person Medlar", heldBy: other, entryId: linking.id, told: null });
});
