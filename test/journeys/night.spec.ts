import { AMHP, DOCTOR, NURSE, OFFICER, OTHER_NURSE, PARAMEDIC } from "./support/people.ts";
import { picturesFor } from "./support/pictures.ts";
import { OpenBoard } from "./support/stands.ts";
import { test } from "./support/test.ts";
import { walkNight } from "./support/walk-night.ts";

test("a night, from the power to the way home @320 @390 @1280", async ({ as, tandem }, info) => {
  test.setTimeout(180_000);
  const cast = {
    officer: await as(OFFICER),
    paramedic: await as(PARAMEDIC),
    nurse: await as(NURSE),
    amhp: await as(AMHP),
    doctor: await as(DOCTOR),
    board: await OpenBoard.by(await as(OTHER_NURSE)),
  };
  await walkNight(cast, tandem.clock, picturesFor(info.project.name));
});
