import type { PlaceKind } from "../../src/domain/section-136/words.ts";
import type { Actor } from "../../src/domain/timeline/entry.ts";
import type { PartnershipId } from "../../src/domain/timeline/identifiers.ts";
import type { Directory, Place, Role } from "../directory/directory.ts";
import type { Random } from "../random.ts";

export type AtWork = Extract<Actor, { kind: "worker" }> & { readonly name: string };

/** What sets one partnership's month apart from another's. */
export interface Manner {
  readonly episodes: number;
  /** Minutes on the road to a place of safety, least and most. */
  readonly drive: readonly [number, number];
  /** How often a street triage nurse is there or on the line before the power is used. */
  readonly triage: number;
  readonly triageType: "triage-attended" | "triage-telephoned";
  /** What once happened here though the law forbids it. */
  readonly breach: "in-a-dwelling" | "conditions-not-met";
}

/** A partnership as a story needs it. */
export interface Area {
  readonly partnership: PartnershipId;
  readonly manner: Manner;
  readonly places: (kind: PlaceKind) => readonly Place[];
  readonly workers: (role: Role) => readonly AtWork[];
}

export function areaOf(directory: Directory, manner: Manner): Area {
  const [partnership] = directory.partnerships;
  if (partnership === undefined) throw new RangeError("a directory without a partnership");
  return {
    partnership: partnership.id,
    manner,
    places: (kind) => directory.places.filter((place) => place.kind === kind),
    workers: (role) =>
      directory.workers
        .filter((worker) => worker.role === role)
        .map(({ id, profession, agency, name }) => ({ kind: "worker", worker: id, role, profession, agency, name })),
  };
}

/** Who is at work when one story happens. */
export interface Cast {
  readonly constable: AtWork;
  readonly sergeant: AtWork;
  readonly controlRoom: AtWork;
  readonly paramedic: AtWork;
  readonly placeNurse: AtWork;
  readonly emergencyNurse: AtWork;
  readonly triageNurse: AtWork;
  readonly amhp: AtWork;
  readonly doctor: AtWork;
  readonly bedManager: AtWork;
}

export function castOf(area: Area, random: Random): Cast {
  const oneOf = (role: Role): AtWork => random.pick(area.workers(role));
  return {
    constable: oneOf("constable"),
    sergeant: oneOf("sergeant"),
    controlRoom: oneOf("control-room"),
    paramedic: oneOf("paramedic"),
    placeNurse: oneOf("place-of-safety-nurse"),
    emergencyNurse: oneOf("emergency-nurse"),
    triageNurse: oneOf("street-triage-nurse"),
    amhp: oneOf("amhp"),
    doctor: oneOf("doctor"),
    bedManager: oneOf("bed-manager"),
  };
}
