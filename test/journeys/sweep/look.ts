import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const INLINE = /\sstyle\s*=|<style\b|\son[a-z]+\s*=|<script\b(?![^>]*\ssrc="\/assets\/)|\sjavascript:/i;

/** A page that says what is wrong, or that it is not there, is no fault, though the browser notes it. */
const ANSWERED = /the server responded with a status of 4\d\d/;

/** Notes what a page must never do: ask another host, break its own policy, fail in a script. */
export function watch(page: Page, origin: string): readonly string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" && !ANSWERED.test(message.text())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) problems.push(`asked ${request.url()}`);
  });
  return problems;
}

/** What every page is at every width: for everybody, whole, and without anything inline in its source. */
export async function look(page: Page, source: string): Promise<void> {
  const where = page.url();
  expect.soft(source.replaceAll(/>[^<]*</g, "><"), `something inline on ${where}`).not.toMatch(INLINE);
  expect.soft(await page.evaluate("sweep.violations()"), `against the policy of ${where}`).toEqual([]);
  expect.soft(await page.evaluate("sweep.sideways()"), `${where} scrolls sideways`).toBe(0);
  // Without frames the older way sees the same, and opens no page of its own each time.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }));
  expect.soft(found, where).toEqual([]);
}
