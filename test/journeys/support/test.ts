import { writeFile } from "node:fs/promises";
import {
  type APIRequestContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type TestInfo,
} from "@playwright/test";
import { london } from "./clock.ts";
import { workerNamed } from "./people.ts";
import { Screen } from "./screen.ts";
import { startTandem, type Tandem } from "./tandem.ts";

/** Signs a worker in on a screen of their own, in a browser context of their own. */
export type As = (worker: string, options?: BrowserContextOptions) => Promise<Screen>;

interface Given {
  readonly tandem: Tandem;
  readonly as: As;
}

interface Settings {
  /** Whether the server is filled with the demonstration's month. */
  readonly month: boolean;
  /** When the night begins. */
  readonly begins: string;
}

/** A test with a server of its own on a database of its own, in which it is an evening in March. */
export const test = base.extend<Given & Settings>({
  month: [false, { option: true }],
  begins: ["2026-03-10T21:30", { option: true }],
  tandem: async ({ month, begins }, use) => {
    const tandem = await startTandem({ at: london(begins), month });
    await use(tandem);
    await tandem.close();
  },
  as: async ({ tandem, browser }, use, info) => {
    const screens: { readonly worker: string; readonly screen: Screen }[] = [];
    await use(async (worker, options = {}) => {
      const context = await browser.newContext(options);
      const screen = new Screen(await context.newPage(), tandem.origin, options.javaScriptEnabled !== false);
      screens.push({ worker, screen });
      await signedIn(context.request, tandem.origin, worker);
      await screen.open("/");
      return screen;
    });
    for (const { worker, screen } of screens) {
      if (info.errors.length > 0) await keepWhatWasSeen(info, worker, screen);
      await screen.page.context().close();
    }
  },
});

export { expect } from "@playwright/test";

/** For whoever looks into a failure: what each person had before them. */
async function keepWhatWasSeen(info: TestInfo, worker: string, { page }: Screen): Promise<void> {
  const words = await page.locator("body").ariaSnapshot().catch(String);
  await writeFile(info.outputPath(`${worker}.txt`), `${page.url()}\n${words}`);
}

const TOKEN = /name="_csrf" value="([^"]+)"/;

/** Signs in without a page, which others have looked over. */
async function signedIn(request: APIRequestContext, origin: string, worker: string): Promise<void> {
  const page = await (await request.get(`${origin}/sign-in`)).text();
  const form = { _csrf: TOKEN.exec(page)?.[1] ?? "", worker: workerNamed(worker).id, to: "/" };
  const answer = await request.post(`${origin}/sign-in`, { form, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
}

/** Chooses a worker of The Shire on the sign-in page; lands on what needs them. */
export async function signIn(screen: Screen, worker: string): Promise<void> {
  await screen.open("/sign-in");
  const button = screen.main.getByRole("button", { name: worker });
  if (!(await button.isVisible())) await screen.main.getByText(/^The Shire/).click();
  await screen.landing(() => button.click());
}
