import type { AtWork } from "../../domain/section-136/turn.ts";
import { listChangesAt } from "../../domain/section-136/turn.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { ListShown } from "../../store/reading.ts";
import { button, type Fragment, type Html, html, workList } from "../components/index.ts";
import type { Names } from "../episode/names.ts";
import { concerns, workGroups } from "./items.ts";
import { type Begun, unfinishedPart } from "./unfinished.ts";

/** How a role begins a record. */
const STARTS: ReadonlyMap<string, readonly [href: string, text: string]> = new Map([
  ["constable", ["/start/power-used", "Record use of section 136"]],
  ["sergeant", ["/start/power-used", "Record use of section 136"]],
  ["control-room", ["/start/radio", "Enter from a radio call"]],
]);

function startPart(role: string): Fragment {
  const start = STARTS.get(role);
  return start === undefined ? undefined : html`<p>${button({ href: start[0], text: start[1] })}</p>`;
}

export interface HomeView {
  readonly shown: ListShown;
  readonly worker: AtWork;
  readonly names: Names;
  readonly begun: readonly Begun[];
  readonly csrfToken: string;
}

export interface Home {
  readonly main: Html;
  readonly nextChange: Instant | null;
}

/** The landing page of every role; every count is of the rows that are shown. */
export function homeView({ shown, worker, names, begun, csrfToken }: HomeView): Home {
  const { at, rows } = shown;
  const groups = workGroups(rows, { worker, at, names });
  return {
    main: html`<h1 class="nhsuk-heading-l">What needs me</h1>${startPart(worker.role)}${unfinishedPart(begun, rows, csrfToken)}<div id="work" data-live-part data-live-announce="What needs you has changed">${workList(groups)}</div>`,
    nextChange: listChangesAt(
      rows.filter((row) => concerns(row, worker)).map(({ piece }) => piece),
      at,
    ),
  };
}
