/** A form as a browser finds it on a page. */
export interface PageForm {
  readonly action: string;
  /** Name and value of every hidden field but the token. */
  readonly hidden: readonly (readonly [string, string])[];
  /** Names in which somebody types. */
  readonly typed: readonly string[];
  /** Names with the values of which one can be chosen. */
  readonly chosen: ReadonlyMap<string, readonly string[]>;
  /** Names with the values of which any number can be ticked. */
  readonly ticked: ReadonlyMap<string, readonly string[]>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", "#x27": "'" };

export const unescaped = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : unescaped(value);
};

const tags = (markup: string, pattern: RegExp): readonly string[] => [...markup.matchAll(pattern)].map(([tag]) => tag);

function formIn(markup: string): PageForm {
  const inputs = tags(markup, /<input\b[^>]*>/g);
  const kind = (tag: string): string => attribute(tag, "type") ?? "text";
  const chosen = new Map<string, readonly string[]>();
  const ticked = new Map<string, readonly string[]>();
  const offer = (map: Map<string, readonly string[]>, name: string | undefined, values: readonly string[]): void => {
    if (name !== undefined) map.set(name, [...(map.get(name) ?? []), ...values]);
  };
  for (const tag of [...inputs, ...tags(markup, /<button\b[^>]*>/g)]) {
    const value = attribute(tag, "value") ?? "on";
    if (["radio", "submit"].includes(kind(tag))) offer(chosen, attribute(tag, "name"), [value]);
    if (kind(tag) === "checkbox") offer(ticked, attribute(tag, "name"), [value]);
  }
  for (const select of tags(markup, /<select\b[\s\S]*?<\/select>/g)) {
    const values = tags(select, /<option\b[^>]*>/g).map((option) => attribute(option, "value") ?? "");
    offer(chosen, attribute(select, "name"), values);
  }
  const named = (tag: string): string[] => [attribute(tag, "name")].filter((name) => name !== undefined);
  return {
    action: attribute(markup, "action") ?? "",
    hidden: inputs
      .filter((tag) => kind(tag) === "hidden")
      .map((tag) => [attribute(tag, "name") ?? "", attribute(tag, "value") ?? ""] as const)
      .filter(([name]) => name !== "_csrf"),
    typed: [
      ...inputs.filter((tag) => ["text", "tel", "search", "email", "number"].includes(kind(tag))).flatMap(named),
      ...tags(markup, /<textarea\b[^>]*>/g).flatMap(named),
    ],
    chosen,
    ticked,
  };
}

/** The forms on a page that are sent by POST, signing out left aside. */
export const formsIn = (page: string): readonly PageForm[] =>
  tags(page, /<form\b[\s\S]*?<\/form>/g)
    .filter((markup) => /^<form[^>]*\smethod="post"/.test(markup))
    .map(formIn)
    .filter(({ action }) => action !== "/sign-out");
