import assert from "node:assert/strict";
import { identifier, type WorkerId } from "../../../src/domain/timeline/identifiers.ts";
import type { Asker } from "../../../src/store/asker.ts";
import type { NewEntry } from "../../../src/store/request.ts";
import { actorOf } from "../timeline.ts";
import type { Visitor } from "./visitor.ts";

/** Somebody who is signed in, as the store knows them. */
export function askerOf({ worker }: Visitor): Asker {
  assert.ok(worker);
  const { partnership, agency, id, role } = worker;
  return { partnership, agency, worker: identifier<WorkerId>(id), role };
}

/** What of an entry says that they did and wrote it. */
export function doneBy(visitor: Visitor): Pick<NewEntry, "doneBy" | "recordedBy" | "contributedBy"> {
  const asker = askerOf(visitor);
  return { doneBy: actorOf(asker), recordedBy: actorOf(asker), contributedBy: asker.agency };
}
