import { answerAll, answersAt, type Pairs } from "../../support/visit/answer.ts";
import { crawl, everyStep } from "../../support/visit/crawl.ts";
import { endpointsOf } from "../../support/visit/endpoints.ts";
import type { Product } from "../../support/visit/product.ts";
import { nobody, signInAs, type Visitor } from "../../support/visit/visitor.ts";

/** One page to look at, and who looks. `post` is sent from there first: what is looked at is the answer. */
export interface Sight {
  readonly name: string;
  readonly url: string;
  readonly visitor: Visitor;
  readonly post?: { readonly action: string; readonly pairs: Pairs };
}

const HOSTILE =
  '"><b>text</b> שלום 🧑🏽‍🚒 & a_very_long_word_without_any_space_in_it_that_goes_on_and_on_and_on_and_on';
const MULTI_STEP = ["power-used", "warrant-used", "identity-stated", "transfer-started"] as const;

/** Every page that is led to, with its parts filled in from what the product itself leads to; `alike` of each kind. */
async function pages(product: Product, constable: Visitor, alike: number): Promise<readonly Sight[]> {
  const nurse = await signInAs(product, "place-of-safety-nurse");
  const administrator = await signInAs(product, "administrator");
  const { addresses } = await crawl(product);
  const paths = new Set(endpointsOf(product.server).flatMap(({ method, path }) => (method === "GET" ? [path] : [])));
  const isOwn = (path: string): boolean => paths.has(path) && path !== "/start/:form" && !path.includes("/record/");
  const led = [...addresses].flatMap(([path, urls]) => (isOwn(path) ? [...urls].slice(0, alike) : []));
  return [
    { name: "signing in", url: "/sign-in", visitor: nobody },
    { name: "not found, by nobody", url: "/nowhere", visitor: nobody },
    { name: "what needs a nurse", url: "/", visitor: nurse },
    ...led.map((url) => ({ name: url, url, visitor: url.startsWith("/settings") ? administrator : constable })),
  ];
}

/** Every step of every form as it is opened, and as it comes back when it is sent empty. */
const forms = (product: Product, visitor: Visitor): readonly Sight[] =>
  everyStep(product)
    .filter((url) => !url.endsWith("/check"))
    .flatMap((url) => [
      { name: url, url, visitor },
      { name: `${url}, sent empty`, url, visitor, post: { action: url, pairs: [] } },
    ]);

/** What comes at the end of forms: what is to be checked, what the rules object to, and an episode with everything in it. */
async function ends(product: Product, visitor: Visitor): Promise<readonly Sight[]> {
  const [, , , episode = ""] = product.known.own.episodes;
  const url = `/episodes/${episode}`;
  await answerAll(product, visitor, url);
  const radio = `${url}/record/radio`;
  const check = `${url}/record/power-used/check`;
  return [
    { name: "an episode with everything", url, visitor },
    ...MULTI_STEP.map((key) => ({ name: `checking ${key}`, url: `${url}/record/${key}/check`, visitor })),
    { name: "an objection", url: check, visitor, post: { action: check, pairs: [] } },
    {
      name: "an objection to a form of one page",
      url: radio,
      visitor,
      post: { action: radio, pairs: await answersAt(product, visitor, radio) },
    },
  ];
}

/** What is answered to what cannot be taken. */
async function errors(product: Product, visitor: Visitor): Promise<readonly Sight[]> {
  const [, episode = ""] = product.known.own.episodes;
  const url = `/episodes/${episode}/record/note`;
  const pairs = await answersAt(product, visitor, url);
  const sent = (name: string, action: string, more: Pairs): Sight => ({
    name,
    url,
    visitor,
    post: { action, pairs: more },
  });
  return [
    { name: "not found", url: "/nowhere", visitor },
    sent("not found, with what was typed", "/nowhere", [["note", HOSTILE]]),
    sent("open too long", url, [
      ["_csrf", "another"],
      ["note", HOSTILE],
    ]),
    sent("too long", url, [["note", "x".repeat(300_000)]]),
    sent("recorded", url, [...pairs, ["text", "One"]]),
    sent("recorded differently", url, [...pairs.filter(([name]) => name !== "text"), ["text", HOSTILE]]),
  ];
}

/** Every page there is. */
export async function sights(product: Product, alike: number): Promise<Readonly<Record<string, readonly Sight[]>>> {
  const constable = await signInAs(product, "constable");
  return {
    "a page": await pages(product, constable, alike),
    "the end of a form": await ends(product, constable),
    "an error": await errors(product, constable),
    "a form": forms(product, constable),
  };
}
