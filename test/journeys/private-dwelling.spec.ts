import { BREACH_WAYS } from "../../src/domain/section-136/lawful-ways.ts";
import { BREACHES } from "../../src/domain/section-136/words.ts";
import { fillPower } from "./support/night.ts";
import { AMHP, OFFICER } from "./support/people.ts";
import { OpenBoard } from "./support/stands.ts";
import { expect, test } from "./support/test.ts";

const WAYS = BREACH_WAYS["private-dwelling"];

test("in somebody's home the lawful ways are offered; what happened all the same is shown to all as a breach", async ({
  as,
}) => {
  const officer = await as(OFFICER);
  const amhp = await as(AMHP);
  const board = await OpenBoard.by(amhp);
  const who = { name: "Sam Specimen", age: 51, location: "Inside someone's home" };

  await officer.press("Record use of section 136");
  await officer.choose("What kind of place was it?", "Inside someone's home");
  for (const way of WAYS.instead) await expect(officer.main.getByText(way).first()).toBeVisible();
  await fillPower(officer, who);
  await officer.press("Record the use of section 136");

  await expect(officer.heading).toHaveText(WAYS.because);
  await officer.sees(WAYS.authority.source, ...WAYS.instead);
  await board.saysNothingOf(who.name);

  await officer.press(WAYS.insist);
  await officer.sees("Recorded", BREACHES["private-dwelling"]);
  await board.says(who.name, "1 breach of the law");
  await amhp.press(who.name);
  await amhp.sees(BREACHES["private-dwelling"]);
});
