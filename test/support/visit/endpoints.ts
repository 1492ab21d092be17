import type { FastifyInstance } from "fastify";

/** One address of the server as it was declared, with one method. */
export interface Endpoint {
  readonly method: "GET" | "POST";
  /** With `:names` for its parts. */
  readonly path: string;
}

const LINE = /^(?<indent>[│ ]*)[└├]── (?<part>\S*) \((?<methods>[A-Z, ]+)\)$/u;

/** Everything the server answers, read from its own routing tree: a new route is here without being named. */
export function endpointsOf(server: FastifyInstance): readonly Endpoint[] {
  const above: string[] = [];
  return server
    .printRoutes({ commonPrefix: false })
    .split("\n")
    .flatMap((line) => {
      const { indent, part, methods } = LINE.exec(line)?.groups ?? {};
      if (indent === undefined || part === undefined || methods === undefined) return [];
      const depth = indent.length / 4;
      const path = `${above.slice(0, depth).join("")}${part}`;
      above.splice(depth, above.length, part);
      return methods
        .split(", ")
        .flatMap((method): Endpoint[] =>
          method === "GET" || method === "POST" ? [{ method, path: path.replace(/^\/\//, "/") }] : [],
        );
    });
}

const PARAMETER = /:([A-Za-z]+)/g;

export const parametersOf = (path: string): readonly string[] =>
  [...path.matchAll(PARAMETER)].map(([, name]) => name ?? "");

/** The address with its parts filled in, as they are: whoever calls encodes them, or does not. */
export const filled = (path: string, parts: Readonly<Record<string, string>>): string =>
  path.replaceAll(PARAMETER, (_, name: string) => parts[name] ?? "");

export const isStream = ({ path }: Endpoint): boolean => path.startsWith("/stream/");
export const isAsset = ({ path }: Endpoint): boolean => path.endsWith("*");
