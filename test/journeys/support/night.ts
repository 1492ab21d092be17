import { expect } from "@playwright/test";
import type { EntryForm } from "../../../src/web/record/entry-form.ts";
import { formByKey } from "../../../src/web/record/forms/all-forms.ts";
import type { FormKey } from "../../../src/web/record/forms/keys.ts";
import { POWERS_OF_136 } from "../../../src/web/record/forms/words.ts";
import type { Screen } from "./screen.ts";

/** The made-up person whom a journey is about. */
export interface Roadside {
  readonly name: string;
  readonly age: number;
  readonly location?: string;
}

const formOf = (key: FormKey): EntryForm => {
  const form = formByKey(key);
  if (form === null) throw new RangeError(`there is no form ${key}`);
  return form;
};

/** Opens what may be done now from the page of an episode. */
export const doNow = (screen: Screen, key: FormKey): Promise<void> =>
  screen.press(formOf(key).label, screen.section("What you can do now"));

/** Opens a form that is not among the most pressing. */
export async function doElse(screen: Screen, key: FormKey): Promise<void> {
  const actions = screen.section("What you can do now");
  await actions.getByText("Record something else").click();
  await screen.press(formOf(key).label, actions);
}

type Answering = () => Promise<void>;

/** Says when it happened and sends the form that is open. */
export async function send(screen: Screen, key: FormKey, time: string): Promise<void> {
  await screen.happened(formOf(key).when.label, time);
  await screen.press(formOf(key).submit);
}

/** A form of one page, from the list of what may be done now back to the page of the episode. */
export async function record(screen: Screen, key: FormKey, time: string, answer?: Answering): Promise<void> {
  if (!screen.script) await screen.again();
  await doNow(screen, key);
  await answer?.();
  await send(screen, key, time);
  await expect(screen.main).toContainText("Recorded");
}

export async function where(screen: Screen, location = "Street, park or other public place"): Promise<void> {
  await expect(screen.heading).toHaveText("Where it happened");
  await screen.choose("What kind of place was it?", location);
  await screen.fill("Where exactly?", "Market Street, by the fountain");
}

export async function power(screen: Screen): Promise<void> {
  await expect(screen.heading).toHaveText("The power");
  await screen.choose("What did you do?", POWERS_OF_136["136-remove"]);
  await screen.fill("Police incident number", "SHI-0310-0417");
}

export async function grounds(screen: Screen): Promise<void> {
  await expect(screen.heading).toHaveText("Why it was used");
  await screen.tick(
    "They appeared to have a mental disorder",
    "They needed care or control at once",
    "It was necessary for their own good, or to protect others",
  );
  await screen.fill("What did you see and hear?", "Walking into the traffic, talking to somebody who was not there.");
}

export async function advice(screen: Screen): Promise<void> {
  await expect(screen.heading).toHaveText("Advice");
  await screen.choose("Did you ask for advice before you used the power?", "Yes");
  await screen.choose("Who gave it?", "Nurse");
  await screen.fill("What did they advise?", "Known to nobody here. Larkfield has a room.");
}

export async function person(screen: Screen, { name, age }: Roadside): Promise<void> {
  await expect(screen.heading).toHaveText("The person");
  await screen.choose("Do you know their name?", "Yes");
  await screen.fill("Their name", name);
  await screen.choose("How do you know it?", "Said by the person");
  await screen.fill("Their age, or your best guess", String(age));
  await screen.choose("Could they be under 18?", "No");
}

/** The officer's own form, page by page, up to the page that shows all answers. */
export async function fillPower(screen: Screen, who: Roadside, time = "now"): Promise<void> {
  await where(screen, who.location);
  await screen.press("Continue");
  await power(screen);
  await screen.press("Continue");
  await grounds(screen);
  await screen.press("Continue");
  await advice(screen);
  await screen.press("Continue");
  await person(screen, who);
  await screen.happened(formOf("power-used").when.label, time);
  await screen.press("Check the answers");
}

/** From the officer's landing page to a new episode; gives its address. */
export async function usePower(screen: Screen, who: Roadside, time = "now"): Promise<string> {
  await screen.open("/");
  await screen.press("Record use of section 136");
  await fillPower(screen, who, time);
  await expect(screen.heading).toHaveText("Check before you record this");
  await screen.sees(who.name, "Market Street, by the fountain");
  await screen.press(formOf("power-used").submit);
  return episodeOf(screen);
}

/** The address of the episode whose page is open. */
export function episodeOf(screen: Screen): string {
  const { pathname } = new URL(screen.page.url());
  expect(pathname).toMatch(/^\/episodes\/[\da-f-]{36}$/);
  return pathname;
}
