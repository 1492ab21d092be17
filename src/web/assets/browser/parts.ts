type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const ticking = "[data-counts-to], [data-counts-from]";
const perPage = "input[type=hidden]";

/** What a part says, without what differs on every reading: words that tick, and tokens. */
export function fingerprint(part: Element): string {
  const copy = document.importNode(part, true);
  for (const element of copy.querySelectorAll(ticking)) element.textContent = "";
  for (const element of copy.querySelectorAll(perPage)) element.removeAttribute("value");
  return copy.outerHTML;
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    const initial = [...control.options].findIndex((option) => option.defaultSelected);
    return control.selectedIndex !== Math.max(0, initial);
  }
  if (control instanceof HTMLInputElement && (control.type === "radio" || control.type === "checkbox")) {
    return control.checked !== control.defaultChecked;
  }
  return control.value !== control.defaultValue;
}

/** Whether somebody is typing in the part, or has typed something that is not sent yet. */
export function isBusy(part: Element): boolean {
  const controls = [...part.querySelectorAll<Control>("input, textarea, select")];
  return controls.some((control) => control === document.activeElement || isChanged(control));
}

function wordsOf(element: Element): string {
  return `${element.tagName} ${element.textContent?.trim() ?? ""}`;
}

/** Puts the new part in the old one's place; what was open stays open, and the focus stays where it was. */
export function replacePart(old: HTMLElement, fresh: HTMLElement): HTMLElement {
  const part = document.importNode(fresh, true);
  const open = new Set([...old.querySelectorAll("details[open] > summary")].map(wordsOf));
  const focused = document.activeElement;
  const focusedWords = focused !== null && old.contains(focused) ? wordsOf(focused) : undefined;
  for (const summary of part.querySelectorAll("details > summary")) {
    if (open.has(wordsOf(summary))) summary.parentElement?.setAttribute("open", "");
  }
  old.replaceWith(part);
  if (focusedWords === undefined) return part;
  const again = [...part.querySelectorAll<HTMLElement>("a, button, summary")].find(
    (one) => wordsOf(one) === focusedWords,
  );
  if (again !== undefined) again.focus({ preventScroll: true });
  return part;
}
