import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createRequire, stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type AssetName = "main.css" | "main.js" | "favicon.svg";

export type Assets = {
  /** Serve this folder at `/assets/`; nothing in it ever changes under its name. */
  readonly directory: string;
  readonly url: (name: AssetName) => string;
};

const here = import.meta.dirname;
const packageFile = createRequire(import.meta.url).resolve("nhsuk-frontend/package.json");

type Source = { readonly file: string; readonly text: string };

async function readAll(folder: string, ending: string): Promise<readonly Source[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).toSorted();
  return await Promise.all(names.map((name) => read(path.join(folder, name))));
}

async function read(file: string): Promise<Source> {
  return { file, text: await readFile(file, "utf8") };
}

async function readSources() {
  const scripts = await readAll(path.join(here, "browser"), ".ts");
  const shared = await read(path.join(here, "../time/duration-words.ts"));
  return {
    styles: await readAll(path.join(here, "styles"), ".scss"),
    scripts: [...scripts, shared],
    icon: await read(path.join(here, "favicon.svg")),
    others: [await read(import.meta.filename), await read(packageFile)],
  };
}

type Sources = Awaited<ReturnType<typeof readSources>>;

/** Everything that has a say in what is served, in one short name. */
function stampOf({ styles, scripts, icon, others }: Sources): string {
  const hash = createHash("sha256");
  for (const { file, text } of [...styles, ...scripts, icon, ...others])
    hash.update(`${path.basename(file)}\n${text}\n`);
  return hash.digest("hex").slice(0, 16);
}

/**
 * Makes the style sheet, the script and the icon in a folder of `directory` named by what they are made from; a
 * second start finds them there. Throws where the folder cannot be written.
 */
export async function buildAssets(directory: string): Promise<Assets> {
  const sources = await readSources();
  const stamp = stampOf(sources);
  const finished = path.join(directory, stamp);
  if (!(await exists(finished))) await buildInto(finished, sources);
  return { directory, url: (name) => `/assets/${stamp}/${name}` };
}

async function exists(folder: string): Promise<boolean> {
  return await stat(folder).then(
    () => true,
    () => false,
  );
}

/** Under another name until it is whole, so that nobody is served half of it. */
async function buildInto(finished: string, sources: Sources): Promise<void> {
  const unfinished = `${finished}.${randomUUID()}`;
  await mkdir(unfinished, { recursive: true });
  await write(unfinished, "main.css", await compileStyles());
  await write(unfinished, "favicon.svg", sources.icon.text);
  for (const { file, text } of sources.scripts) {
    await write(unfinished, path.basename(file).replace(/\.ts$/, ".js"), forBrowsers(text));
  }
  try {
    await rename(unfinished, finished);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(finished))) throw error;
  }
}

/** Loaded only when there is something to compile: it takes longer than all else at start. */
async function compileStyles(): Promise<string> {
  const { compile } = await import("sass");
  const loadPaths = [path.join(path.dirname(packageFile), "dist")];
  return compile(path.join(here, "styles/main.scss"), { style: "compressed", loadPaths }).css;
}

function forBrowsers(source: string): string {
  const withoutTypes = stripTypeScriptTypes(source).replaceAll(/(from ")[^"]*?([\w-]+)\.ts"/g, '$1./$2.js"');
  return withoutTypes.replaceAll(/^\s*(\/\/|\/\*\*).*$/gm, "").replaceAll(/\n\s*\n+/g, "\n");
}

/** The compressed forms lie beside the file, so that no visit waits for them to be made. */
async function write(folder: string, name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await writeFile(file, text);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text, quality));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}
