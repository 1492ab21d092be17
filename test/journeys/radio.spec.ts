import { ACTS } from "../../src/domain/section-136/next.ts";
import { enterByRadio } from "./support/by-radio.ts";
import { london, wordsFor } from "./support/clock.ts";
import { LARKFIELD, NURSE, OFFICER, OPERATOR, OTHER_OFFICER } from "./support/people.ts";
import { stands } from "./support/stands.ts";
import { expect, test } from "./support/test.ts";

/** A slow typist, and somebody who looks before each tap. */
const SECONDS = { tap: 1.5, character: 0.35, page: 3 };

test("a control room enters power, place and arrival within a minute; the officer confirms later, another disputes", async ({
  as,
  tandem,
}) => {
  const operator = await as(OPERATOR);
  const nurse = await as(NURSE);
  const call = { name: "Kim Sample", usedAt: "21:05", arrivedAt: "21:25", place: LARKFIELD };

  operator.effort.taps = 0;
  operator.effort.characters = 0;
  const began = performance.now();
  await enterByRadio(operator, call);
  expect((performance.now() - began) / 1000, "as fast as the pages allow").toBeLessThan(60);
  const { taps, characters } = operator.effort;
  const plausible = taps * SECONDS.tap + characters * SECONDS.character + 2 * SECONDS.page;
  expect(plausible, `${taps} taps and ${characters} characters`).toBeLessThan(60);
  expect(taps).toBeLessThanOrEqual(16);

  await stands(operator, { clock: ["Running", wordsFor(london("2026-03-11T21:25"))], next: [ACTS["accept-handover"]] });
  await operator.sees("Not confirmed");
  await nurse.open("/");
  await nurse.sees(call.name, ACTS["accept-handover"]);

  const officer = await as(OFFICER);
  await officer.sees(ACTS["confirm-entry"], call.name);
  tandem.clock.until("22:00");
  await officer.press(ACTS["confirm-entry"]);
  await officer.sees(OPERATOR, "Street, park or other public place");
  await officer.page.goBack();
  // The power, who it is, and the arrival.
  for (const left of [3, 2, 1]) {
    await expect(officer.main.getByText(ACTS["confirm-entry"])).toHaveCount(left);
    await officer.press(ACTS["confirm-entry"]);
    await officer.choose("Is this right?", "Yes, that is right");
    await officer.press("Send");
    await officer.open("/");
  }
  await stands(operator, { notNext: [ACTS["confirm-entry"]] });
  await expect(officer.main.getByText(ACTS["confirm-entry"])).toHaveCount(0);
});

test("an officer disputes what was written for them: both stand on the timeline", async ({ as }) => {
  const operator = await as(OPERATOR);
  await enterByRadio(operator, { name: "Jo Pattern", usedAt: "21:05", arrivedAt: "21:25", officer: OTHER_OFFICER });
  const officer = await as(OTHER_OFFICER);
  await officer.press(ACTS["confirm-entry"]);
  await officer.choose("Is this right?", "No");
  await officer.press("Send");
  await expect(officer.main.getByRole("link", { name: "Say what is wrong" })).toBeVisible();
  await officer.fill("What is wrong?", "We reached the hospital at 21:40, not at 21:25.");
  await officer.press("Send");
  await stands(operator, { clock: [wordsFor(london("2026-03-11T21:25"))] });
  await operator.sees("We reached the hospital at 21:40, not at 21:25.");
});
