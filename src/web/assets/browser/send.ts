import { startErrors } from "./errors.ts";
import { syncReveals } from "./reveal.ts";

const retryMilliseconds = 10_000;
const patienceMilliseconds = 30_000;

type Sending = {
  readonly form: HTMLFormElement;
  readonly submitter: HTMLElement | null;
  status: "sending" | "waiting" | "handed over";
};

let current: Sending | undefined;

function tell(form: HTMLFormElement, sentence: string | undefined): void {
  form.querySelector(".tandem-send-status")?.remove();
  if (sentence === undefined) return;
  const status = document.createElement("p");
  status.className = "tandem-send-status";
  status.setAttribute("role", "alert");
  status.textContent = sentence;
  const buttons = form.querySelectorAll("button[type=submit]");
  const last = buttons[buttons.length - 1];
  if (last === undefined) form.append(status);
  else last.before(status);
}

function bodyOf({ form, submitter }: Sending): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string") body.append(name, value);
  }
  return body;
}

/** The same id again is the same entry, so that sending again by itself does no harm. */
function hasId(form: HTMLFormElement): boolean {
  return form.querySelector("input[name=submission]") !== null;
}

function stay(sending: Sending, why: string): void {
  sending.status = "waiting";
  const then = hasId(sending.form)
    ? "It will be sent when the connection is back, or press the button again."
    : "Press the button again.";
  tell(sending.form, `${why} What you typed is still here. ${then}`);
}

async function send(sending: Sending): Promise<void> {
  sending.status = "sending";
  const { form } = sending;
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body: bodyOf(sending),
      headers: { "x-tandem-send": "1" },
      signal: AbortSignal.timeout(patienceMilliseconds),
    });
    if (response.status >= 500) return stay(sending, "Tandem could not take this just now.");
    await settle(sending, response);
  } catch {
    stay(sending, "No connection: this has not been sent yet.");
  }
}

async function settle(sending: Sending, response: Response): Promise<void> {
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  sending.status = "handed over";
  tell(sending.form, undefined);
  const next = response.headers.get("x-tandem-location") ?? (response.redirected ? response.url : undefined);
  if (next !== undefined) return location.assign(next);
  // The answer is a page about what was sent, such as one that says what to put right.
  if (!showAnswer(page)) return sending.form.requestSubmit(sending.submitter);
  history.replaceState(null, "", sending.form.action);
  current = undefined;
}

/** Puts the answer's content in the place of the form's; false where it has none. */
function showAnswer(page: Document): boolean {
  const [old, fresh] = [document, page].map((one) => one.getElementById("maincontent")?.parentElement);
  if (!old || !fresh) return false;
  document.title = page.title;
  old.replaceWith(document.importNode(fresh, true));
  scrollTo(0, 0);
  syncReveals();
  startErrors();
  return true;
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset["send"] === undefined) return;
  if (current?.form === form && current.status === "handed over") return;
  event.preventDefault();
  if (current?.form === form && current.status === "sending") return;
  current = { form, submitter: event.submitter, status: "sending" };
  tell(form, undefined);
  void send(current);
}

function again(): void {
  if (current?.status === "waiting" && hasId(current.form)) void send(current);
}

/** Who changes an answer meanwhile decides for themselves when to send it. */
function onInput(event: Event): void {
  if (current?.status !== "waiting" || !(event.target instanceof Node) || !current.form.contains(event.target)) return;
  tell(current.form, "This has not been sent yet. Press the button when you are ready.");
  current = undefined;
}

export function startSending(): void {
  document.addEventListener("submit", onSubmit);
  document.addEventListener("input", onInput);
  addEventListener("online", again);
  setInterval(again, retryMilliseconds);
  addEventListener("pageshow", () => {
    current = undefined;
  });
}
