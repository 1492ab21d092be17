import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "./bench.ts";
import { boundInWords, type Finding, holds } from "./finding.ts";

const PAGE = join(import.meta.dirname, "..", "..", "docs", "performance.md");

/** Puts text between two marks of the page of figures; what stands outside them is written by hand. */
export async function writeBetween(mark: string, text: string): Promise<void> {
  const page = await readFile(PAGE, "utf8");
  const [begin, end] = [`<!-- ${mark}: begin -->`, `<!-- ${mark}: end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for "${mark}"`);
  await writeFile(PAGE, `${page.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${page.slice(to)}`);
}

const section = ({ title, how, data, figures, bounds }: Finding): string =>
  [
    `### ${title}`,
    "",
    how,
    "",
    `Data: ${data}.`,
    "",
    "| | |",
    "| --- | ---: |",
    ...figures.map(([what, figure]) => `| ${what} | ${figure} |`),
    "",
    ...bounds.map((bound) => `- ${holds(bound) ? "Holds" : "**Does not hold**"}: ${boundInWords(bound)}.`),
  ].join("\n");

/** Writes the figures of the parts that were measured; parts that were not keep theirs. */
export async function writeFigures({ machine, findings }: Report): Promise<void> {
  const on = new Date().toISOString().slice(0, 10);
  for (const finding of findings) {
    const mark = finding.title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
    await writeBetween(mark, `${section(finding)}\n\nMeasured on ${on}: ${machine}.`);
  }
}
