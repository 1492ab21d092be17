import { AMHP, DOCTOR, NURSE, OFFICER, OTHER_NURSE, PARAMEDIC } from "./support/people.ts";
import { picturesFor } from "./support/pictures.ts";
import { OpenBoard } from "./support/stands.ts";
import { signIn, test } from "./support/test.ts";
import { walkNight } from "./support/walk-night.ts";

/** A phone; the narrow and the wide screen where there is time for every page at every width. */
function widths(): string {
  if (process.env["TANDEM_SWEEP"] === "whole") return "@320 @1280";
  return process.env["TANDEM_SCREENSHOTS"] === "1" ? "@390 @1280" : "@390";
}

test(`a night, from the power to the way home ${widths()}`, async ({ as, tandem }, info) => {
  test.setTimeout(180_000);
  const cast = {
    officer: await as(OFFICER),
    paramedic: await as(PARAMEDIC),
    nurse: await as(NURSE),
    amhp: await as(AMHP),
    doctor: await as(DOCTOR),
    board: await OpenBoard.by(await as(OTHER_NURSE)),
  };
  await cast.officer.press("Sign out", cast.officer.page.getByRole("banner"));
  await signIn(cast.officer, OFFICER);
  await walkNight(cast, tandem.clock, picturesFor(info.project.name));
});
