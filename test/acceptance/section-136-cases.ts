import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { sharedFile } from "./shared.ts";

const FOLDER = join("cases", "section-136");

const ExpectedView = z.object({
  asOf: z.string(),
  detention: z.string(),
  ruleSet: z.string().nullable(),
  startedAt: z.string().nullable(),
  endsBy: z.string().nullable(),
  overrunMinutes: z.number(),
});
export type ExpectedView = z.infer<typeof ExpectedView>;

const Expected = z.array(
  z.object({
    case: z.string(),
    refused: z.array(z.object({ entry: z.string(), because: z.string() })),
    breaches: z.array(z.object({ entry: z.string(), of: z.string() })),
    views: z.array(ExpectedView),
  }),
);
export type ExpectedReplay = z.infer<typeof Expected>[number];

/** Where a file of the shared section 136 cases is. */
export const sharedCase = (name: string): string => sharedFile(join(FOLDER, name));

export const caseFileNames = (): string[] =>
  readdirSync(sharedFile(FOLDER))
    .filter((name) => name.endsWith(".json"))
    .toSorted();

/** What a case must give, with its keys in the order in which they are written beside it. */
export const expectedAsWritten = (name: string): unknown[] =>
  z.array(z.unknown()).parse(JSON.parse(readFileSync(sharedCase(join("expected", name)), "utf8")));

export const expectedReplay = (name: string): ExpectedReplay => {
  const [replay] = Expected.parse(expectedAsWritten(name));
  if (replay === undefined) throw new RangeError(`${name} expects nothing`);
  return replay;
};
