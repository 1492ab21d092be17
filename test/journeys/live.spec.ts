import { enterByRadio } from "./support/by-radio.ts";
import { LARKFIELD, NURSE, OPERATOR, OTHER_NURSE } from "./support/people.ts";
import { OpenBoard } from "./support/stands.ts";
import { expect, test } from "./support/test.ts";

test("time alone changes an open board: a clock that runs out says so at that moment", async ({ as, tandem }) => {
  const operator = await as(OPERATOR);
  const nurse = await as(NURSE);
  const call = { name: "Noa Specimen", usedAt: "20:50", arrivedAt: "21:25", place: LARKFIELD };
  await enterByRadio(operator, call);
  tandem.clock.until("21:24:55");
  const board = await OpenBoard.by(nurse);
  await board.says(call.name, "Detained", "less than a minute left");
  await board.says(call.name, "Time ran out", "past the limit");
});

test("an open board does not keep the server from stopping", async ({ as, tandem }) => {
  const board = await OpenBoard.by(await as(OTHER_NURSE));
  await expect(board.screen.main.getByText("Not live")).toBeHidden();
  const began = performance.now();
  await tandem.server.close();
  expect(performance.now() - began).toBeLessThan(15_000);
  board.screen.forgive();
  await expect(board.screen.main.getByText("Not live: reload to see changes.")).toBeVisible();
});
