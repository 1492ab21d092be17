import { EPISODE_CATEGORIES } from "../../domain/sharing/category.ts";
import { factRoute, type Route } from "../pipeline/route.ts";
import { confirmRoutes } from "./confirm/routes.ts";
import { copyRoutes } from "./copy/routes.ts";
import { correctRoutes } from "./correct/routes.ts";
import { showEpisode } from "./show.ts";

const asks = { purpose: "section-136-response", verb: "read", categories: EPISODE_CATEGORIES } as const;

export const episodeRoutes: readonly Route[] = [
  factRoute({ method: "GET", path: "/episodes/:episode", ...asks, handle: showEpisode }),
  ...correctRoutes,
  ...confirmRoutes,
  ...copyRoutes,
];
