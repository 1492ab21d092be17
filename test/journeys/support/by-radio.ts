import type { FormKey } from "../../../src/web/record/forms/keys.ts";
import { episodeOf, send } from "./night.ts";
import { OFFICER, WESTMARKET } from "./people.ts";
import type { Screen } from "./screen.ts";

/** What an officer says over the radio. */
export interface Call {
  readonly name: string;
  readonly usedAt: string;
  readonly arrivedAt: string;
  readonly place?: string;
  readonly officer?: string;
}

const RADIO: FormKey = "radio";

/** A control room's one page: power, place and arrival; from the operator's landing page to the episode's. */
export async function enterByRadio(screen: Screen, call: Call): Promise<string> {
  await screen.open("/");
  await screen.press("Enter from a radio call");
  await answerCall(screen, call);
  await send(screen, RADIO, call.usedAt);
  return episodeOf(screen);
}

/** Everything that the page asks but when it happened. */
export async function answerCall(screen: Screen, { name, arrivedAt, place, officer }: Call): Promise<void> {
  await screen.choose("What did the officer do?", /^(?:Took|Detained) them/);
  await screen.choose("What kind of place was it?", "Street, park or other public place");
  await screen.choose("Whom did the officer ask for advice first?", "Nurse");
  await screen.fill("The person's name", name);
  await screen.choose("Could they be under 18?", "No");
  await goingTo(screen, place);
  await screen.happened("When did they arrive?", arrivedAt);
  await screen.pick("Which officer used it?", officer ?? OFFICER);
}

async function goingTo(screen: Screen, place = WESTMARKET): Promise<void> {
  const isDepartment = place.includes("emergency department");
  await screen.choose("Where are they going?", isDepartment ? "Emergency department" : "Health-based place of safety");
  await screen.choose("Which one?", place);
  if (isDepartment) await screen.choose("Why the emergency department first?", "Medical emergency");
}
