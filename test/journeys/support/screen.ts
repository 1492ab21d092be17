import { expect, type Locator, type Page } from "@playwright/test";
import { checkPage } from "./check-page.ts";
import { workerNamed } from "./people.ts";

/** A form that is sent back to be put right is no fault, though the browser notes it. */
const ANSWERED = /the server responded with a status of (?:409|422)/;

/** A person at a screen: goes from page to page as people do, and every page they land on is looked over. */
export class Screen {
  readonly page: Page;
  /** Whether the browser runs script: without it no page follows changes. */
  readonly script: boolean;
  /** How often somebody tapped, and how many characters they typed. */
  readonly effort = { taps: 0, characters: 0 };
  readonly #origin: string;
  readonly #problems: string[] = [];

  constructor(page: Page, origin: string, script: boolean) {
    this.page = page;
    this.#origin = origin;
    this.script = script;
    page.on("console", (message) => {
      if (message.type() === "error" && !ANSWERED.test(message.text())) this.#problems.push(message.text());
    });
    page.on("pageerror", (error) => this.#problems.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(origin)) this.#problems.push(`asked another host: ${new URL(request.url()).host}`);
    });
  }

  /** Opens an address of the server. */
  async open(path: string): Promise<void> {
    await this.page.goto(this.#origin + path);
    await this.look();
  }

  /** Loads the page that is open once more. */
  async again(): Promise<void> {
    await this.page.reload();
    await this.look();
  }

  /** Does what leads to another page, and waits until it is there. */
  async landing(act: () => Promise<unknown>): Promise<void> {
    const landed = this.page.waitForEvent("load");
    await act();
    await landed;
    await this.look();
  }

  /** Sends a form: with script, an answer that is no new page takes the place of the form. */
  async sending(act: () => Promise<unknown>): Promise<void> {
    await this.main.evaluate((main) => main.setAttribute("data-sent", ""));
    await act();
    await expect(this.page.locator("main:not([data-sent])")).toBeVisible();
    await this.page.waitForLoadState("load");
    await this.look();
  }

  /** Presses a button, or follows a link, whichever it looks like. */
  async press(name: string | RegExp, within: Locator = this.main): Promise<void> {
    const wanted = within.getByRole("button", { name }).or(within.getByRole("link", { name })).first();
    this.effort.taps += 1;
    const sends = await wanted.evaluate((element) => element.tagName === "BUTTON");
    await (sends ? this.sending(() => wanted.click()) : this.landing(() => wanted.click()));
  }

  /** By the menu at the top. */
  async go(item: string): Promise<void> {
    await this.press(item, this.page.getByRole("navigation", { name: "Menu" }));
  }

  get main(): Locator {
    return this.page.getByRole("main");
  }

  get heading(): Locator {
    return this.main.getByRole("heading", { level: 1 });
  }

  /** A section of the page, by its heading. */
  section(heading: string | RegExp): Locator {
    return this.main
      .locator("section, div[data-live-part]")
      .filter({ has: this.page.getByRole("heading", { level: 2, name: heading }) })
      .first();
  }

  async sees(...texts: readonly (string | RegExp)[]): Promise<void> {
    for (const text of texts) await expect(this.main).toContainText(text);
  }

  /** Chooses an answer to a question, whether the answers stand beside each other or in a list. */
  async choose(question: string | RegExp, answer: string | RegExp): Promise<void> {
    this.effort.taps += 1;
    const tap = this.question(question).getByLabel(answer, { exact: true });
    const list = this.main.getByRole("combobox", { name: question, exact: true });
    await tap.or(list).first().waitFor();
    if ((await tap.count()) > 0) return tap.first().check();
    this.effort.taps += 1;
    const option = await list.getByRole("option", { name: answer }).first().getAttribute("value");
    await list.selectOption(option);
  }

  /** Picks somebody from a list of workers. */
  async pick(label: string, worker: string): Promise<void> {
    this.effort.taps += 2;
    await this.main.getByLabel(label, { exact: true }).selectOption(workerNamed(worker).id);
  }

  async tick(...statements: readonly (string | RegExp)[]): Promise<void> {
    this.effort.taps += statements.length;
    for (const statement of statements) await this.main.getByRole("checkbox", { name: statement }).check();
  }

  async fill(label: string | RegExp, text: string, within: Locator = this.main): Promise<void> {
    this.effort.taps += 1;
    this.effort.characters += text.length;
    await within.getByRole("textbox", { name: label, exact: true }).fill(text);
  }

  /** Without script the same question stands beside each answer to which it belongs. */
  question(question: string | RegExp): Locator {
    return this.main.getByRole("group", { name: question, exact: true });
  }

  /** Answers when it happened; "now" where that may be said. */
  async happened(question: string, time: string): Promise<void> {
    if (time === "now") return this.choose(question, "Now");
    const earlier = this.question(question).getByLabel(/^(?:Earlier|Another time)$/);
    if ((await earlier.count()) > 0) {
      this.effort.taps += 1;
      await earlier.check();
    }
    await this.fill("Time", time, this.question(question));
  }

  /** Axe, the width, the console and the hosts: of the page as it now is. */
  async look(): Promise<void> {
    await checkPage(this.page, this.script);
    expect(this.#problems, "the browser's console, and who was asked").toEqual([]);
  }

  /** For a test that cuts the connection: what the browser said about it. */
  forgive(): void {
    this.#problems.length = 0;
  }
}
