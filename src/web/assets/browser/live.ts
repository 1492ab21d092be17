import { learnNow, serverNow } from "./clock.ts";
import { fingerprint, isBusy, replacePart } from "./parts.ts";
import { syncReveals } from "./reveal.ts";
import { spaced } from "./spaced.ts";
import { tick } from "./ticks.ts";

const reconnectMilliseconds = 20_000;
const shortestPauseMilliseconds = 1_000;
const overdueMilliseconds = 30_000;
const longestTimer = 2 ** 31 - 1;

const notLive = "Not live: reload to see changes.";
const whileTyping = "Something changed. It will show when you have finished typing.";

/** Follows one page: its stream says only that something changed, and the page is read again. */
class LivePage {
  #main: HTMLElement;
  readonly #shown = new Map<string, string>();
  readonly #announcer = document.createElement("div");
  #stream: EventSource | undefined;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(main: HTMLElement) {
    this.#main = main;
    this.#announcer.className = "nhsuk-u-visually-hidden";
    this.#announcer.setAttribute("role", "status");
    document.body.append(this.#announcer);
    for (const part of partsOf(main)) this.#shown.set(part.id, fingerprint(part));
  }

  start(): void {
    this.#connect();
    this.#awaitNextChange();
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#pause() : this.#resume()));
    document.addEventListener("focusout", () => setTimeout(() => this.#held && this.refresh()));
  }

  #connect(): void {
    const stream = new EventSource(this.#main.dataset["live"] ?? "");
    let wasLost = false;
    stream.addEventListener("open", () => {
      this.#say(undefined);
      if (wasLost) void this.refresh();
      wasLost = false;
    });
    stream.addEventListener("message", () => void this.refresh());
    stream.addEventListener("changed", () => void this.refresh());
    stream.addEventListener("error", () => {
      wasLost = true;
      this.#say(notLive);
      if (stream.readyState === EventSource.CLOSED) setTimeout(() => this.#reconnect(stream), reconnectMilliseconds);
    });
    this.#stream = stream;
  }

  #reconnect(lost: EventSource): void {
    if (this.#stream !== lost || document.hidden) return;
    this.#connect();
    void this.refresh();
  }

  /** A page that nobody looks at leaves its connection to others. */
  #pause(): void {
    this.#stream?.close();
    this.#stream = undefined;
  }

  #resume(): void {
    if (this.#stream !== undefined) return;
    this.#connect();
    void this.refresh();
  }

  /** A busy area has hundreds of changes a second, and nobody reads as fast. */
  readonly refresh = spaced(() => this.#read(), shortestPauseMilliseconds);

  async #read(): Promise<void> {
    try {
      const response = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
      if (!response.ok || response.redirected) return this.#say(notLive);
      this.#show(new DOMParser().parseFromString(await response.text(), "text/html"));
    } catch {
      this.#say(notLive);
    }
  }

  #show(page: Document): void {
    const main = page.querySelector<HTMLElement>("main[data-live]");
    if (main === null) return this.#say(notLive);
    learnNow(page.documentElement);
    this.#held = false;
    const announcements = sameParts(this.#main, main)
      ? partsOf(main).flatMap((part) => this.#showPart(part) ?? [])
      : this.#showAll(main);
    this.#say(this.#held ? whileTyping : undefined);
    if (announcements.length > 0) this.#announcer.textContent = announcements.join(". ");
    this.#main.dataset["nextChange"] = main.dataset["nextChange"] ?? "";
    this.#awaitNextChange();
    showWhenMade(page);
    syncReveals();
    tick();
  }

  /** The words to be read out, where the part changed and has any. */
  #showPart(part: HTMLElement): string | undefined {
    const now = fingerprint(part);
    if (this.#shown.get(part.id) === now) return undefined;
    const shown = document.getElementById(part.id);
    if (shown === null) return undefined;
    if (isBusy(shown)) {
      this.#held = true;
      return undefined;
    }
    replacePart(shown, part);
    this.#shown.set(part.id, now);
    return part.dataset["liveAnnounce"];
  }

  /** Parts came or went: the whole page is shown anew. */
  #showAll(main: HTMLElement): readonly string[] {
    if (isBusy(this.#main)) {
      this.#held = true;
      return [];
    }
    const changed = partsOf(main).filter((part) => this.#shown.get(part.id) !== fingerprint(part));
    this.#shown.clear();
    for (const part of partsOf(main)) this.#shown.set(part.id, fingerprint(part));
    this.#main = replacePart(this.#main, main);
    return changed.flatMap((part) => part.dataset["liveAnnounce"] ?? []);
  }

  #awaitNextChange(): void {
    clearTimeout(this.#timer);
    const at = Date.parse(this.#main.dataset["nextChange"] ?? "");
    if (Number.isNaN(at)) return;
    const left = at - serverNow();
    const wait = left > 0 ? left + Math.random() * 500 : overdueMilliseconds;
    this.#timer = setTimeout(() => void this.refresh(), Math.min(wait, longestTimer));
  }

  #say(sentence: string | undefined): void {
    const status = this.#main.querySelector<HTMLElement>("[data-live-status]");
    if (status === null || status.textContent === (sentence ?? "")) return;
    status.textContent = sentence ?? "";
    status.hidden = sentence === undefined;
  }
}

function partsOf(main: ParentNode): readonly HTMLElement[] {
  return [...main.querySelectorAll<HTMLElement>("[data-live-part][id]")];
}

function sameParts(one: ParentNode, other: ParentNode): boolean {
  const ids = (main: ParentNode) => partsOf(main).map((part) => part.id);
  return ids(one).join(" ") === ids(other).join(" ");
}

function showWhenMade(page: Document): void {
  const made = page.querySelector("[data-page-made]");
  if (made !== null) document.querySelector("[data-page-made]")?.replaceWith(document.importNode(made, true));
}

export function startLive(): void {
  const main = document.querySelector<HTMLElement>("main[data-live]");
  if (main !== null) new LivePage(main).start();
}
