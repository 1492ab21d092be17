import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { html } from "../../src/web/html.ts";
import { startGallery } from "../support/gallery.ts";
import { correctionId, entryId } from "../support/gallery-pages.ts";

type Gallery = Awaited<ReturnType<typeof startGallery>>;

let gallery: Gallery;
test.beforeEach(async () => {
  gallery = await startGallery();
});
test.afterEach(async () => await gallery.close());

const paths = ["/", "/lists", "/board", "/questions"];

async function open(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(gallery.origin)) problems.push(`asked another host: ${request.url()}`);
  });
  await page.goto(gallery.origin + path);
  return problems;
}

for (const path of paths) {
  test(`${path} passes axe, fits its screen and keeps to itself @320 @1280`, async ({ page }) => {
    const problems = await open(page, path);
    const found = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(found.violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
    const width = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(width).toBe(0);
    expect(problems).toEqual([]);
  });
}

test("a control is large enough for a finger @320", async ({ page }) => {
  await open(page, "/questions");
  for (const control of await page
    .locator("button, .nhsuk-button, input:visible:not([type=hidden]), select, nav a, .nhsuk-back-link")
    .all()) {
    const box = await control.boundingBox();
    expect(box?.height, await control.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(36);
  }
});

test("the whole form can be filled in and sent with the keyboard", async ({ page }) => {
  await open(page, "/questions");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skip to main content")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Now", { exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2140");
  await expect(page.locator("#at-time")).toHaveValue("2140");
  await page.locator("#number").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "What needs you" })).toBeVisible();
  expect(gallery.state.posts[0]?.get("at-time")).toBe("2140");
});

test("further questions show with their answer, and what is hidden is not sent", async ({ page }) => {
  await open(page, "/questions");
  const adviser = page.getByLabel("Who gave it?");
  await expect(adviser).toBeHidden();
  await page.getByLabel("Yes", { exact: true }).check();
  await adviser.fill("Nurse Example");
  await page.getByLabel("Not known").check();
  await expect(adviser).toBeHidden();
  await page.getByLabel("Police").check();
  await page.getByLabel("Nobody").check();
  await expect(page.getByLabel("Police")).not.toBeChecked();
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page.getByRole("heading", { name: "What needs you" })).toBeVisible();
  const [post] = gallery.state.posts;
  expect(post?.get("adviser")).toBeNull();
  expect(post?.get("at")).toBe("now");
  expect(post?.get("submission")).toBe(entryId);
});

test("errors are heard first, lead to their question, and keep what was typed", async ({ page }) => {
  gallery.state.answer = "errors";
  await open(page, "/questions");
  await page.getByLabel("Earlier").check();
  await page.locator("#at-time").fill("quarter to ten");
  await page.getByRole("button", { name: "Record it" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.locator(".nhsuk-error-summary")).toBeFocused();
  await expect(page.locator("#at-time")).toHaveValue("quarter to ten");
  await page.getByRole("link", { name: "Enter the incident number" }).click();
  await expect(page.locator("#number")).toBeFocused();
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map(({ id }) => id)).toEqual([]);
});

for (const answer of ["hang up", "failure"] as const) {
  test(`a form that could not be sent (${answer}) stays on screen and is sent once the server is back`, async ({
    page,
  }) => {
    gallery.state.answer = answer;
    await open(page, "/questions");
    await page.locator("#number").fill("12345");
    await page.getByRole("button", { name: "Record it" }).click();
    await expect(page.getByRole("alert")).toContainText("What you typed is still here");
    await expect(page.locator("#number")).toHaveValue("12345");
    gallery.state.answer = "redirect";
    await page.evaluate("window.dispatchEvent(new Event('online'))");
    await expect(page.getByRole("heading", { name: "What needs you" })).toBeVisible();
    expect(gallery.state.posts.map((post) => [post.get("number"), post.get("submission")])).toEqual([
      ["12345", entryId],
    ]);
  });
}

test("pressing twice sends once", async ({ page }) => {
  await open(page, "/questions");
  await page.getByRole("button", { name: "Record it" }).dblclick();
  await expect(page.getByRole("heading", { name: "What needs you" })).toBeVisible();
  expect(gallery.state.posts).toHaveLength(1);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("every question can be seen and sent", async ({ page }) => {
    await open(page, "/questions");
    await expect(page.getByLabel("Who gave it?")).toBeVisible();
    await expect(page.locator("#at-time")).toBeVisible();
    await expect(page.locator("#at-day")).toBeVisible();
    await page.getByRole("button", { name: "Record it" }).click();
    await expect(page.getByRole("heading", { name: "What needs you" })).toBeVisible();
    expect(gallery.state.posts[0]?.get("submission")).toBe(entryId);
  });

  test("a correction leads to the entry that replaced it", async ({ page }) => {
    await open(page, "/");
    await page.getByRole("link", { name: "Corrected by a later entry" }).click();
    expect(page.url()).toContain(`#entry-${correctionId}`);
  });
});

test.describe("a live page", () => {
  const part = (words: string) =>
    html`<section id="part" data-live-part data-live-announce="The part changed"><p>${words}</p><details><summary>More</summary><p>Details</p></details><a href="/lists">Lists</a></section>`;
  const field = html`<section id="form-part" data-live-part><label for="typed">Typed</label><input id="typed" value=""></section>`;

  test.beforeEach(() => {
    gallery.state.live = [html`<h1>Live</h1>`, part("One"), field];
  });

  test("shows what changed, reads it out, and keeps what is open and where one is", async ({ page }) => {
    const problems = await open(page, "/live");
    await page.getByText("More").click();
    await page.getByRole("link", { name: "Lists", exact: true }).focus();
    gallery.state.live = [html`<h1>Live</h1>`, part("Two"), field];
    await gallery.changed();
    await expect(page.locator("#part p").first()).toHaveText("Two");
    await expect(page.getByText("Details")).toBeVisible();
    await expect(page.getByRole("link", { name: "Lists", exact: true })).toBeFocused();
    await expect(page.locator("[role=status].nhsuk-u-visually-hidden")).toHaveText("The part changed");
    expect(problems).toEqual([]);
  });

  test("shows parts that came, and takes away those that went", async ({ page }) => {
    await open(page, "/live");
    const place = (id: string) => html`<section id="${id}" data-live-part><p>Place ${id}</p></section>`;
    gallery.state.live = [html`<h1>Live</h1>`, place("one"), place("two")];
    await gallery.changed();
    await expect(page.getByText("Place two")).toBeVisible();
    await expect(page.locator("#part")).toHaveCount(0);
    gallery.state.live = [html`<h1>Live</h1>`, place("two"), place("three")];
    await gallery.changed();
    await expect(page.getByText("Place three")).toBeVisible();
    await expect(page.getByText("Place one")).toHaveCount(0);
  });

  test("says nothing where nothing changed", async ({ page }) => {
    await open(page, "/live");
    const answered = page.waitForResponse((response) => response.url().endsWith("/live"));
    await gallery.changed();
    await answered;
    await expect(page.locator("[role=status].nhsuk-u-visually-hidden")).toBeEmpty();
  });

  test("leaves alone what somebody is typing in, until they are done", async ({ page }) => {
    await open(page, "/live");
    await page.getByLabel("Typed").fill("half a sent");
    gallery.state.live = [
      html`<h1>Live</h1>`,
      part("Two"),
      html`<section id="form-part" data-live-part><p>Gone</p></section>`,
    ];
    await gallery.changed();
    await expect(page.locator("#part p").first()).toHaveText("Two");
    await expect(page.getByLabel("Typed")).toHaveValue("half a sent");
    await expect(page.locator("[data-live-status]")).toHaveText(/when you have finished typing/);
    await page.getByLabel("Typed").fill("");
    await page.getByLabel("Typed").blur();
    await expect(page.getByText("Gone")).toBeVisible();
  });

  test("says when it no longer follows", async ({ page }) => {
    await open(page, "/live");
    await gallery.changed();
    await gallery.close();
    await expect(page.locator("[data-live-status]")).toHaveText("Not live: reload to see changes.");
    gallery = await startGallery();
  });
});

test("a duration ticks in the server's time, whatever the phone's clock says", async ({ page }) => {
  await page.clock.install({ time: new Date("2020-01-01T00:00:00Z") });
  await open(page, "/");
  await expect(page.locator(".tandem-clock--soon .tandem-clock__left")).toHaveText(/^(30|29) minutes left$/);
  await page.clock.runFor("31:00");
  await expect(page.locator(".tandem-clock--soon .tandem-clock__left")).toHaveText("overran by 1 minute");
});

test("a first visit is at most 60 KB with everything @1280", async ({ page }) => {
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.loadingFinished", (event) => (bytes += event.encodedDataLength));
  await page.goto(`${gallery.origin}/`, { waitUntil: "networkidle" });
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
});

test("on paper it is still marked as a demonstration, without what is only for the screen", async ({ page }) => {
  await open(page, "/");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Demonstration only:")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Menu" })).toBeHidden();
});
