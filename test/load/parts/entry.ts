import { THE_SHIRE } from "../../../demo/directory/index.ts";
import type { Finding } from "../finding.ts";
import { figure } from "../finding.ts";
import { type Session, signIn } from "../http/visitor.ts";
import { startChild } from "../processes/child.ts";
import { median, perSecond, type Sample, sampleOf } from "../processes/sample.ts";
import { CLIENTS } from "../scale.ts";
import type { Setting } from "./setting.ts";

interface Round {
  readonly http: Sample;
  readonly transaction: Sample;
  readonly insert: Sample;
}

async function sessions(port: number, episode: string): Promise<Session[]> {
  const signedIn: Session[] = [];
  for (const { id } of THE_SHIRE.workers.slice(0, CLIENTS)) {
    signedIn.push(await signIn(port, id, `/episodes/${episode}/record/note`));
  }
  return signedIn;
}

async function rounds({ scale, big, bigEpisodes, port, say }: Setting): Promise<{ rounds: Round[]; sends: string[] }> {
  const ids = bigEpisodes.map(({ episode }) => episode);
  const half = Math.floor(ids.length / 2);
  const episodes = ids.slice(0, half);
  const { applicationUrl } = big.options;
  const posts = await startChild("posts", { port, sessions: await sessions(port, episodes[0] ?? ""), episodes });
  const direct = await startChild("direct");
  const start = { applicationUrl, secret: big.secret, clients: CLIENTS, episodes: ids.slice(half) };
  const sends = await direct.ask(start);
  const one = async (seconds: number): Promise<Round> => ({
    transaction: sampleOf(await direct.ask({ seconds, kind: "transaction" })),
    http: sampleOf(await posts.ask(seconds)),
    insert: sampleOf(await direct.ask({ seconds, kind: "insert" })),
  });
  await one(scale.warmUp);
  const measured: Round[] = [];
  for (let round = 1; round <= scale.rounds; round += 1) {
    say(`entries: round ${round} of ${scale.rounds}`);
    measured.push(await one(scale.seconds));
  }
  await posts.end();
  await direct.end();
  return { rounds: measured, sends: Array.isArray(sends) ? sends.map(String) : [] };
}

/** An entry through HTTP against the same transaction sent directly. */
export async function measureEntries(setting: Setting): Promise<Finding> {
  const { rounds: measured, sends } = await rounds(setting);
  const rate = (of: (round: Round) => Sample): number => median(measured.map((round) => perSecond(of(round))));
  const ratios = measured.map(({ http, transaction }) => perSecond(http) / perSecond(transaction));
  const slowest = measured.map(({ http }) => http.p99);
  const share = rate(({ http }) => http) / rate(({ insert }) => insert);
  return {
    title: "An entry through HTTP",
    how: `${CLIENTS} clients, each a signed-in worker, post one-page forms (session, token, form parsed, decided, folded, projected, audited, committed). Against it, ${CLIENTS} connections of the same driver send the same transaction, recorded from the store: ${sends.join("; ")}. For the record, its INSERT into the log alone, committed by itself. In turns, ${measured.length} rounds of ${setting.scale.seconds} s after one of ${setting.scale.warmUp} s to warm up; every commit is on disk before it is answered.`,
    data: `${setting.bigEpisodes.length} episodes with 22 to 30 entries; each entry goes to another one`,
    figures: [
      ["through HTTP", `${figure(rate(({ http }) => http))} a second`],
      ["through HTTP, half are faster than", figure(median(measured.map(({ http }) => http.p50)), "ms")],
      ["the same transaction, sent directly", `${figure(rate(({ transaction }) => transaction))} a second`],
      ["the same, 99 of 100 are faster than", figure(median(measured.map(({ transaction }) => transaction.p99)), "ms")],
      ["a bare INSERT and commit", `${figure(rate(({ insert }) => insert))} a second`],
      ["through HTTP, of the rate of the bare INSERT", figure(share)],
    ],
    bounds: [
      {
        what: "of the rate of the same transaction",
        atLeast: 0.4,
        value: median(ratios),
        best: Math.max(...ratios),
        unit: "",
      },
      { what: "99 of 100 are faster than", atMost: 60, value: median(slowest), best: Math.min(...slowest), unit: "ms" },
    ],
  };
}
