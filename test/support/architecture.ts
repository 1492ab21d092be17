import { dirname, join, normalize } from "node:path";

/** A source file: its path from the project's root, and its text. */
export type Source = Readonly<{ path: string; text: string }>;

const TOP = ["config", "context"];

/** Which rooms each room may import besides itself. Files directly in `src` are rooms of their own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  store: ["domain"],
  demo: ["store", "domain"],
  web: [...TOP, "store", "domain"],
  jobs: [...TOP, "store", "domain"],
  cli: [...TOP, "demo", "store", "domain"],
  config: [],
  context: ["config", "store", "domain"],
  main: [...TOP, "web", "jobs", "cli", "demo", "store", "domain"],
};

const IMPORT =
  /^\s*(?:import|export)\b[^;"'`]*?\bfrom\s*"([^"]+)"|^\s*import\s*"([^"]+)"|(?<!["'])\bimport\(\s*"([^"]+)"/gm;
const READS_A_CLOCK_OR_CHANCE =
  /\bTemporal\.Now\b|\bDate\.now\b|\bnew Date\b|\bDate\(|\bMath\.random\b|\bperformance\.now\b|\brandomUUID\b|\bgetRandomValues\b|\bprocess\./;

/** Imports that point up or sideways, as sentences. */
export function wrongArrows(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    imports(source)
      .filter((target) => isFile(target))
      .filter((target) => !mayImport(roomOf(source.path), roomOf(target)))
      .map((target) => `${source.path} imports ${target}`),
  );
}

/** Packages that the rules import though they may know only zod, as sentences. */
export function foreignPackages(sources: readonly Source[]): string[] {
  return rules(sources).flatMap((source) =>
    imports(source)
      .filter((target) => !isFile(target) && target !== "zod")
      .map((target) => `${source.path} imports ${target}`),
  );
}

const IS_OF_THE_WEB = /^(?:fastify$|@fastify\/)/;

/** Packages of the web server that rooms beneath it import, as sentences: what is kept knows no web. */
export function webPackages(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => !["web", "main"].includes(roomOf(path)))
    .flatMap((source) =>
      imports(source)
        .filter((target) => IS_OF_THE_WEB.test(target))
        .map((target) => `${source.path} imports ${target}`),
    );
}

/** Rules that read a clock, the environment or chance. */
export function impureRules(sources: readonly Source[]): string[] {
  return rules(sources).flatMap(({ path, text }) => {
    const found = READS_A_CLOCK_OR_CHANCE.exec(withoutComments(text));
    return found ? [`${path} uses ${found[0]}`] : [];
  });
}

/** A chain of imports that comes back to where it began, or undefined. Imports of types count too. */
export const importCircle = (sources: readonly Source[]): string[] | undefined =>
  circleIn(new Map(sources.map((source) => [source.path, imports(source).filter(isFile)])));

/** A circle of folders in `src/web`, each importing from the next, though no file imports itself; or undefined. */
export function folderCircle(sources: readonly Source[]): string[] | undefined {
  const targets = new Map<string, string[]>();
  for (const source of sources) {
    const from = webFolderOf(source.path);
    if (from === undefined || source.path.endsWith(".test.ts")) continue;
    const to = imports(source).flatMap((target) => webFolderOf(target) ?? []);
    targets.set(from, [...(targets.get(from) ?? []), ...to.filter((folder) => folder !== from)]);
  }
  return circleIn(targets);
}

const webFolderOf = (path: string): string | undefined => /^src\/web\/([^/]+)\//.exec(path)?.[1];

function circleIn(targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  const visit = (path: string, way: readonly string[]): string[] | undefined => {
    const before = way.indexOf(path);
    if (before >= 0) return [...way.slice(before), path];
    if (finished.has(path)) return undefined;
    for (const target of targets.get(path) ?? []) {
      const circle = visit(target, [...way, path]);
      if (circle) return circle;
    }
    finished.add(path);
    return undefined;
  };
  for (const path of targets.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return undefined;
}

function rules(sources: readonly Source[]): Source[] {
  return sources.filter(
    ({ path }) => roomOf(path) === "domain" && !path.endsWith(".test.ts") && !path.includes("/testing/"),
  );
}

function imports({ path, text }: Source): string[] {
  return [...withoutComments(text).matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? "";
    return target.startsWith(".") ? normalize(join(dirname(path), target)) : target;
  });
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, "$1");
}

function isFile(target: string): boolean {
  return /^(?:src|demo|test|script)\//.test(target);
}

function roomOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "src" ? second.replace(/(?:\.test)?\.ts$/, "") : first;
}

function mayImport(from: string, to: string): boolean {
  return from === to || (MAY_IMPORT[from]?.includes(to) ?? false);
}
