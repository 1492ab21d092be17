import type { Route } from "../pipeline/route.ts";
import { confirmRoutes } from "./confirm.ts";
import { identityRoutes } from "./identity.ts";
import { linkRoutes } from "./link.ts";
import { pageRoutes } from "./page.ts";
import { searchRoutes } from "./search.ts";
import { strikeRoutes } from "./strike.ts";
import { unlinkRoutes } from "./unlink.ts";

export const personRoutes: readonly Route[] = [
  ...searchRoutes,
  ...pageRoutes,
  ...identityRoutes,
  ...linkRoutes,
  ...unlinkRoutes,
  ...strikeRoutes,
  ...confirmRoutes,
];
