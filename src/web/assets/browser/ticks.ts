import { durationWords, remainingWords } from "../../time/duration-words.ts";
import { serverNow } from "./clock.ts";

const everyMilliseconds = 5_000;

function setText(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

export function tick(): void {
  const now = serverNow();
  for (const element of document.querySelectorAll<HTMLElement>("[data-counts-to]")) {
    setText(element, remainingWords(Date.parse(element.dataset["countsTo"] ?? "") - now));
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-counts-from]")) {
    setText(element, durationWords(now - Date.parse(element.dataset["countsFrom"] ?? "")));
  }
}

export function startTicks(): void {
  tick();
  setInterval(tick, everyMilliseconds);
  document.addEventListener("visibilitychange", tick);
}
