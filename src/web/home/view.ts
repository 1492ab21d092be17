import type { AtWork } from "../../domain/section-136/turn.ts";
import { listChangesAt } from "../../domain/section-136/turn.ts";
import type { Instant } from "../../domain/timeline/instant.ts";
import type { ListShown } from "../../store/reading.ts";
import { button, type Fragment, type Html, html, workList } from "../components/index.ts";
import { wayToBegin } from "../record/starts.ts";
import type { Names } from "../words/names.ts";
import { concerns, workGroups } from "./items.ts";
import { type Begun, unfinishedPart } from "./unfinished.ts";

function startPart(role: string): Fragment {
  const start = wayToBegin(role, null);
  return start === null ? undefined : html`<p>${button(start)}</p>`;
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
