import { THE_BOROUGH } from "../../../demo/directory/index.ts";
import { withClient } from "../../../src/store/cluster/connection.ts";
import { OPEN_ON_BOARD } from "../data/areas.ts";
import type { Bound, Finding } from "../finding.ts";
import { figure } from "../finding.ts";
import { type Session, signIn, visit } from "../http/visitor.ts";
import { startChild } from "../processes/child.ts";
import { median, perSecond, type Sample, sampleOf } from "../processes/sample.ts";
import { CLIENTS } from "../scale.ts";
import type { Setting } from "./setting.ts";

interface Round {
  readonly board: Sample;
  readonly memory: Sample;
}

const leavesIn = (ownerUrl: string): Promise<number> =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ count: string }>("SELECT count(*) FROM audit_leaf");
    return Number(rows[0]?.count);
  });

/** The page as it is, put into the server's memory; how long it is. */
async function keepInMemory({ port, server }: Setting, session: Session): Promise<number> {
  const visitor = await visit(port, session);
  const { body, status } = await visitor.get("/board");
  visitor.close();
  const people = body.toString().split("data-episode=").length - 1;
  if (status !== 200 || people !== OPEN_ON_BOARD) throw new Error(`The board (${status}) shows ${people} people`);
  await server.ask(new Uint8Array(body));
  return body.length;
}

async function rounds(setting: Setting): Promise<{ plain: Round[]; compressed: Round[]; bytes: number }> {
  const { port, scale, say, big } = setting;
  const session = await signIn(port, THE_BOROUGH.workers[0]?.id ?? "", "/");
  const bytes = await keepInMemory(setting, session);
  const gets = await startChild("gets", { port, sessions: Array.from({ length: CLIENTS }, () => session) });
  let asked = 0;
  const load = async (path: string, compressed: boolean, seconds = scale.seconds): Promise<Sample> => {
    const sample = sampleOf(await gets.ask({ seconds, path, clients: CLIENTS, compressed }));
    if (path === "/board") asked += sample.count;
    return sample;
  };
  const one = async (compressed: boolean): Promise<Round> => ({
    board: await load("/board", compressed),
    memory: await load("/from-memory", compressed),
  });
  const before = await leavesIn(big.ownerUrl);
  await load("/board", false, scale.warmUp);
  await load("/from-memory", false, scale.warmUp);
  const plain: Round[] = [];
  const compressed: Round[] = [];
  for (let round = 1; round <= scale.rounds; round += 1) {
    say(`the board: round ${round} of ${scale.rounds}`);
    plain.push(await one(false));
    compressed.push(await one(true));
  }
  await gets.end();
  const left = (await leavesIn(big.ownerUrl)) - before;
  if (left !== asked * OPEN_ON_BOARD) throw new Error(`${asked} boards left ${left} leaves of audit`);
  return { plain, compressed, bytes };
}

/** The board against the same server sending the same bytes from memory. */
export async function measureBoard(setting: Setting): Promise<Finding> {
  const { plain, compressed, bytes } = await rounds(setting);
  const rate = (all: readonly Round[], of: keyof Round): string =>
    `${figure(median(all.map((round) => perSecond(round[of]))))} a second`;
  const bound = (what: string, all: readonly Round[]): Bound => {
    const ratios = all.map(({ board, memory }) => perSecond(board) / perSecond(memory));
    return { what, atLeast: 0.12, value: median(ratios), best: Math.max(...ratios), unit: "" };
  };
  return {
    title: "The board of 200 open episodes",
    how: `${CLIENTS} connections ask for the board, then for the same ${figure(bytes / 1_024)} kB from the memory of the same server, in turns, ${plain.length} rounds of ${setting.scale.seconds} s each after ${setting.scale.warmUp} s to warm up, without compression for both and with brotli for both. Before each board the database is asked which rows stand, and after all of them the audit held one leaf more for each of the 200 people on each board that was sent.`,
    data: `${OPEN_ON_BOARD} open episodes and ${setting.scale.over} that are over in the board's area, ${setting.bigEpisodes.length} in the other`,
    figures: [
      ["the board, not compressed", rate(plain, "board")],
      ["half come within", figure(median(plain.map(({ board }) => board.p50)), "ms")],
      ["the same bytes from memory, not compressed", rate(plain, "memory")],
      ["the board, compressed", rate(compressed, "board")],
      ["the same bytes from memory, compressed", rate(compressed, "memory")],
    ],
    bounds: [bound("of the rate from memory, not compressed", plain), bound("of the rate, compressed", compressed)],
  };
}
