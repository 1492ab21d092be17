import type { DemoEntry } from "./pen.ts";
import type { Scene } from "./scene.ts";
import { ADVICE_GIVEN, NOT_PRACTICABLE } from "./words.ts";

type Advice = { readonly advice: "nurse" | "amhp" | "paramedic" | "not-practicable"; readonly by: string | null };

function takeAdvice({ area, cast, random, pen }: Scene): Advice {
  if (random.chance(area.manner.triage)) {
    pen.write(area.manner.triageType, cast.triageNurse, { note: random.pick(ADVICE_GIVEN) });
    return { advice: "nurse", by: cast.triageNurse.name };
  }
  const asked = random.unit();
  if (asked < 0.45) {
    pen.write("advice-given", cast.placeNurse, { note: random.pick(ADVICE_GIVEN) });
    return { advice: "nurse", by: cast.placeNurse.name };
  }
  if (asked < 0.55) return { advice: "amhp", by: cast.amhp.name };
  if (asked < 0.7) return { advice: "paramedic", by: cast.paramedic.name };
  return { advice: "not-practicable", by: null };
}

function beforehand(scene: Scene): Advice | null {
  const { plan, cast, random, pen, ground } = scene;
  pen.minute = -random.between(28, 55);
  if (plan.power === "135-1-remove") {
    pen.minute = -random.between(300, 1_500);
    pen.write("warrant-granted", cast.amhp, { note: "Magistrates' court, on the AMHP's sworn information." });
    pen.minute = -6;
    pen.write("premises-entered", cast.constable, { note: "With the AMHP and a doctor. The person opened the door." });
    return null;
  }
  const caller = plan.power === "136-keep" ? cast.emergencyNurse : cast.controlRoom;
  pen.write("concern-reported", caller, { note: ground.concern });
  pen.wait(9, 20);
  return takeAdvice(scene);
}

function stateIdentity({ person, cast, pen, plan }: Scene): void {
  const judged = { sex: person.sex, ageYears: person.ageYears, mayBeUnderEighteen: plan.young ? "yes" : "no" };
  pen.writeAboutPerson(
    "identity-stated",
    cast.constable,
    person.saysName
      ? { ...judged, name: person.name, howKnown: "said-by-person" }
      : { ...judged, name: null, alias: person.alias, description: "Grey coat, no bag", howKnown: "judged" },
  );
}

/** Minute 0. Gives back the use of the power, for whoever confirms or refers to it. */
export function usePower(scene: Scene): DemoEntry {
  const { plan, cast, random, pen, ground, whatIsNew } = scene;
  const advice = beforehand(scene);
  pen.minute = 0;
  const use = pen.write(
    "power-used",
    cast.constable,
    {
      power: plan.power,
      location: ground.location,
      locationText: ground.locationText,
      grounds: ground.grounds,
      appearsMentallyDisordered: true,
      immediateNeedOfCareOrControl: true,
      necessaryForInterestsOrProtection: true,
      incidentNumber: `DEMO-${random.between(1_000, 9_999)}`,
      ...(advice === null ? {} : { advice: advice.advice }),
      ...(advice?.by ? { adviceFrom: advice.by } : {}),
      ...(advice?.advice === "not-practicable" ? { adviceReason: random.pick(NOT_PRACTICABLE) } : {}),
      ...(whatIsNew === null ? {} : { whatIsNew }),
    },
    plan.radio ? { typedBy: cast.controlRoom, lag: random.between(0, 2) } : { lag: random.between(3, 9) },
  );
  pen.minute = 1;
  stateIdentity(scene);
  if (random.chance(0.7)) {
    pen.write("search-made", cast.constable, { note: "Searched under section 136C. Nothing found that could harm." });
  }
  if (random.chance(0.12)) {
    pen.write("force-used", cast.constable, {
      note: "Handcuffs to the front for four minutes. No injury. Then removed.",
    });
  }
  return use;
}
