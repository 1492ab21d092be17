import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Pages that were looked over, by what they are made of: other words, times, names, or more of the same, make no new page. */
const seen = new Set<string>();

function makeOf(html: string): string {
  const elements = html
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, "id")
    .replaceAll(/ (?:value|datetime|href|action|data-[\w-]+)="[^"]*"/g, "")
    .match(/<\w[^>]*>/g);
  return [...new Set(elements)].toSorted().join("");
}

async function checkAxe(page: Page): Promise<void> {
  const make = `${page.viewportSize()?.width} ${makeOf(await page.content())}`;
  if (seen.has(make)) return;
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(TAGS)
    // Pages have no frames: nothing has to be put together in a page of its own.
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }));
  expect(found, page.url()).toEqual([]);
  seen.add(make);
}

interface Measured {
  readonly tooWide: number;
  readonly idsTwice: readonly string[];
}

const MEASURE = `({
  tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  idsTwice: [...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index),
})`;

/** What every page must be at every width: for everybody, without scrolling sideways. Axe itself needs script. */
export async function checkPage(page: Page, script: boolean): Promise<void> {
  if (script) await checkAxe(page);
  expect(await page.evaluate<Measured>(MEASURE), page.url()).toEqual({ tooWide: 0, idsTwice: [] });
}
