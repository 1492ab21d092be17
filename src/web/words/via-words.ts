import type { Via } from "../../domain/timeline/entry.ts";

/** How an entry came, where not on screen. */
export const VIA_WORDS: Readonly<Record<Via, string | undefined>> = {
  screen: undefined,
  phone: "by phone",
  paper: "from paper",
  import: "from a file",
  feed: "from another system",
};
