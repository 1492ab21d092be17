import assert from "node:assert/strict";
import type { FastifyInstance } from "fastify";
import { loadPlan } from "../../src/cli/load-plan.ts";
import type { Planned } from "../../src/domain/section-136/from-case-file.ts";
import { type Instant, isBefore } from "../../src/domain/timeline/instant.ts";
import { type LoadedCase, planSharedCases } from "./loaded-cases.ts";
import type { ExpectedView } from "./section-136-cases.ts";
import { serveCases, signedIn } from "./serving.ts";
import { acceptance } from "./shared.ts";

/** What was written down by an instant. */
const knownBy = ({ episodes, ...rest }: Planned, asOf: Instant): Planned => ({
  ...rest,
  episodes: episodes.flatMap(({ episode, entries }) => {
    const known = entries.filter(({ recordedAt }) => recordedAt !== null && !isBefore(asOf, recordedAt));
    return known.length === 0 ? [] : [{ episode, entries: known }];
  }),
});

interface Row {
  readonly detention: string;
  /** Every instant that the row tells. */
  readonly tells: readonly string[];
}

/** The rows of a case's episodes, the latest detention last. */
function rowsOn(board: string, { planned }: LoadedCase): readonly Row[] {
  return planned.episodes.flatMap(({ episode }) => {
    const [, rest] = board.split(`data-episode="${episode}"`);
    if (rest === undefined) return [];
    const [row = ""] = rest.split("</li>");
    const detention = /^[^>]*data-detention="([^"]*)"/.exec(row)?.[1] ?? "not marked";
    return [{ detention, tells: [...row.matchAll(/datetime="([^"]*)"/g)].map(([, instant = ""]) => instant) }];
  });
}

/** Whoever is held, or away and may be brought back, is on the board with the end of the time; whoever nothing holds need not be. */
function compareRow(rows: readonly Row[], expected: ExpectedView, about: string): void {
  const row = rows.at(-1);
  switch (expected.detention) {
    case "none":
      return assert.deepEqual(rows, [], about);
    case "ended":
    case "lapsed":
      return row === undefined ? undefined : assert.equal(row.detention, expected.detention, about);
    default:
      assert.equal(row?.detention, expected.detention, about);
      if (expected.endsBy !== null)
        assert.ok(row?.tells.includes(expected.endsBy), `${about}: ${row?.tells.join(" ")}`);
  }
}

const boardFor = async (server: FastifyInstance, cookie: string): Promise<string> => {
  const { statusCode, body } = await server.inject({ url: "/board", headers: { cookie } });
  assert.equal(statusCode, 200);
  return body;
};

void acceptance("the board says of every shared case what is expected, as its entries come to be written", async () => {
  const { store, cases, close, setNow } = await planSharedCases();
  const server = await serveCases(store);
  try {
    const cookies = new Map<string, string>();
    for (const { area } of cases)
      if (!cookies.has(area.id)) cookies.set(area.id, await signedIn(server, store, area.id));
    let told = 0;
    for (const loaded of cases) {
      for (const [index, asOf] of loaded.file.asOf.entries()) {
        setNow(asOf);
        const known = knownBy(loaded.planned, asOf);
        if (known.episodes.length > 0) await loadPlan(store, loaded.area, known);
        const rows = rowsOn(await boardFor(server, cookies.get(loaded.area.id) ?? ""), loaded);
        const expected = loaded.expected.views[index];
        assert.ok(expected);
        compareRow(rows, expected, `${loaded.name} at ${asOf.toString()}`);
        told += rows.length;
      }
    }
    assert.ok(told > 60, `the board told of ${told} only`);
  } finally {
    await server.close();
    await close();
  }
});
