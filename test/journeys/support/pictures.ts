import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Screen } from "./screen.ts";
import type { Show } from "./walk-night.ts";

const FOLDER = join(import.meta.dirname, "../../../docs/images");

const wanted = (): boolean => process.env["TANDEM_SCREENSHOTS"] === "1";

/** Which page of the night is shown at which width, and how much of it. */
const OF_THE_NIGHT: Readonly<Record<Parameters<Show>[0], { readonly width: string; readonly height: number }>> = {
  phone: { width: "390", height: 1280 },
  episode: { width: "1280", height: 1100 },
};

/** The pictures of the README and the guide, made only when asked for with TANDEM_SCREENSHOTS=1. */
export const picturesFor =
  (project: string): Show =>
  async (what, screen) => {
    const { width, height } = OF_THE_NIGHT[what];
    if (width === project) await picture(what, screen, height);
  };

/** Keeps a picture of the page that is open, as whoever comes to it sees it, where pictures are asked for. */
export async function picture(name: string, screen: Screen, height: number): Promise<void> {
  if (!wanted()) return;
  const { page } = screen;
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  await screen.open(new URL(page.url()).pathname);
  await page.setViewportSize({ ...before, height });
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled", scale: "css" });
  await page.setViewportSize(before);
}
