import type { Fragment, Html } from "../html.ts";
import { orNotRecorded, summaryList } from "./summary-list/summary-list.ts";

export type Detail = {
  readonly label: string;
  readonly value: Fragment;
  /** Where this answer can be changed. */
  readonly change?: string | undefined;
};

/** Labels beside values: the facts of a page, or the answers to check before they count. Gaps say "Not recorded". */
export function detailsList(details: readonly Detail[]): Html {
  return summaryList(
    details.map((detail) => ({
      key: detail.label,
      value: orNotRecorded(detail.value),
      actions: detail.change === undefined ? [] : [changeAction(detail.change, detail.label)],
    })),
  );
}

function changeAction(href: string, label: string) {
  return { href, text: "Change", about: label.charAt(0).toLowerCase() + label.slice(1) };
}
