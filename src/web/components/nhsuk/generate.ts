import { readFile, writeFile } from "node:fs/promises";
import { z } from "zod";

/** The components drawn by the package's own macros; the folder's name and the type's. */
const components = {
  details: "Details",
  "inset-text": "InsetText",
  "notification-banner": "NotificationBanner",
  pagination: "Pagination",
  panel: "Panel",
  tables: "Table",
  "warning-callout": "WarningCallout",
} as const;

const packageFolder = new URL("../../../../node_modules/nhsuk-frontend/dist/nhsuk/components/", import.meta.url);
const optionsFile = new URL("options.ts", import.meta.url);

type MacroOption = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly deprecated?: string | undefined;
  readonly params?: readonly MacroOption[] | undefined;
};

const macroOption: z.ZodType<MacroOption> = z.object({
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  deprecated: z.string().optional(),
  get params() {
    return z.array(macroOption).optional();
  },
});

/** What a macro takes, as TypeScript. Its `text` and `html` are both marked required: here one or the other. */
function objectType(options: readonly MacroOption[]): string {
  const usable = options.filter((option) => option.deprecated === undefined && typeOf(option) !== undefined);
  const content = usable.find((option) => option.name === "html" || option.name === "text");
  const fields = usable.filter((option) => option.name !== "html" && option.name !== "text").map(field);
  const own = `{ ${fields.join("; ")} }`;
  if (content === undefined) return own;
  return `${own} & ${content.required ? "Content" : "Partial<Content>"}`;
}

function field(option: MacroOption): string {
  const type = typeOf(option);
  return option.required ? `readonly ${option.name}: ${type}` : `readonly ${option.name}?: ${type} | undefined`;
}

function typeOf(option: MacroOption): string | undefined {
  if (option.name === "attributes") return "Attributes";
  switch (option.type) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "integer":
      return "number";
    case "object":
      return option.params && objectType(option.params);
    case "array":
      return option.params && arrayType(option.name, objectType(option.params));
    default:
      return undefined;
  }
}

/** A table's rows are lists of cells, which the package's description leaves out. */
function arrayType(name: string, item: string): string {
  return name === "rows" ? `readonly (readonly (${item})[])[]` : `readonly (${item})[]`;
}

async function typeDeclaration(folder: string, name: string): Promise<string> {
  const text = await readFile(new URL(`${folder}/macro-options.json`, packageFolder), "utf8");
  return `export type ${name}Options = ${objectType(z.array(macroOption).parse(JSON.parse(text)))};\n`;
}

/** The source of `options.ts`, before formatting. */
export async function generateOptions(): Promise<string> {
  const declarations = await Promise.all(
    Object.entries(components).map(([folder, name]) => typeDeclaration(folder, name)),
  );
  return `// Written by script/generate-components from the macro options of nhsuk-frontend. Do not change by hand.
import type { Html } from "../../html.ts";

export type Content =
  | { readonly text: string; readonly html?: undefined }
  | { readonly html: Html; readonly text?: undefined };
export type Attributes = Readonly<Record<string, string>>;

${declarations.join("\n")}`;
}

if (import.meta.main) await writeFile(optionsFile, await generateOptions());
