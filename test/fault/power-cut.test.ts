import { test } from "node:test";
import { cutThePower, whyNotHere } from "./power-cut.ts";

const ROUNDS = Number(process.env["FAULT_POWER_CUTS"] ?? 3);
const refusal = await whyNotHere();

test(`a power cut in the middle of writing, ${ROUNDS} times, loses no acknowledged entry and doubles none`, {
  timeout: 60_000 + ROUNDS * 20_000,
  ...(refusal === null ? {} : { skip: refusal }),
}, async (t) => {
  const found = await cutThePower(ROUNDS, (sentence) => t.diagnostic(sentence));
  t.diagnostic(`${found.acknowledged} entries acknowledged, ${found.sentAgain} forms sent again`);
});
