import { boardRoutes } from "./board/routes.ts";
import { episodeRoutes } from "./episode/routes.ts";
import { homeRoutes } from "./home/routes.ts";
import { narratedRoutes } from "./narrated/routes.ts";
import { personRoutes } from "./person/routes.ts";
import type { Route } from "./pipeline/route.ts";
import { recordRoutes } from "./record/routes.ts";
import { settingsRoutes } from "./settings/routes.ts";

/** Every page of a signed-in worker. */
export const routes: readonly Route[] = [
  ...homeRoutes,
  ...boardRoutes,
  ...episodeRoutes,
  ...recordRoutes,
  ...narratedRoutes,
  ...personRoutes,
  ...settingsRoutes,
];
