import { AMHP, DOCTOR, NURSE, OFFICER, OTHER_NURSE, PARAMEDIC } from "./support/people.ts";
import { OpenBoard } from "./support/stands.ts";
import { test } from "./support/test.ts";
import { walkNight, walkToThePlace } from "./support/walk-night.ts";

/** The whole night where there is time for every page; else as far as the clock's start. */
const walk = process.env["TANDEM_SWEEP"] === "whole" ? walkNight : walkToThePlace;

test("the same night in browsers that run no script", async ({ as, tandem }) => {
  test.setTimeout(180_000);
  const signedIn = (worker: string) => as(worker, { javaScriptEnabled: false });
  const cast = {
    officer: await signedIn(OFFICER),
    paramedic: await signedIn(PARAMEDIC),
    nurse: await signedIn(NURSE),
    amhp: await signedIn(AMHP),
    doctor: await signedIn(DOCTOR),
    board: await OpenBoard.by(await signedIn(OTHER_NURSE)),
  };
  await walk(cast, tandem.clock, async () => undefined);
});
