import { enterByRadio } from "./support/by-radio.ts";
import { ADMINISTRATOR, AMHP, LARKFIELD, NURSE, OPERATOR, WESTMARKET } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

test("who a person is becomes known; two records of one person are linked, and unlinked", async ({ as, tandem }) => {
  const operator = await as(OPERATOR);
  await enterByRadio(operator, { name: "Ari Sample", usedAt: "14:50", arrivedAt: "15:30", place: WESTMARKET });
  await enterByRadio(operator, { name: "Ariel Sample", usedAt: "20:50", arrivedAt: "21:25", place: LARKFIELD });
  const nurse = await as(NURSE);
  await nurse.press("Ariel Sample");
  await nurse.press("Who this is");
  const person = new URL(nurse.page.url()).pathname;

  await nurse.press("Add what you have learned");
  await nurse.fill("Name", "Ariel Sample Pattern");
  await nurse.fill("NHS number", "999 000 0001");
  await nurse.choose("How is this known?", "From a document");
  await nurse.happened("When did you learn it?", "now");
  await nurse.press("Record it");
  await nurse.sees("There is a problem", "its last digit does not fit the others");
  await nurse.fill("NHS number", "999 000 0018");
  await nurse.fill("Day", "3");
  await nurse.fill("Month", "2");
  await nurse.fill("Year", "1990");
  await nurse.press("Record it");
  await expect(nurse.section("Who they are")).toContainText("999 000 0018");
  await expect(nurse.section("Who they are")).toContainText("3 February 1990");
  await nurse.sees("How it became known", OPERATOR);
  await expect(operator.heading, "an open episode follows who the person is").toHaveText(/Ariel Sample Pattern/);

  await nurse.press("Link another record of this person");
  await nurse.fill("Name or NHS number", "Ari Sample");
  await nurse.press("Search");
  await nurse.choose(/^Which record is of the same person/, /^Ari Sample/);
  await nurse.fill("Why?", "The same card in the purse.");
  await nurse.press("Link these records");
  await nurse.sees("Linked records (1)", "The same card in the purse.", "Episodes (2)", "From a linked record");

  const amhp = await as(AMHP);
  await amhp.open(person);
  tandem.clock.until("22:00");
  await nurse.press(/^Not the same person: unlink/);
  await nurse.fill("Why?", "The card was a friend's.");
  await nurse.press("Unlink these records");
  await nurse.sees("Linked records (0)", "Episodes (1)");
  await expect(amhp.section(/^Linked records/)).toContainText("No other record is known to be of this person");
});

test("the minimum is copied as text for an agency's own record", async ({ as, tandem }) => {
  const operator = await as(OPERATOR);
  await enterByRadio(operator, { name: "Kit Template", usedAt: "20:50", arrivedAt: "21:25", place: LARKFIELD });
  const audited = async (): Promise<number> => {
    const { rows } = await tandem.store.pool.query<{ count: string }>(
      "SELECT count(*) AS count FROM audit WHERE verb = 'copy'",
    );
    return Number(rows[0]?.count);
  };
  await operator.press("Copy as text for our own record");
  const text = await operator.main.getByLabel("Text to copy").inputValue();
  expect(text).toContain("Kit Template");
  expect(text).toContain("Ends by: 21:25 on Wednesday 11 March 2026");
  expect(text).toContain("21:25 on Tuesday 10 March 2026: Arrived at Larkfield place of safety");
  expect(await audited()).toBe(1);
});

test("an administrator sets a date of law with its citation, and takes it back", async ({ as }) => {
  const administrator = await as(ADMINISTRATOR);
  await administrator.go("Settings");
  await administrator.press(/^Change the date/);
  await administrator.choose("Is it in force?", "From a date");
  for (const [part, typed] of [
    ["Day", "1"],
    ["Month", "7"],
    ["Year", "2026"],
  ] as const) {
    await administrator.fill(part, typed);
  }
  await administrator.press("Continue");
  await administrator.sees("Say where the date is written");
  await administrator.fill("Where is that written?", "The made-up Commencement Regulations 2026, regulation 2");
  await administrator.press("Continue");
  await administrator.sees("It will be in force from 1 July 2026", "No episode here began on or after that date");
  await administrator.press("Set this date");
  await administrator.sees("In force from 1 July 2026", "Commencement Regulations 2026", ADMINISTRATOR);

  await administrator.press(/^Change the date/);
  await administrator.choose("Is it in force?", "Not in force");
  await administrator.fill("Where is that written?", "They were withdrawn.");
  await administrator.press("Continue");
  await administrator.press("Take the date back");
  await administrator.sees("Not in force", "They were withdrawn.", "Commencement Regulations 2026");
});
