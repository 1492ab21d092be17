import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Screen } from "./screen.ts";
import type { Show } from "./walk-night.ts";

const FOLDER = join(import.meta.dirname, "../../../docs/images");

const wanted = (): boolean => process.env["TANDEM_SCREENSHOTS"] === "1";

/** Which page of the night is shown at which width. */
const WIDTHS: Readonly<Record<Parameters<Show>[0], string>> = { phone: "390", episode: "1280" };

/** The pictures of the README and the guide, made only when asked for with TANDEM_SCREENSHOTS=1. */
export const picturesFor =
  (width: string): Show =>
  async (what, screen) => {
    if (WIDTHS[what] === width) await picture(what, screen);
  };

/** Keeps a picture of the page that is open, where pictures are asked for. */
export async function picture(name: string, { page }: Screen): Promise<void> {
  if (!wanted()) return;
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate("scrollTo(0, 0)");
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled", scale: "css" });
}
