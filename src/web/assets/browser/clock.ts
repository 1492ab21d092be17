// A phone's own clock may be wrong: what counts is the server's, and how long ago the page was made.
let offset = 0;

export function learnNow(root: HTMLElement): void {
  const now = Date.parse(root.dataset["now"] ?? "");
  if (!Number.isNaN(now)) offset = now - Date.now();
}

export function startClock(): void {
  learnNow(document.documentElement);
}

export function serverNow(): number {
  return Date.now() + offset;
}
