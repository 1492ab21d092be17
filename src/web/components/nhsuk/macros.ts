import { createRequire } from "node:module";
import path from "node:path";
import nunjucks from "nunjucks";
import { Html, raw } from "../../html.ts";
import type {
  DetailsOptions,
  InsetTextOptions,
  NotificationBannerOptions,
  PaginationOptions,
  PanelOptions,
  TableOptions,
  WarningCalloutOptions,
} from "./options.ts";

const packageFile = createRequire(import.meta.url).resolve("nhsuk-frontend/package.json");

const environment = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(path.join(path.dirname(packageFile), "dist"), { watch: false, noCache: false }),
  { autoescape: true, trimBlocks: true, lstripBlocks: true },
);

/** The package's own macro of a component, compiled once, when first drawn. */
function macro<Options extends object>(folder: string, name: string): (options: Options) => Html {
  const source = `{% from "nhsuk/components/${folder}/macro.njk" import ${name} as draw %}{{ draw(options) }}`;
  let template: nunjucks.Template | undefined;
  return (options) => {
    template ??= new nunjucks.Template(source, environment, undefined, true);
    return raw(template.render({ options: withMarkup(options) }).trim());
  };
}

/** The options as the macros take them: their `html` is a string, and their lists and objects are plain. */
function withMarkup(value: unknown): unknown {
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(withMarkup);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withMarkup(part)]));
}

export const details = macro<DetailsOptions>("details", "details");
export const insetText = macro<InsetTextOptions>("inset-text", "insetText");
export const notificationBanner = macro<NotificationBannerOptions>("notification-banner", "notificationBanner");
export const pagination = macro<PaginationOptions>("pagination", "pagination");
export const panel = macro<PanelOptions>("panel", "panel");
export const table = macro<TableOptions>("tables", "table");
export const warningCallout = macro<WarningCalloutOptions>("warning-callout", "warningCallout");
