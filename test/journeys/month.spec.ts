import { NARRATED } from "../../demo/narrated/index.ts";
import { AMHP, DOCTOR, NURSE, OFFICER, OPERATOR, PARAMEDIC } from "./support/people.ts";
import { picture } from "./support/pictures.ts";
import { OpenBoard } from "./support/stands.ts";
import { expect, test } from "./support/test.ts";

test.use({ month: true, begins: "2026-03-10T21:30" });

const TOLD_IN_THE_SHIRE = NARRATED.filter(({ partnership }) => partnership === "the-shire");

test("after a month everybody lands on what needs them, the board is full, and the counts agree @390 @1280", async ({
  as,
}, info) => {
  for (const worker of [OFFICER, OPERATOR, PARAMEDIC, AMHP, DOCTOR]) {
    const screen = await as(worker);
    await expect(screen.heading).toHaveText(/^What needs me/);
  }
  const { screen } = await OpenBoard.by(await as(NURSE));
  const told = /\((\d+) (?:person|people)\)/.exec((await screen.heading.textContent()) ?? "")?.[1];
  await expect(screen.main.getByRole("heading", { level: 3 })).toHaveCount(Number(told));
  expect(Number(told)).toBeGreaterThan(2);
  if (info.project.name === "1280") await picture("board", screen, 620);
});

test("the narrated cases are stepped through in time", async ({ as }) => {
  const reader = await as(NURSE);
  expect(TOLD_IN_THE_SHIRE.length).toBeGreaterThan(0);
  for (const told of TOLD_IN_THE_SHIRE) {
    await reader.go("Narrated cases");
    await reader.press(told.title);
    await reader.press(/^Step 1:/);
    for (const [index, stop] of told.stops.entries()) {
      await reader.sees(`Step ${index + 1} of ${told.stops.length}`, stop.narration, "As it was known at");
      if (index + 1 < told.stops.length) await reader.press(/^Next/);
    }
    await expect(reader.main.getByRole("link", { name: /^Next/ })).toHaveCount(0);
    await reader.press(/^Previous/);
  }
});
