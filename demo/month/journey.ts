import type { POLICE_VEHICLE_REASONS } from "../../src/domain/section-136/words.ts";
import { draw, type Shares } from "../random.ts";
import { askPlaces, type WhyEmergency, whyEmergencyFirst } from "./asking.ts";
import type { DemoEntry } from "./pen.ts";
import type { Scene } from "./scene.ts";

type WhyPolice = keyof typeof POLICE_VEHICLE_REASONS;

const WHY_POLICE: Shares<WhyPolice> = [
  ["not-available-within-30-minutes", 6],
  ["not-requested", 4],
  ["retasked-to-higher-priority", 1],
  ["crew-refused-to-convey", 1],
  ["risk-assessment", 1],
];

const AMBULANCE_ASKED = 3;

function askForAmbulance({ plan, cast, random, pen }: Scene): WhyPolice | null {
  const why = plan.method === "police-vehicle" ? draw(random, WHY_POLICE) : null;
  if (plan.method === "already-there" || why === "not-requested") return why;
  pen.minute = AMBULANCE_ASKED;
  const reference = `CAD-DEMO-${random.between(100, 999)}`;
  pen.write("ambulance-requested", plan.radio ? cast.controlRoom : cast.constable, {
    reference,
    expectedInMinutes: 30,
  });
  return why;
}

function leaveOnTheWay({ plan, cast, random, pen }: Scene): void {
  if (plan.twist !== "left-on-the-way") return;
  pen.wait(4, 8);
  pen.write("absconded", cast.constable, { from: "before-arrival", note: "Ran across the car park." }, { lag: 2 });
  pen.wait(40, 90);
  pen.write("returned", cast.constable, { from: "before-arrival", note: "Found two streets away, cold, unhurt." });
  pen.wait(2, 4);
  if (random.chance(0.5)) pen.write("observation-recorded", cast.paramedic, { note: "Cold, otherwise well." });
}

function goByAmbulance({ cast, random, pen, firstPlace }: Scene): void {
  const accepted = pen.minute;
  pen.minute = AMBULANCE_ASKED + random.between(16, 50);
  pen.write("ambulance-arrived", cast.paramedic, {}, random.chance(0.15) ? { lag: random.between(120, 300) } : {});
  pen.wait(3, 6);
  pen.write("observation-recorded", cast.paramedic, { note: "Alert, pulse and temperature normal, glucose normal." });
  pen.minute = Math.max(accepted + 2, pen.minute + random.between(4, 9));
  const toPlaceId = firstPlace.id;
  pen.write("conveyance-started", cast.paramedic, { method: "ambulance", toPlaceId }, { lag: 1 });
  pen.write("ambulance-left", cast.paramedic, {}, { lag: 1 });
}

function goByPoliceVehicle({ cast, random, pen, firstPlace }: Scene, why: WhyPolice): void {
  const accepted = pen.minute;
  if (why === "crew-refused-to-convey") {
    pen.minute = AMBULANCE_ASKED + random.between(16, 28);
    pen.write("ambulance-arrived", cast.paramedic, {});
    pen.wait(4, 8);
    pen.write("ambulance-declined", cast.paramedic, { reason: why, note: "Judged the crew could not travel safely." });
  } else if (why !== "not-requested") {
    pen.minute = AMBULANCE_ASKED + random.between(24, 33);
    pen.write("ambulance-declined", cast.paramedic, { reason: why }, { typedBy: cast.controlRoom });
  }
  pen.minute = Math.max(accepted, pen.minute) + random.between(2, 6);
  const details = { method: "police-vehicle", reasonPoliceVehicle: why, toPlaceId: firstPlace.id };
  pen.write("conveyance-started", cast.constable, details, { lag: 1 });
}

function travel(scene: Scene, why: WhyPolice | null): void {
  const { plan, cast, random, pen, firstPlace } = scene;
  if (plan.method === "already-there") {
    pen.minute = random.between(3, 9);
    return;
  }
  if (plan.method === "ambulance") goByAmbulance(scene);
  else if (why !== null) goByPoliceVehicle(scene, why);
  else {
    pen.wait(6, 18);
    const details = plan.method === "not-known" ? {} : { method: plan.method };
    pen.write("conveyance-started", cast.constable, { ...details, toPlaceId: firstPlace.id }, { lag: 1 });
  }
  const [least, most] = scene.area.manner.drive;
  pen.wait(least, most);
}

const CONDITIONS = {
  imminentRiskOfSeriousInjuryOrDeath: true,
  noOtherPlaceAvailable: true,
  inspectorAuthorised: true,
} as const;

function arrive(scene: Scene, why: WhyEmergency | null): DemoEntry {
  const { plan, cast, pen, firstPlace } = scene;
  const details = {
    place: firstPlace.kind,
    placeId: firstPlace.id,
    ...(why === null ? {} : { reasonEmergencyDepartmentFirst: why }),
    ...(firstPlace.kind === "police-station"
      ? { ...CONDITIONS, healthProfessionalPresent: plan.twist !== "conditions-not-met" }
      : {}),
  };
  const trueMinute = pen.minute;
  if (plan.twist !== "arrival-corrected") {
    const how = plan.radio ? { typedBy: cast.controlRoom, lag: 1 } : { lag: 3 };
    return pen.write("arrived", cast.constable, details, how);
  }
  pen.minute += 35;
  const wrong = pen.write("arrived", cast.constable, details, { lag: 1 });
  pen.minute += 12;
  const reason = "The constable gave the time of the handover talk. The door log shows the arrival 35 minutes earlier.";
  pen.correct(wrong, cast.constable, reason, { minute: trueMinute, details });
  pen.minute = trueMinute;
  return wrong;
}

/** From the use of the power to the arrival, where it leaves the pen. Gives back the entry of the arrival. */
export function travelToPlace(scene: Scene): DemoEntry {
  const why = scene.firstPlace.kind === "emergency-department" ? whyEmergencyFirst(scene) : null;
  const whyPolice = askForAmbulance(scene);
  if (why === "medical-emergency") {
    scene.pen.minute = AMBULANCE_ASKED + 1;
    scene.pen.write("red-flag-raised", scene.cast.constable, { note: "May have taken tablets; deep cut on one arm." });
  }
  askPlaces(scene, why);
  leaveOnTheWay(scene);
  travel(scene, whyPolice);
  return arrive(scene, why);
}
