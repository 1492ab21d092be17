import { together } from "./build.ts";
import { THE_BOROUGH } from "./the-borough.ts";
import { THE_SHIRE } from "./the-shire.ts";

export { THE_BOROUGH, THE_SHIRE };

/** The agencies, teams, places and workers of both demonstration partnerships. */
export const DIRECTORY = together([THE_SHIRE, THE_BOROUGH]);
