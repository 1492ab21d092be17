import type { Html } from "../html.ts";

/** What a page brings; the pipeline puts the frame around it. */
export interface PageContent {
  /** Without anybody's name: titles stay in the history of a shared browser. */
  readonly title: string;
  readonly main: Html;
  readonly back?: { readonly href: string; readonly text?: string };
  readonly wide?: boolean;
  readonly hasErrors?: boolean;
  readonly live?: { readonly stream: string; readonly nextChange?: Temporal.Instant | undefined };
}

/** What a route gives back. */
export type Answer =
  | { readonly kind: "page"; readonly status: number; readonly content: PageContent }
  | { readonly kind: "redirect"; readonly to: string }
  | { readonly kind: "absent" };

export const showPage = (content: PageContent, status = 200): Answer => ({ kind: "page", status, content });

/** After a post: the browser asks again with GET, so that reloading sends nothing twice. */
export const goTo = (to: string): Answer => ({ kind: "redirect", to });

/** Nothing is there, or nothing that may seem to be there. */
export const ABSENT: Answer = { kind: "absent" };
