import type { EndReason, Outcome } from "../../src/domain/section-136/words.ts";
import type { Place } from "../directory/directory.ts";
import { receiverAt, type Scene } from "./scene.ts";
import { FOLLOW_UP, THANKS } from "./words.ts";

const HOUR = 60;
const WARD = "Hazel ward";

/** The section of an application, where the outcome is one. */
const sectionOf = (outcome: Outcome): string | null =>
  outcome.startsWith("application-section-") ? outcome.slice("application-section-".length) : null;

const reasonOf = (outcome: Outcome): EndReason => {
  if (sectionOf(outcome) !== null) return "application-made";
  return outcome === "informal-admission" ? "informal-admission" : "arrangements-made";
};

function findBed(scene: Scene, place: Place, arrived: number): void {
  const { plan, cast, random, pen } = scene;
  pen.wait(4, 15);
  pen.write("bed-requested", cast.amhp, { note: "Acute bed, near home if at all possible." });
  if (plan.twist !== "held-too-long") {
    pen.wait(70, 330);
    pen.write("bed-found", cast.bedManager, { note: WARD });
    return;
  }
  pen.minute = arrived + 22 * HOUR;
  const extension = { hours: 6, reason: "no-bed", by: "examining-doctor" };
  pen.write("extension-authorised", cast.doctor, extension, { typedBy: receiverAt(place, cast), lag: 3 });
  pen.minute = arrived + random.between(24 * HOUR + 50, 25 * HOUR + 50);
  pen.write("bed-found", cast.bedManager, { note: WARD });
}

function endNow(scene: Scene, place: Place): void {
  const { plan, cast, pen } = scene;
  const reason = reasonOf(plan.outcome);
  if (plan.twist !== "end-corrected") {
    pen.write("detention-ended", cast.amhp, { reason });
    return;
  }
  const wrong = pen.write("detention-ended", receiverAt(place, cast), { reason: "released" });
  const at = pen.minute;
  pen.wait(40, 120);
  pen.correct(wrong, cast.amhp, "Assessed, and the crisis team comes tomorrow: not simply released.", {
    minute: at,
    details: { reason },
  });
  pen.minute = at;
}

function decideAndArrange(scene: Scene, place: Place, arrived: number): void {
  const { plan, cast, pen } = scene;
  const section = sectionOf(plan.outcome);
  pen.wait(6, 25);
  pen.write("outcome-decided", cast.amhp, { outcome: plan.outcome });
  if (plan.outcome === "no-mental-disorder") return;
  if (section !== null || plan.outcome === "informal-admission") findBed(scene, place, arrived);
  pen.wait(8, 25);
  if (section === null) pen.write("outcome-arranged", cast.amhp, {});
  else pen.write("application-made", cast.amhp, { section, hospital: WARD });
  if (plan.stage === "no-reason-to-hold") pen.wait(45, 60);
  else pen.wait(6, 20);
  endNow(scene, place);
}

function afterwards(scene: Scene, place: Place): void {
  const { plan, cast, random, pen } = scene;
  const by = receiverAt(place, cast);
  if (plan.twist === "held-too-long") {
    pen.write("incident-reported", by, { note: "Held past the limit while a bed was sought. Person and family told." });
  }
  if (plan.stage === "ended-not-left") pen.wait(60, 90);
  else pen.wait(12, 70);
  const admitted = reasonOf(plan.outcome) !== "arrangements-made";
  pen.write("place-left", by, { to: admitted ? WARD : "Home" });
  pen.wait(20, 90);
  if (random.chance(0.6)) pen.write("follow-up-arranged", cast.placeNurse, { note: random.pick(FOLLOW_UP) });
  if (random.chance(0.5)) {
    pen.write("outcome-shared", by, { note: "The officers who brought the person have been told the outcome." });
  }
  pen.wait(200, 900);
  if (random.chance(0.15))
    pen.write("feedback-given", random.pick([by, cast.constable]), { note: random.pick(THANKS) });
}

/** Outcome, end, leaving and what follows. */
export function bringToAnEnd(scene: Scene, place: Place, arrived: number): void {
  decideAndArrange(scene, place, arrived);
  afterwards(scene, place);
}
