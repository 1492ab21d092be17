import { type AttributeValue, attributes, classes, type Fragment, type Html, html } from "../../html.ts";

export type ButtonOptions = {
  readonly text: Fragment;
  readonly id?: string | undefined;
  /** A link that looks like a button; without it the button sends its form. */
  readonly href?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly type?: "submit" | "button" | "reset" | undefined;
  readonly variant?: "brand" | "login" | "reverse" | "secondary" | "secondary-solid" | "warning" | undefined;
  readonly small?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined;
};

export function button(options: ButtonOptions): Html {
  const shared = attributes({
    class: classes(
      "nhsuk-button",
      options.variant && `nhsuk-button--${options.variant}`,
      options.small && "nhsuk-button--small",
      options.classes,
    ),
    id: options.id,
    name: options.href === undefined ? options.name : undefined,
    "data-module": "nhsuk-button",
    "data-prevent-double-click": options.preventDoubleClick === undefined ? undefined : `${options.preventDoubleClick}`,
  });
  return options.href === undefined ? plainButton(options, shared) : linkButton(options, options.href, shared);
}

function plainButton(options: ButtonOptions, shared: Html): Html {
  const own = attributes({
    type: options.type ?? "submit",
    value: options.value,
    disabled: options.disabled,
    "aria-disabled": options.disabled === true ? "true" : undefined,
    ...options.attributes,
  });
  return html`<button${shared}${own}>${options.text}</button>`;
}

function linkButton(options: ButtonOptions, href: string, shared: Html): Html {
  const own = attributes({ href, role: "button", draggable: "false", ...options.attributes });
  return html`<a${shared}${own}>${options.text}</a>`;
}
