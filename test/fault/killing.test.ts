import { test } from "node:test";
import { killInTheMiddle } from "./killing.ts";

const ROUNDS = Number(process.env["FAULT_ROUNDS"] ?? 9);

test(`kill -9 of server and database in the middle of writing, ${ROUNDS} times, loses no acknowledged entry and doubles none`, {
  timeout: 60_000 + ROUNDS * 15_000,
}, async (t) => {
  const found = await killInTheMiddle(ROUNDS, (sentence) => t.diagnostic(sentence));
  t.diagnostic(`${found.acknowledged} entries acknowledged, ${found.sentAgain} forms sent again`);
});
