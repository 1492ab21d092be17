import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import type { Directory, Worker } from "../../../demo/directory/directory.ts";
import type { Actor, Entry, Subject } from "../../../src/domain/timeline/entry.ts";
import {
  type EntryId,
  type EpisodeId,
  identifier,
  type PartnershipId,
  type PersonId,
} from "../../../src/domain/timeline/identifiers.ts";
import type { Instant } from "../../../src/domain/timeline/instant.ts";
import { TOLD } from "./told.ts";

/** An episode with all its entries, those about who the person is first. */
export interface Episode {
  readonly episode: EpisodeId;
  readonly person: PersonId;
  readonly entries: readonly Entry[];
}

/** Where and by whom the stories of one partnership happen. */
export interface Cast {
  readonly partnership: PartnershipId;
  readonly places: readonly string[];
  readonly inRole: (role: string) => Worker;
}

export function castOf(directory: Directory): Cast {
  const [partnership] = directory.partnerships;
  if (partnership === undefined) throw new RangeError("The directory has no partnership");
  return {
    partnership: partnership.id,
    places: directory.places.filter(({ kind }) => kind === "health-based").map(({ id }) => id),
    inRole: (role) => {
      const worker = directory.workers.find((one) => one.role === role);
      if (worker === undefined) throw new RangeError(`Nobody in the directory is a ${role}`);
      return worker;
    },
  };
}

const actorOf = ({ id, role, profession, agency }: Worker): Actor => ({
  kind: "worker",
  worker: id,
  role,
  profession,
  agency,
});

const minutesAfter = (instant: Instant, minutes: number): Instant => instant.add({ milliseconds: minutes * 60_000 });

/** One made-up episode as far as a minute after the use of the power. */
export function tellEpisode(cast: Cast, number: number, usedAt: Instant, until: number): Episode {
  const episode = identifier<EpisodeId>(randomUUID());
  const person = identifier<PersonId>(randomUUID());
  const place = cast.places[number % cast.places.length] ?? "";
  const entries = TOLD.filter(({ minute }) => minute <= until).map((one): Entry => {
    const doer = cast.inRole(one.by);
    const at = minutesAfter(usedAt, one.minute);
    const recordedAt = minutesAfter(at, 1);
    const subject: Subject = one.type.startsWith("identity-")
      ? { kind: "person", id: person }
      : { kind: "episode", id: episode };
    return {
      id: identifier<EntryId>(v7({ msecs: recordedAt.epochMilliseconds })),
      partnership: cast.partnership,
      subject,
      person,
      type: one.type,
      version: 1,
      at,
      recordedAt,
      receivedAt: recordedAt,
      doneBy: actorOf(doer),
      recordedBy: actorOf(doer),
      contributedBy: doer.agency,
      confirmed: true,
      via: "screen",
      origin: "benchmark",
      sourceId: null,
      corrects: null,
      details: one.details(place, number),
    };
  });
  return { episode, person, entries };
}
