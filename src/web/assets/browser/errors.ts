function questionOf(control: Element): Element {
  const legend = control.closest("fieldset")?.querySelector("legend");
  const label = document.querySelector(`label[for="${CSS.escape(control.id)}"]`);
  return legend ?? label ?? control;
}

/** Goes to the question, not only to its control, so that both can be seen. */
function follow(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const control = link === null ? null : document.getElementById(link.hash.slice(1));
  if (control === null) return;
  event.preventDefault();
  questionOf(control).scrollIntoView();
  control.focus({ preventScroll: true });
}

export function startErrors(): void {
  const summary = document.querySelector<HTMLElement>(".nhsuk-error-summary");
  if (summary === null) return;
  summary.tabIndex = -1;
  summary.focus();
  summary.addEventListener("click", follow);
}
