// Runs in the page before anything of its own: notes where the keyboard goes, and what can be seen of it.
(() => {
  const CONTROLS =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], [contenteditable]";
  const SHOWN = [
    "outlineStyle",
    "outlineWidth",
    "outlineColor",
    "boxShadow",
    "backgroundColor",
    "borderTopColor",
    "color",
  ];
  const numbers = new WeakMap();
  const looks = [];
  const violations = [];
  let walked = [];

  /** What the eye can tell of an element: its own style, that of the text in it, and that of the label that stands for it. */
  const lookOf = (element) => {
    const label = element.labels?.[0];
    const inside = element.firstElementChild;
    const parts = [
      [element, null],
      ...(inside ? [[inside, null]] : []),
      ...(label
        ? [
            [label, null],
            [label, "::before"],
            [label, "::after"],
          ]
        : []),
    ];
    return parts.map(([part, pseudo]) => SHOWN.map((name) => getComputedStyle(part, pseudo)[name]).join(" ")).join("|");
  };

  const isReachable = (element) =>
    element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true });

  /** Of radios with one name a single one is on the way: the one chosen, else the first. */
  const isOnTheWay = (element, all) => {
    if (element.type !== "radio") return true;
    const group = all.filter((one) => one.type === "radio" && one.name === element.name && one.form === element.form);
    return element === (group.find((one) => one.checked) ?? group[0]);
  };

  const describe = (element) => element.outerHTML.slice(0, 160);

  const isUncovered = (element) => {
    const [box] = element.getClientRects();
    if (box === undefined || box.width === 0 || box.height === 0) return false;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    return hit !== null && [element, ...(element.labels ?? [])].some((one) => one.contains(hit) || hit.contains(one));
  };

  const note = ({ target }) => {
    const number = numbers.get(target) ?? -1;
    walked.push({
      number,
      what: describe(target),
      changed: number >= 0 && lookOf(target) !== looks[number],
      uncovered: isUncovered(target),
    });
  };

  globalThis.sweep = {
    /** Every control in the order of the page, from the first after where the keyboard stands. */
    begin: () => {
      const all = [...document.querySelectorAll(CONTROLS)].filter(isReachable);
      const start = document.activeElement;
      const after = (element) =>
        start === null ||
        start === document.body ||
        (start.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const stops = all.filter((element) => isOnTheWay(element, all) && after(element));
      stops.forEach((element, number) => {
        numbers.set(element, number);
        looks[number] = lookOf(element);
      });
      walked = [];
      document.addEventListener("focusin", note);
      return stops.map(describe);
    },
    end: () => {
      document.removeEventListener("focusin", note);
      return walked;
    },
    /** Sends a form that no page has, with the token of this one unless it brings its own. */
    post: (action, pairs) => {
      const form = document.createElement("form");
      const token = document.querySelector("input[name=_csrf]")?.value ?? "";
      form.method = "post";
      form.action = action;
      for (const [name, value] of [...(pairs.some(([one]) => one === "_csrf") ? [] : [["_csrf", token]]), ...pairs]) {
        const field = document.createElement("textarea");
        field.name = name;
        field.value = value;
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    },
    isInMain: () => document.querySelector("main")?.contains(document.activeElement) ?? false,
    hasStopsInMain: () =>
      [...document.querySelectorAll("main :is(a[href], button, input, select, textarea, summary)")].some(isReachable),
    sideways: () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    violations: () => violations,
  };

  document.addEventListener("securitypolicyviolation", (event) =>
    violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
})();
