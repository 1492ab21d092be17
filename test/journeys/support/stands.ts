import { expect } from "@playwright/test";
import type { Screen } from "./screen.ts";

/** Where an episode stands, in the words of its page. */
export interface Standing {
  readonly who?: string | RegExp;
  readonly clock?: readonly (string | RegExp)[];
  /** What somebody must do, whoever it is. */
  readonly next?: readonly (string | RegExp)[];
  readonly notNext?: readonly string[];
}

/** Says so of the page of an episode that is open, whether it was just loaded or follows changes. */
export async function stands(screen: Screen, { who, clock, next, notNext }: Standing): Promise<void> {
  if (!screen.script) await screen.again();
  if (who !== undefined) await expect(screen.section("Who has the person")).toContainText(who);
  for (const words of clock ?? []) await expect(screen.section("The clock")).toContainText(words);
  for (const words of next ?? []) await expect(screen.section("Who acts next")).toContainText(words);
  for (const words of notNext ?? []) await expect(screen.section("Who acts next")).not.toContainText(words);
}

/** A board that stays open: with script, what it says of a person must change without its being loaded again. */
export class OpenBoard {
  readonly screen: Screen;
  #loads = 0;

  private constructor(screen: Screen) {
    this.screen = screen;
    screen.page.on("load", () => (this.#loads += 1));
  }

  static async by(screen: Screen): Promise<OpenBoard> {
    await screen.go("Board");
    return new OpenBoard(screen);
  }

  async says(person: string, ...words: readonly (string | RegExp)[]): Promise<void> {
    const row = this.screen.main.getByRole("listitem").filter({ hasText: person });
    await this.#reloadedWithoutScript();
    for (const word of words) await expect(row).toContainText(word);
  }

  async saysNothingOf(person: string): Promise<void> {
    await this.#reloadedWithoutScript();
    await expect(this.screen.main.getByText(person)).toHaveCount(0);
  }

  async #reloadedWithoutScript(): Promise<void> {
    if (!this.screen.script) return this.screen.again();
    expect(this.#loads, "the board was loaded again").toBe(0);
  }
}
