import { AMHP, DOCTOR, NURSE, OFFICER, OTHER_NURSE, PARAMEDIC } from "./support/people.ts";
import { OpenBoard } from "./support/stands.ts";
import { test } from "./support/test.ts";
import { walkNight } from "./support/walk-night.ts";

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
  await walkNight(cast, tandem.clock, async () => undefined);
});
