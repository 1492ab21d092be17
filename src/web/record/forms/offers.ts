import { isOver, lacksArrival } from "../../../domain/section-136/detention.ts";
import type { EpisodeState } from "../../../domain/section-136/episode.ts";
import type { Pathway } from "../../../domain/section-136/pathway.ts";
import type { Scene } from "../entry-form.ts";
import type { FormKey } from "./keys.ts";
import { forAmhp, forDoctor, nextOfAssessment, where } from "./offers-people.ts";
import { type Group, groupOf } from "./roles.ts";

type Phase = "before" | "on-the-way" | "there" | "moving" | "away" | "over" | "gone";

function phaseOf({ detention, pathway }: EpisodeState): Phase {
  if (detention === null || pathway.power === null) return "before";
  if (isOver(detention)) return pathway.leftAt === null ? "over" : "gone";
  if (detention.awaySince !== null) return "away";
  if (pathway.inTransit !== null) return "moving";
  return pathway.whereabouts !== null || detention.startedAt !== null ? "there" : "on-the-way";
}

const isWaiting = ({ places }: Pathway): boolean => places.some(({ answer }) => answer === "waiting");

const searching = (pathway: Pathway): readonly FormKey[] =>
  isWaiting(pathway)
    ? ["place-accepted", "place-refused"]
    : where(pathway.goingTo === null && pathway.whereabouts?.kind !== "health-based", "place-contacted");

function before(group: Group, anyRecord: boolean): readonly FormKey[] {
  const rest = where(anyRecord, "note");
  switch (group) {
    case "control-room":
      return ["radio", "power-used", ...rest];
    case "officers":
      return ["power-used", "warrant-used", ...where(anyRecord, "premises-entered"), ...rest];
    case "amhp":
      return ["warrant-used", ...where(anyRecord, "premises-entered"), ...rest];
    case "ambulance":
    case "triage":
    case "place":
    case "doctor":
    case "others":
      return rest;
  }
}

function officersOnTheWay(pathway: Pathway): readonly FormKey[] {
  const { ambulance, conveyance } = pathway;
  return [
    ...where(ambulance === null && conveyance === null, "ambulance-requested"),
    ...searching(pathway),
    ...where(ambulance?.status === "asked" && conveyance === null, "ambulance-declined"),
    ...where(conveyance === null, "conveyance-started"),
    "arrived",
    "absconded",
  ];
}

/** Kept under a warrant, with the entry that starts the clock still to be written. */
const lacksEntry = ({ detention }: EpisodeState): boolean => detention?.power === "135-1-keep";

function onTheWay(group: Group, scene: Scene, state: EpisodeState): readonly FormKey[] {
  const { pathway } = state;
  const status = pathway.ambulance?.status;
  switch (group) {
    case "officers":
    case "control-room":
      return lacksEntry(state) ? ["premises-entered", "absconded", "note"] : officersOnTheWay(pathway);
    case "triage":
      return [...searching(pathway), "arrived", "note"];
    case "ambulance":
      return [
        ...where(status === "asked" || status === undefined, "ambulance-arrived"),
        ...where(status === "asked", "ambulance-declined"),
        ...where(pathway.conveyance === null && status === "there", "conveyance-started"),
        ...where(status === "there", "ambulance-left"),
        "arrived",
        "note",
      ];
    case "place":
      return [...where(isWaiting(pathway), "place-accepted", "place-refused"), "arrived", "note"];
    case "amhp":
      return forAmhp(state);
    case "doctor":
      return forDoctor(state, scene.now);
    case "others":
      return [...where(isWaiting(pathway), "place-accepted", "place-refused"), "note"];
  }
}

function officersThere(state: EpisodeState): readonly FormKey[] {
  const { pathway, detention } = state;
  const toArrive = detention !== null && lacksArrival(detention);
  if (pathway.handover !== null) {
    return [...where(toArrive, "arrived"), ...where(pathway.policeLeftAt === null, "police-left"), "note"];
  }
  if (state.noReasonToHold) return ["detention-ended", "handover-accepted", "absconded", "note"];
  return [
    ...where(toArrive, "arrived"),
    "handover-accepted",
    ...searching(pathway),
    ...where(!toArrive, pathway.whereabouts === null ? "arrived" : "transfer-started"),
    "absconded",
    "note",
  ];
}

function placeThere(state: EpisodeState): readonly FormKey[] {
  const { pathway, identity } = state;
  const waiting = isWaiting(pathway);
  const toMove = pathway.whereabouts?.kind !== "health-based" || pathway.goingTo !== null;
  const calm = pathway.handover !== null && pathway.rightsGivenAt !== null;
  const unknown = identity.name === null || identity.nhsNumber === null;
  return [
    ...where(state.noReasonToHold, "detention-ended"),
    ...where(pathway.handover === null, "handover-accepted"),
    ...where(pathway.handover !== null && pathway.policeLeftAt === null, "police-left"),
    ...where(pathway.rightsGivenAt === null, "rights-given"),
    ...where(!state.noReasonToHold, nextOfAssessment(state)),
    ...where(waiting, "place-accepted", "place-refused"),
    ...where(!waiting && toMove, "transfer-started"),
    ...where(!waiting, "absconded"),
    ...where(!waiting && calm && unknown, "identity-stated"),
    "note",
  ];
}

function there(group: Group, scene: Scene, state: EpisodeState): readonly FormKey[] {
  switch (group) {
    case "officers":
    case "control-room":
      return officersThere(state);
    case "place":
      return placeThere(state);
    case "amhp":
      return forAmhp(state);
    case "doctor":
      return forDoctor(state, scene.now);
    case "ambulance":
      return [...where(state.pathway.ambulance?.status === "there", "ambulance-left"), "note"];
    case "triage":
      return [...searching(state.pathway), "note"];
    case "others":
      return [...where(state.pathway.outcome !== null && !state.noReasonToHold, "outcome-arranged"), "note"];
  }
}

function moving(group: Group, scene: Scene, state: EpisodeState): readonly FormKey[] {
  switch (group) {
    case "amhp":
      return ["arrived", ...forAmhp(state)];
    case "doctor":
      return forDoctor(state, scene.now);
    case "others":
      return ["note"];
    case "officers":
    case "control-room":
    case "ambulance":
    case "triage":
    case "place":
      return ["arrived", "absconded", "note"];
  }
}

function over(group: Group, { pathway, detention }: EpisodeState): readonly FormKey[] {
  const decides = group === "place" || group === "amhp" || group === "doctor";
  const holds = group === "place" || ((group === "officers" || group === "control-room") && pathway.handover === null);
  return [
    ...where((decides || holds) && detention?.ended === null, "detention-ended"),
    ...where(holds, "place-left"),
    ...where(group === "place" && pathway.handover !== null && pathway.policeLeftAt === null, "police-left"),
    ...where(group === "amhp" && pathway.application === null && pathway.arrangedAt === null, "application-made"),
    ...where(decides && pathway.outcome === null, "outcome-decided"),
    ...where(decides && pathway.outcome !== null && pathway.arrangedAt === null, "outcome-arranged"),
    "note",
  ];
}

/** What there is to do now for the role of whoever looks, the most pressing first. */
export function offersFor(scene: Scene): readonly FormKey[] {
  const group = groupOf(scene.me.role);
  const { state } = scene;
  if (state === null) return before(group, false);
  const phase = phaseOf(state);
  switch (phase) {
    case "before":
      return before(group, true);
    case "on-the-way":
      return onTheWay(group, scene, state);
    case "there":
      return there(group, scene, state);
    case "moving":
      return moving(group, scene, state);
    case "away":
      return group === "others" ? ["note"] : ["returned", "arrived", "note"];
    case "over":
      return over(group, state);
    case "gone":
      return ["note"];
  }
}
