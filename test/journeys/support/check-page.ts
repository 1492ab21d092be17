import { createHash } from "node:crypto";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Pages that were looked over, by what they are made of: words, times and names make no new page. */
const seen = new Set<string>();

function makeOf(html: string): string {
  const skeleton = html
    .replaceAll(/>[^<]+</g, ">x<")
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, "id")
    .replaceAll(/ (?:value|datetime|href|action|data-[\w-]+)="[^"]*"/g, "");
  return createHash("sha256").update(skeleton).digest("base64");
}

async function checkAxe(page: Page): Promise<void> {
  const make = `${page.viewportSize()?.width} ${makeOf(await page.content())}`;
  if (seen.has(make)) return;
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) })),
    page.url(),
  ).toEqual([]);
  seen.add(make);
}

/** What every page must be at every width: for everybody, without scrolling sideways. Axe itself needs script. */
export async function checkPage(page: Page, script: boolean): Promise<void> {
  if (script) await checkAxe(page);
  const tooWide = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  expect(tooWide, `${page.url()} scrolls sideways`).toBe(0);
}
