import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Product, serveProduct } from "../support/visit/product.ts";
import { signInAs, type Visitor } from "../support/visit/visitor.ts";
import { skips, walk } from "./sweep/keyboard.ts";
import { look, watch } from "./sweep/look.ts";
import { type Sight, sights } from "./sweep/pages.ts";

/** Every page at every width; else each in one width, and of the forms one in six. */
const WHOLE = process.env["TANDEM_SWEEP"] === "whole";

let product: Product;
let origin: string;
let all: Readonly<Record<string, readonly Sight[]>>;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await serveProduct();
  origin = await product.listen();
  all = await sights(product, WHOLE ? 3 : 1);
});
test.afterAll(async () => product.close());
test.beforeEach(({ page }) => page.addInitScript({ path: join(import.meta.dirname, "sweep/in-page.js") }));

async function enter(context: BrowserContext, { cookie }: Visitor): Promise<void> {
  const [name = "", ...value] = cookie.split("=");
  await context.clearCookies();
  if (cookie !== "") await context.addCookies([{ name, value: value.join("="), url: origin }]);
}

/** Opens what is to be looked at; gives its source. */
async function open(page: Page, { url, visitor, post }: Sight): Promise<string> {
  await enter(page.context(), visitor);
  const opened = await page.goto(origin + url);
  if (post === undefined) return (await opened?.text()) ?? "";
  const answered = page.waitForNavigation();
  await page.evaluate(`sweep.post(${JSON.stringify(post.action)}, ${JSON.stringify(post.pairs)})`);
  return (await (await answered)?.text()) ?? "";
}

const mine = (kind: string, width: number): readonly Sight[] => {
  const own = all[kind] ?? [];
  const [every, first] = kind === "a form" ? [12, width === 320 ? 0 : 7] : [2, width === 320 ? 0 : 1];
  return WHOLE ? own : own.filter((_, index) => index % every === first);
};

for (const kind of ["a page", "the end of a form", "an error", "a form"]) {
  test(`${kind} is for everybody, whole, and reached by the keyboard alone @320 @1280`, async ({ page }) => {
    test.setTimeout(WHOLE ? 540_000 : 90_000);
    const problems = watch(page, origin);
    const sightsOfMine = mine(kind, page.viewportSize()?.width ?? 0);
    expect(sightsOfMine.length).toBeGreaterThan(1);
    for (const sight of sightsOfMine) {
      await test.step(sight.name, async () => {
        const source = await open(page, sight);
        await look(page, source);
        await walk(page);
      });
    }
    expect(problems).toEqual([]);
  });
}

test("the way past the menu works wherever there is one @320 @1280", async ({ page }) => {
  const visitor = await signInAs(product, "constable");
  for (const url of ["/", "/board", "/people", `/episodes/${product.known.own.episodes[0]}`, "/start/power-used"]) {
    await open(page, { name: url, url, visitor });
    await skips(page);
  }
});
