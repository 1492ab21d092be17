import { machineInWords } from "../load/machine.ts";
import { writeBetween } from "../load/page.ts";
import { killInTheMiddle } from "./killing.ts";
import { cutThePower, whyNotHere } from "./power-cut.ts";
import type { Found } from "./truth.ts";

const POWER_CUTS_IN = 10;

const inWords = ({ acknowledged, sentAgain, postgres }: Found): string =>
  `${acknowledged} entries were acknowledged, and forms were sent again ${sentAgain} times; every acknowledged entry is there, none twice, each with its audit, every chain verifies and every projection is what the log gives (${machineInWords(postgres)})`;

const say = (sentence: string): void => console.error(`… ${sentence}`);

/** The long runs, printed and written on the page of figures; throws where anything was lost. */
export async function faultRun(rounds: number, write: boolean): Promise<number> {
  if (!Number.isInteger(rounds) || rounds < 1) {
    console.error("The number of rounds must be a whole number from 1.");
    return 2;
  }
  const tell = async (mark: string, sentence: string): Promise<void> => {
    console.log(sentence);
    if (write) await writeBetween(mark, `${sentence} Run on ${new Date().toISOString().slice(0, 10)}.`);
  };
  await tell("killed", `Killed ${rounds} times: ${inWords(await killInTheMiddle(rounds, say))}.`);
  const refusal = await whyNotHere();
  const cuts = Math.ceil(rounds / POWER_CUTS_IN);
  await tell("power", refusal ?? `Power cut ${cuts} times: ${inWords(await cutThePower(cuts, say))}.`);
  return 0;
}
