import type { Place } from "../directory/directory.ts";
import { receiverAt, type Scene } from "./scene.ts";
import { HANDOVER, HANDOVER_AT_STATION } from "./words.ts";

/** Least and most minutes from arrival to handover, by the kind of place. */
const HANDOVER_TAKES = {
  "emergency-department": [45, 170],
  "health-based": [15, 50],
  "police-station": [10, 20],
  "private-home": [10, 20],
  other: [10, 25],
} as const;

function leavePlace({ plan, cast, random, pen }: Scene): void {
  if (plan.twist !== "left-the-place") return;
  pen.wait(55, 90);
  pen.write("absconded", cast.emergencyNurse, { from: "place-of-safety", note: "Left by the side door." }, { lag: 2 });
  pen.wait(3, 6);
  pen.write("police-informed", cast.emergencyNurse, { note: "Description given. Risk: high. Sister rung." });
  pen.wait(110, 240);
  pen.write("returned", cast.constable, {
    from: "place-of-safety",
    note: "Found at a friend's flat; came back willingly.",
  });
  if (random.chance(0.5)) pen.write("observation-recorded", cast.emergencyNurse, { note: "Unhurt. Tired." });
}

/** Who the person is, as the receiving nurse finds it in the health record. */
function improveIdentity(scene: Scene, place: Place): void {
  const { person, cast, pen } = scene;
  pen.wait(4, 15);
  if (!person.traced) return;
  pen.writeAboutPerson("identity-stated", receiverAt(place, cast), {
    name: person.name,
    dateOfBirth: person.born.toString(),
    address: person.address,
    nhsNumber: person.nhsNumber,
    howKnown: "record",
  });
  if (scene.sameAs === null) return;
  const reason = "Same date of birth and same tattoo as on the record without a name; the person confirms it.";
  pen.writeAboutPerson("identity-linked", receiverAt(place, cast), { other: scene.sameAs, reason });
}

function giveRights(scene: Scene, place: Place): void {
  const { plan, cast, random, pen } = scene;
  const by = receiverAt(place, cast);
  const details = {
    how: random.pick(["oral", "both", "both", "written", "easy-read"] as const),
    understood: random.chance(0.8),
  };
  const late = plan.stage === null && random.chance(0.12);
  const given = pen.write("rights-given", by, details, late ? { lag: random.between(180, 420), via: "paper" } : {});
  if (plan.twist !== "rights-struck") return;
  pen.wait(15, 30);
  pen.correct(given, by, "Entered on the wrong person's record.", null);
  pen.wait(10, 40);
  pen.write("rights-given", by, details);
}

export function acceptHandover({ cast, random, pen }: Scene, place: Place): void {
  const by = receiverAt(place, cast);
  const placeId = place.id;
  const content = place.kind === "police-station" ? HANDOVER_AT_STATION : random.pick(HANDOVER);
  pen.write("handover-accepted", by, { placeId, acceptedBy: by.name, content }, { lag: 1 });
}

/** Handover, officers released, rights, identity: from the arrival, where the pen stands, on. */
export function receive(scene: Scene): void {
  const { plan, cast, random, pen, firstPlace } = scene;
  const arrived = pen.minute;
  const by = receiverAt(firstPlace, cast);
  const [least, most] = HANDOVER_TAKES[firstPlace.kind];
  // After the correction of an arrival there is nothing to hand over before it is written.
  pen.minute = arrived + (plan.twist === "arrival-corrected" ? 50 : 0) + random.between(least, most);
  acceptHandover(scene, firstPlace);
  const handedOver = pen.minute;
  pen.wait(3, 18);
  pen.write("police-left", by, {}, plan.stage === null && random.chance(0.15) ? { lag: random.between(60, 260) } : {});
  if (random.chance(0.4)) pen.write("property-listed", by, { note: "Phone, keys, one bag. Receipt given." });
  pen.wait(3, 15);
  giveRights(scene, firstPlace);
  improveIdentity(scene, firstPlace);
  if (random.chance(0.15))
    pen.write("intoxication-noted", by, { note: "Smells of alcohol, walks and talks well. Can be assessed." });
  if (random.chance(0.4)) pen.write("relative-informed", by, { note: "Sister rung, with the person's consent." });
  pen.minute = handedOver;
  leavePlace(scene);
}
