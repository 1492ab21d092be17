import { type Instant, later } from "../timeline/instant.ts";
import { type Detention, endsBy, isOver, lacksArrival } from "./detention.ts";
import type { Act, Duty, NextAction } from "./next.ts";
import { agencyOf, isWithSomebody, type Pathway } from "./pathway.ts";
import { type AreaStandards, dueUnder } from "./standards.ts";

const action = (act: Act, by: Duty, since: Instant, dueBy: Instant | null = null): NextAction => ({
  act,
  by,
  since,
  dueBy,
  entry: null,
});

/** Examined, interviewed, and arrangements made or an application complete: the law gives no reason to hold longer. */
export function noReasonToHold(pathway: Pathway, detention: Detention): boolean {
  if (isOver(detention)) return false;
  const seen = pathway.examinedAt !== null && pathway.interviewedAt !== null;
  return seen && (pathway.arrangedAt !== null || pathway.application !== null);
}

interface Scene {
  readonly pathway: Pathway;
  readonly detention: Detention;
  readonly power: NonNullable<Pathway["power"]>;
  readonly standards: AreaStandards;
}

const officers = ({ power }: Scene): Duty => ({ kind: "officers", agency: agencyOf(power.by) });

/** In somebody's home, or a place that is not on the list, there is nobody to take over. */
const isWithoutStaff = ({ whereabouts, handover }: Pathway): boolean =>
  handover === null &&
  whereabouts !== null &&
  whereabouts.placeId === null &&
  (whereabouts.kind === "private-home" || whereabouts.kind === "other");

const placeStaff = (scene: Scene): Duty => {
  const { pathway } = scene;
  if (isWithoutStaff(pathway)) return officers(scene);
  return {
    kind: "place",
    placeId: pathway.whereabouts?.placeId ?? null,
    agency: pathway.handover === null ? null : agencyOf(pathway.handover.by),
  };
};

/** Until the person reaches a place of safety. */
function onTheWay(scene: Scene): NextAction[] {
  const { pathway, power, standards } = scene;
  const travel: NextAction[] = [];
  if (pathway.ambulance === null && pathway.conveyance === null) {
    travel.push(action("ask-for-ambulance", officers(scene), power.at));
  }
  if (pathway.ambulance?.status === "asked") {
    const { at } = pathway.ambulance;
    travel.push(action("answer-ambulance", { kind: "ambulance" }, at, dueUnder(standards.ambulance, at)));
  }
  const waiting = pathway.places.filter((place) => place.answer === "waiting");
  if (pathway.goingTo !== null) return [...travel, action("record-arrival", officers(scene), power.at)];
  if (waiting.length > 0) {
    const asked = waiting.map((place) =>
      action(
        "answer-place",
        { kind: "place", placeId: place.placeId, agency: null },
        place.askedAt,
        dueUnder(standards.placeAnswers, place.askedAt),
      ),
    );
    return [...travel, ...asked, action("record-arrival", officers(scene), power.at)];
  }
  const refusedAt = pathway.places.at(-1)?.answeredAt ?? power.at;
  return [...travel, action("find-place", officers(scene), refusedAt)];
}

function receiving(scene: Scene, since: Instant): NextAction[] {
  const { pathway, standards } = scene;
  const actions: NextAction[] = [];
  if (pathway.handover === null && !isWithoutStaff(pathway)) {
    actions.push(action("accept-handover", placeStaff(scene), since, dueUnder(standards.handover, since)));
  } else if (pathway.handover !== null && pathway.policeLeftAt === null) {
    actions.push(action("release-officers", placeStaff(scene), pathway.handover.at));
  }
  if (pathway.rightsGivenAt === null) actions.push(action("give-rights", placeStaff(scene), since));
  return actions;
}

function amhpDuties({ pathway, power, standards }: Scene, since: Instant): NextAction[] {
  const amhp: Duty = { kind: "amhp" };
  if (pathway.interviewedAt !== null) return [];
  if (pathway.amhp.arrivedAt !== null) return [action("interview", amhp, pathway.amhp.arrivedAt)];
  if (pathway.amhp.accepted !== null) {
    const from = later(pathway.amhp.accepted.at, since);
    return [action("attend-amhp", amhp, from, dueUnder(standards.assessmentStarts, since))];
  }
  // The AMHP service is told by the record itself: nobody has to ring first.
  const told = pathway.amhp.notified?.at ?? power.at;
  return [action("answer-amhp", amhp, told, dueUnder(standards.amhpAnswers, told))];
}

function doctorDuties(scene: Scene, since: Instant): NextAction[] {
  const { pathway, standards } = scene;
  if (pathway.examinedAt !== null) return [];
  if (pathway.doctor.arrivedAt !== null) return [action("examine", { kind: "doctor" }, pathway.doctor.arrivedAt)];
  const due = dueUnder(standards.assessmentStarts, since);
  if (pathway.doctor.called !== null)
    return [action("attend-doctor", { kind: "doctor" }, pathway.doctor.called.at, due)];
  return [action("call-doctor", { kind: "amhp" }, since, due)];
}

function deciding(scene: Scene): NextAction[] {
  const { pathway, detention } = scene;
  if (pathway.examinedAt === null || pathway.interviewedAt === null) return [];
  const since = later(pathway.examinedAt, pathway.interviewedAt);
  const limit = endsBy(detention);
  if (noReasonToHold(pathway, detention)) {
    const from = later(pathway.arrangedAt ?? since, pathway.application?.at ?? since);
    // Whoever is there and can end it: the law asks no one in particular, and delay is unlawful.
    const withThem = pathway.handover === null ? [officers(scene), placeStaff(scene)] : [placeStaff(scene)];
    return [{ kind: "amhp" } as const, { kind: "doctor" } as const, ...withThem].map((by) =>
      action("end-detention", by, from, from),
    );
  }
  if (pathway.outcome === null) return [action("decide-outcome", { kind: "amhp" }, since, limit)];
  return [action("make-arrangements", { kind: "amhp" }, pathway.outcome.at, limit)];
}

function afterwards(scene: Scene): NextAction[] {
  const { pathway, detention } = scene;
  if (pathway.leftAt !== null) return [];
  const { ended, lapsedAt, awaySince } = detention;
  if (ended !== null) {
    return isWithSomebody(pathway, awaySince) ? [action("record-leaving", placeStaff(scene), ended.at)] : [];
  }
  if (lapsedAt === null) return [];
  const who = pathway.whereabouts === null ? officers(scene) : placeStaff(scene);
  return [action("say-what-happened", who, lapsedAt, lapsedAt)];
}

/** Whatever is on record of where the person is: until an arrival after the use of the power, no clock runs. */
const stillToArrive = (scene: Scene): NextAction[] =>
  lacksArrival(scene.detention) ? [action("record-arrival", officers(scene), scene.power.at)] : [];

/** Who must act, on what, since when: of a detention settled at the instant asked about. */
export function nextActions(
  pathway: Pathway,
  detention: Detention | null,
  standards: AreaStandards,
): readonly NextAction[] {
  if (detention === null || pathway.power === null) return [];
  const scene: Scene = { pathway, detention, power: pathway.power, standards };
  if (isOver(detention)) return afterwards(scene);
  if (detention.awaySince !== null) {
    return [
      action(
        "find-person",
        pathway.handover === null ? officers(scene) : placeStaff(scene),
        detention.awaySince,
        endsBy(detention),
      ),
    ];
  }
  if (pathway.inTransit !== null) {
    const { since } = pathway.inTransit;
    const place: Duty = { kind: "place", placeId: pathway.goingTo, agency: null };
    return [action("record-arrival", place, since), ...stillToArrive(scene)];
  }
  const reachedAt = pathway.whereabouts?.since ?? (detention.startedAt !== null ? detention.startedAt : null);
  if (reachedAt === null) return [...onTheWay(scene), ...amhpDuties(scene, pathway.power.at)];
  // A transfer moves no target of the assessment: it is counted from the start of the clock.
  const clockFrom = detention.startedAt ?? reachedAt;
  return [
    ...stillToArrive(scene),
    ...receiving(scene, reachedAt),
    ...amhpDuties(scene, clockFrom),
    ...doctorDuties(scene, clockFrom),
    ...deciding(scene),
  ];
}
