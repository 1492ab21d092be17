const controls = "input, select, textarea, button";

function conditionalOf(input: HTMLInputElement): HTMLElement | null {
  const id = input.dataset["ariaControls"] ?? input.getAttribute("aria-controls");
  return id === null ? null : document.getElementById(id);
}

function sync(input: HTMLInputElement): void {
  const conditional = conditionalOf(input);
  if (conditional === null) return;
  input.setAttribute("aria-controls", conditional.id);
  const block = input.type === "radio" ? "nhsuk-radios" : "nhsuk-checkboxes";
  conditional.classList.toggle(`${block}__conditional--hidden`, !input.checked);
}

/** What is hidden is not sent: an answer taken back must not come along. */
function switchOff(control: Element): void {
  const hidden = control.closest("[class*='__conditional--hidden']") !== null;
  if (hidden && !control.hasAttribute("disabled")) {
    control.setAttribute("disabled", "");
    control.setAttribute("data-hidden-off", "");
  }
  if (!hidden && control.hasAttribute("data-hidden-off")) {
    control.removeAttribute("disabled");
    control.removeAttribute("data-hidden-off");
  }
}

/** Shows the questions that belong to the chosen answers, and only those. */
export function syncReveals(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("[data-aria-controls], [aria-controls]")) sync(input);
  for (const part of document.querySelectorAll("[class*='__conditional']")) {
    for (const control of part.querySelectorAll(controls)) switchOff(control);
  }
}

/** "None of these" takes the others back, and they take it back. */
function syncExclusive(changed: HTMLInputElement): void {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const exclusive = changed.dataset["behaviour"] === "exclusive";
  const group = `input[type="checkbox"][name="${CSS.escape(changed.name)}"]`;
  for (const other of document.querySelectorAll<HTMLInputElement>(group)) {
    if (other === changed || other.form !== changed.form) continue;
    if (exclusive || other.dataset["behaviour"] === "exclusive") other.checked = false;
  }
}

export function startReveals(): void {
  document.addEventListener("change", (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    syncExclusive(event.target);
    syncReveals();
  });
  // A browser puts answers back only after the page was loaded, when somebody goes back.
  addEventListener("pageshow", syncReveals);
  syncReveals();
}
