import { type Fragment, type Html, html } from "../components/index.ts";
import { actionsPart } from "./actions.ts";
import { clockPart } from "./clock.ts";
import { nextPart } from "./next.ts";
import { timelinePart } from "./timeline.ts";
import { topPart } from "./top.ts";
import type { EpisodeView } from "./view-model.ts";
import { whoPart } from "./who.ts";

/** The page of an episode, in the order of every duty; `before` stands above it all. */
export const episodePage = (view: EpisodeView, before: Fragment, after: Fragment): Html =>
  html`${before}${topPart(view)}${whoPart(view)}${clockPart(view)}${nextPart(view)}${!view.still && actionsPart(view)}${timelinePart(view)}${after}`;
