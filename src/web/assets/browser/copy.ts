/** Copies a text area's words at a tap; without script, or without leave, they can be marked and copied by hand. */
function offerCopy(part: HTMLElement): void {
  const area = document.getElementById(part.dataset["copy"] ?? "");
  const status = part.querySelector("[role=status]");
  if (!(area instanceof HTMLTextAreaElement) || status === null || navigator.clipboard === undefined) return;
  part.hidden = false;
  part.querySelector("button")?.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(area.value);
      status.textContent = "Copied.";
    } catch {
      area.select();
      status.textContent = "Could not copy by itself. The text is marked: copy it with your keyboard.";
    }
  });
}

export function startCopying(): void {
  for (const part of document.querySelectorAll<HTMLElement>("[data-copy]")) offerCopy(part);
}
