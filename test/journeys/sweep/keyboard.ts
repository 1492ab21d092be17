import { expect, type Page } from "@playwright/test";
import { z } from "zod";

const Stops = z.array(z.string());
const Walked = z.array(
  z.object({ number: z.number(), what: z.string(), changed: z.boolean(), uncovered: z.boolean() }),
);

/** Goes through the page by Tab alone: each control comes once, in its order, can be seen to have the keyboard, and lets it go. */
export async function walk(page: Page): Promise<void> {
  const stops = Stops.parse(await page.evaluate("sweep.begin()"));
  for (const _ of stops) await page.keyboard.press("Tab");
  const walked = Walked.parse(await page.evaluate("sweep.end()"));
  const where = page.url();
  expect
    .soft(
      walked.map(({ what }) => what),
      `the way of the keyboard on ${where}`,
    )
    .toEqual(stops);
  expect
    .soft(
      walked.map(({ number }) => number),
      where,
    )
    .toEqual(stops.map((_, number) => number));
  expect
    .soft(
      walked.filter(({ changed }) => !changed),
      `nothing shows the keyboard on ${where}`,
    )
    .toEqual([]);
  expect
    .soft(
      walked.filter(({ uncovered }) => !uncovered),
      `covered or out of sight on ${where}`,
    )
    .toEqual([]);
}

/** The first thing the keyboard reaches leads past the menu, into what the page is about. */
export async function skips(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const link = page.getByRole("link", { name: "Skip to main content" });
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await page.keyboard.press("Enter");
  if (await page.evaluate<boolean>("sweep.hasStopsInMain()")) {
    await page.keyboard.press("Tab");
    expect.soft(await page.evaluate<boolean>("sweep.isInMain()"), `skipping on ${page.url()}`).toBe(true);
  }
}
