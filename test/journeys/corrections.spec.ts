import { enterByRadio } from "./support/by-radio.ts";
import { london, wordsFor } from "./support/clock.ts";
import { LARKFIELD, NURSE, OPERATOR } from "./support/people.ts";
import { OpenBoard, stands } from "./support/stands.ts";
import { expect, test } from "./support/test.ts";

const BEFORE = wordsFor(london("2026-03-11T21:25"));
const AFTER = wordsFor(london("2026-03-11T21:10"));

test("a corrected arrival moves the deadline, and both stay to be seen; taken out and put back", async ({ as }) => {
  const operator = await as(OPERATOR);
  const call = { name: "Alex Example", usedAt: "20:50", arrivedAt: "21:25", place: LARKFIELD };
  const episode = await enterByRadio(operator, call);
  const board = await OpenBoard.by(await as(NURSE));
  await board.says(call.name, "ends by 21:25, Wed 11 Mar");
  const nurse = await as(NURSE);
  await nurse.open(episode);

  await nurse.press(/^Correct.*rrived/, nurse.section(/^Timeline/));
  await nurse.happened("When did they arrive?", "21:10");
  await nurse.fill("Why is it being corrected?", "The door log says 21:10.");
  await nurse.press("Correct it");
  await expect(nurse.heading).toHaveText("This correction changes the clock");
  await nurse.sees(BEFORE, AFTER);
  await stands(operator, { clock: [BEFORE] });
  await nurse.press("Yes, correct it");

  await stands(nurse, { clock: [AFTER] });
  await stands(operator, { clock: [AFTER] });
  await board.says(call.name, "ends by 21:10, Wed 11 Mar");
  const timeline = nurse.section(/^Timeline/);
  await expect(timeline).toContainText("The door log says 21:10.");
  await expect(timeline).toContainText("21:25");

  await nurse.press(/^Correct.*rrived/, timeline);
  await nurse.press("It did not happen: take it out");
  await nurse.fill("Why is it being taken out?", "That was somebody else.");
  await nurse.press("Take it out");
  await nurse.sees("no clock would run");
  await nurse.press("Yes, correct it");
  await stands(operator, { clock: ["Not running"] });
  await board.says(call.name, "The clock starts on arrival");

  await nurse.press(/^Undo this correction.*Taken out/, timeline);
  await nurse.fill("Why is it being undone?", "It was this person after all.");
  await nurse.press("Undo the correction");
  await nurse.press("Yes, correct it");
  await stands(operator, { clock: [AFTER] });
});
