import { type EpisodeId, identifier } from "../../../src/domain/timeline/identifiers.ts";
import { CHECK, formAddress } from "../../../src/web/record/address.ts";
import { ALL_FORMS } from "../../../src/web/record/forms/all-forms.ts";
import { type Endpoint, endpointsOf, isAsset, isStream, parametersOf } from "./endpoints.ts";
import { formsIn, type PageForm, unescaped } from "./page-form.ts";
import type { Product } from "./product.ts";
import { ask, signInAs, type Visitor } from "./visitor.ts";

/** What of the product is led to. */
export interface Found {
  /** Addresses, by the path that was declared for them. */
  readonly addresses: ReadonlyMap<string, ReadonlySet<string>>;
  readonly forms: readonly PageForm[];
}

const MOST_OF_A_KIND = 6;
const LINK = /\s(?:href|action)="(\/[^"]*)"/g;

/** The names of a path's parts with what stands for them in an address; null where the address is of another path. */
export function partsOf(path: string, address: string): Readonly<Record<string, string>> | null {
  const pattern = new RegExp(`^${path.replaceAll(/:([A-Za-z]+)/g, "(?<$1>[^/]+)")}$`);
  const match = pattern.exec(address.split(/[?#]/)[0] ?? "");
  return match === null ? null : { ...match.groups };
}

/** A path without a part goes before one whose part would take anything. */
const pathsOf = (endpoints: readonly Endpoint[]): readonly string[] =>
  [...new Set(endpoints.filter((one) => !isAsset(one) && !isStream(one)).map(({ path }) => path))].toSorted(
    (one, other) => parametersOf(one).length - parametersOf(other).length,
  );

/** Follows every link and every form's address from where a worker begins, some of each kind. */
export async function follow(product: Product, visitor: Visitor, begins: readonly string[]): Promise<Found> {
  const addresses = new Map<string, Set<string>>();
  const forms: PageForm[] = [];
  const paths = pathsOf(endpointsOf(product.server));
  const waiting: string[] = [];
  const meet = (address: string, most: number): void => {
    const [own = ""] = address.split("#");
    const path = paths.find((one) => partsOf(one, own) !== null);
    const alike = path === undefined ? undefined : (addresses.get(path) ?? new Set());
    if (path === undefined || alike === undefined || alike.has(own) || alike.size >= most) return;
    addresses.set(path, alike.add(own));
    waiting.push(own);
  };
  for (const begin of begins) meet(begin, Infinity);
  for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
    const { body, headers } = await ask(product, visitor, { url });
    forms.push(...formsIn(body));
    for (const [, link] of body.matchAll(LINK)) meet(unescaped(link ?? ""), MOST_OF_A_KIND);
    if (headers.location !== undefined) meet(headers.location, MOST_OF_A_KIND);
  }
  return { addresses, forms };
}

/** Every page of every form, of one episode: the later ones are led to only by answers. */
export function everyStep({ known }: Product): readonly string[] {
  const episode = identifier<EpisodeId>(known.own.episodes[0] ?? "");
  return ALL_FORMS.flatMap((form) => {
    const steps = form.steps.map((step) => formAddress(episode, form, step));
    return form.steps.length > 1 ? [...steps, formAddress(episode, form, CHECK)] : steps;
  });
}

/** What a few workers of different roles come upon. */
export async function crawl(product: Product): Promise<Found> {
  const addresses = new Map<string, Set<string>>();
  const forms: PageForm[] = [];
  for (const role of ["constable", "place-of-safety-nurse", "administrator"]) {
    const begins =
      role === "constable" ? ["/", "/narrated/emergency-department-instead/1", ...everyStep(product)] : ["/"];
    const found = await follow(product, await signInAs(product, role), begins);
    forms.push(...found.forms);
    for (const [path, more] of found.addresses) addresses.set(path, (addresses.get(path) ?? new Set()).union(more));
  }
  return { addresses, forms };
}
