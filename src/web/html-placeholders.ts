const known = new WeakMap<TemplateStringsArray, readonly number[]>();

type Place = "text" | "tag" | "attribute" | "comment";

/**
 * The placeholders that stand inside a tag, where only ready-made attributes may go. Refuses a template with a
 * placeholder where escaping is no protection: an unquoted or single-quoted attribute, a comment, a script, a style.
 * Each template is looked at once, when it first runs.
 */
export function placeholdersInTags(strings: TemplateStringsArray): readonly number[] {
  const before = known.get(strings);
  if (before !== undefined) return before;
  refuseInlineCode(strings.join("\0"));
  const inTags: number[] = [];
  let place: Place = "text";
  strings.slice(0, -1).forEach((text, index) => {
    place = placeAfter(text, place);
    if (place === "comment") refuse(text);
    if (place === "tag" && !/["\w]$/.test(text) && !(text === "" && inTags.includes(index - 1))) refuse(text);
    if (place === "tag") inTags.push(index);
  });
  known.set(strings, inTags);
  return inTags;
}

function refuse(text: string): never {
  throw new TypeError(`A placeholder may not stand after: ${text.slice(-60)}`);
}

function refuseInlineCode(template: string): void {
  if (/<style/i.test(template) || /<script\b[^>]*>(?!<\/script>)/i.test(template)) {
    throw new TypeError("A template holds no inline style or script");
  }
}

function placeAfter(text: string, start: Place): Place {
  let place = start;
  let rest = text;
  while (rest !== "") {
    const [taken, next] = step(rest, place);
    rest = rest.slice(taken);
    place = next;
  }
  return place;
}

function step(rest: string, place: Place): readonly [taken: number, next: Place] {
  switch (place) {
    case "text":
      return stepInText(rest);
    case "tag":
      return stepInTag(rest);
    case "attribute":
      return until(rest, '"', "attribute", "tag");
    case "comment":
      return until(rest, "-->", "comment", "text");
  }
}

function until(rest: string, end: string, here: Place, after: Place): readonly [number, Place] {
  const found = rest.indexOf(end);
  return found === -1 ? [rest.length, here] : [found + end.length, after];
}

function stepInText(rest: string): readonly [number, Place] {
  const open = rest.search(/<[a-zA-Z/!]|<$/);
  if (open === -1) return [rest.length, "text"];
  return rest.startsWith("<!--", open) ? [open + 4, "comment"] : [open + 1, "tag"];
}

function stepInTag(rest: string): readonly [number, Place] {
  const mark = rest.search(/[">']/);
  if (mark === -1) return [rest.length, "tag"];
  if (rest[mark] === "'") throw new TypeError(`Attributes take double quotes: ${rest.slice(0, mark + 20)}`);
  return [mark + 1, rest[mark] === '"' ? "attribute" : "text"];
}
