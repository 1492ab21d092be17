import type { Place } from "../directory/directory.ts";
import type { DemoEntry } from "./pen.ts";
import { acceptHandover } from "./receiving.ts";
import { receiverAt, type Scene } from "./scene.ts";
import { DELAYS } from "./words.ts";

const HOUR = 60;

/** Taken on to a health-based place of safety; the time allowed does not start again. Gives back where the person is. */
export function moveOn(scene: Scene): Place {
  const { plan, cast, pen, area, firstPlace } = scene;
  const [to] = area.places("health-based");
  if (!plan.moves || to === undefined || plan.twist !== "none") return firstPlace;
  pen.wait(90, 260);
  pen.write("place-contacted", cast.emergencyNurse, { placeId: to.id });
  pen.wait(5, 40);
  pen.write("place-accepted", cast.placeNurse, { placeId: to.id, by: cast.placeNurse.name });
  pen.wait(20, 60);
  const [fromPlaceId, toPlaceId] = [firstPlace.id, to.id];
  const reason = "Medically fit. Quieter room, and the assessment can be there.";
  const details = { from: firstPlace.kind, to: to.kind, fromPlaceId, toPlaceId, authorisedBy: "amhp", reason };
  pen.write("transfer-started", cast.amhp, details, { typedBy: cast.emergencyNurse, lag: 1 });
  pen.write("conveyance-started", cast.paramedic, { method: "ambulance", toPlaceId }, { lag: 1 });
  pen.wait(...area.manner.drive);
  pen.write("arrived", cast.placeNurse, { place: to.kind, placeId: to.id }, { lag: 1 });
  pen.wait(6, 20);
  acceptHandover(scene, to);
  return to;
}

function extend({ plan, cast, random, pen }: Scene, arrived: number): void {
  if (plan.twist !== "extended") return;
  pen.minute = arrived + random.between(19, 22) * HOUR;
  pen.write("extension-authorised", cast.doctor, {
    hours: random.pick([8, 10, 12]),
    reason: "clinical-condition",
    by: "examining-doctor",
    clinicalReason:
      "Very drowsy after medication given with consent for agitation; cannot yet take part in an assessment.",
  });
}

/** When the AMHP takes the referral: soon after the arrival, save where an open story waits for it or for the doctor. */
function referredAt({ plan, random, pen }: Scene, arrived: number): number {
  switch (plan.stage) {
    case "waiting-for-amhp":
      return pen.minute + random.between(110, 140);
    case "waiting-for-doctor":
      return pen.minute + random.between(20, 40);
    default:
      return arrived + random.between(8, 55);
  }
}

/** AMHP and doctor called, and there; `arrived` is the minute of the first arrival. */
function attend(scene: Scene, arrived: number): void {
  const { plan, cast, random, pen } = scene;
  const ready = pen.minute + random.between(30, 80);
  pen.minute = referredAt(scene, arrived);
  pen.write("amhp-accepted", cast.amhp, {});
  pen.wait(10, 40);
  pen.write("doctor-called", cast.amhp, { section12Approved: true }, { lag: 1 });
  const called = pen.minute + 45;
  extend(scene, arrived);
  const usual = Math.max(ready, called, arrived + random.between(130, 420));
  const attended = plan.twist === "extended" ? arrived + random.between(26, 28) * HOUR : usual;
  if (attended - arrived > 5 * HOUR) {
    pen.minute = arrived + 4 * HOUR;
    pen.write("delay-noted", cast.amhp, { note: random.pick(DELAYS) });
  }
  pen.minute = attended;
  pen.write("doctor-arrived", cast.doctor, { section12Approved: true });
  pen.wait(2, 25);
  const late = plan.stage === null && random.chance(0.1);
  pen.write("amhp-arrived", cast.amhp, {}, late ? { lag: random.between(90, 200) } : {});
}

function examine(scene: Scene, place: Place): DemoEntry {
  const { plan, cast, pen } = scene;
  const finding = plan.outcome === "no-mental-disorder" ? "no-disorder" : "disorder";
  const how = plan.doctorTyped ? { typedBy: receiverAt(place, cast), lag: 4 } : {};
  return pen.write("assessment-completed", cast.doctor, { finding, by: "doctor" }, how);
}

/** AMHP and doctor called, there, and done. Leaves the pen at the end of it. */
export function assess(scene: Scene, place: Place, arrived: number): void {
  const { plan, cast, random, pen } = scene;
  attend(scene, arrived);
  pen.wait(4, 12);
  pen.write("assessment-started", cast.amhp, {});
  pen.wait(30, 75);
  const examination = examine(scene, place);
  if (plan.outcome !== "no-mental-disorder") {
    pen.wait(2, 15);
    pen.write("assessment-completed", cast.amhp, { finding: "disorder", by: "amhp" });
  }
  if (!plan.doctorTyped || plan.stage !== null || random.chance(0.4)) return;
  const done = pen.minute;
  pen.wait(60, 400);
  pen.confirm(examination, cast.doctor);
  pen.minute = done;
}
