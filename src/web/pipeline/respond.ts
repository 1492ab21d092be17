import type { FastifyReply } from "fastify";
import { render } from "../html.ts";
import { type AssetUrls, page } from "../layout/page.ts";
import type { Answer, PageContent } from "./answer.ts";
import { errorContent } from "./error-page.ts";
import { navigationFor } from "./navigation.ts";
import type { Me } from "./visit.ts";

/** What the frame of a page needs beside its content. */
export interface Framing {
  readonly now: Temporal.Instant;
  readonly assets: AssetUrls;
  readonly me: Me | null;
  readonly csrfToken: string;
  readonly path: string;
  readonly typed: Readonly<Record<string, unknown>>;
}

/** Our script sent the form and follows a redirect itself, so that the next page is read once, not twice. */
const isFollowedByScript = ({ request }: FastifyReply): boolean => request.headers["x-tandem-send"] === "1";

const sendPage = (reply: FastifyReply, framing: Framing, content: PageContent, status: number): FastifyReply => {
  const { now, assets, me, csrfToken, path } = framing;
  const worker =
    me === null
      ? undefined
      : { name: me.name, role: me.roleName, agency: me.agencyName, partnership: me.partnershipName, csrfToken };
  const navigation = me === null ? [] : navigationFor(me, path);
  return reply
    .code(status)
    .type("text/html; charset=utf-8")
    .header("cache-control", "no-store")
    .send(render(page({ ...content, now, assets, worker, navigation })));
};

/** Sends a plain error page that keeps what was typed. */
export const sendError = (reply: FastifyReply, framing: Framing, status: number): FastifyReply =>
  sendPage(reply, framing, errorContent(status, framing.typed), status);

/** Sends what a route gave back; `framing` is made for a page only. */
export function sendAnswer(reply: FastifyReply, framing: () => Framing, answer: Answer): FastifyReply {
  switch (answer.kind) {
    case "page":
      return sendPage(reply, framing(), answer.content, answer.status);
    case "redirect":
      return isFollowedByScript(reply)
        ? reply.code(204).header("x-tandem-location", answer.to).send()
        : reply.redirect(answer.to, 303);
    case "absent":
      return sendError(reply, framing(), 404);
  }
}
