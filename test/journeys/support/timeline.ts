import { expect } from "@playwright/test";
import type { Screen } from "./screen.ts";

/** How often the timeline of the page that is open tells a thing: once, where it was recorded once. */
export async function tells(screen: Screen, title: string | RegExp, times: number): Promise<void> {
  const titles = screen.section(/^Timeline/).getByRole("heading", { level: 3, name: title });
  await expect(titles).toHaveCount(times);
}
